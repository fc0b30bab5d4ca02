/** What an indicator is made of, which decides whether a corrected record makes its change a correction. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import { sourcesOfIndicator } from '../../db/release/indicators/sources.ts';

/** Tables that hold no record: what releases derive and keep. */
const derived = ['findings-counted', 'register-vintages', 'release-submissions', 'submissions'];

describe.each(indicatorDefinitions.map(({ id }) => id))('indicator %s', (id) => {
  it('names the records that its query reads', () => {
    const text = readFileSync(path.resolve(import.meta.dirname, `../../db/release/indicators/${id}.ts`), 'utf8');
    const read = [...text.matchAll(/\bintake\.([a-z_]+)/g)].map(([, table]) => table!.replaceAll('_', '-'));
    const known = new Set([...sourcesOfIndicator(id), ...derived]);
    expect(read.filter((record) => !known.has(record))).toEqual([]);
  });
});
