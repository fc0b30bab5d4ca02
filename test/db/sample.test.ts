import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { missingMonths, sampleMonths } from '../../db/sample/release-sample.ts';
import { records } from '../../db/records/index.ts';

describe.each(sampleMonths)('the sample of %s', (month) => {
  const files = readdirSync(`db/sample/${month}`).sort();

  test('holds every record, and nothing else', () => {
    expect(files).toEqual(records.map(({ name }) => `${name}.csv.gz`).sort());
  });

  test('is packed without name and time, so that its bytes are always the same', () => {
    for (const file of files) {
      const header = readFileSync(`db/sample/${month}/${file}`).subarray(0, 8);
      // Flags and modification time of RFC 1952.
      expect([...header.subarray(3)]).toEqual([0, 0, 0, 0, 0]);
    }
  });

  test('carries canaries in what is never published', () => {
    expect(gunzipSync(readFileSync(`db/sample/${month}/findings.csv.gz`)).toString()).toMatch(/CANARY-[0-9a-f]{12}/);
  });
});

describe('what a start publishes of the sample', () => {
  const note = (month: string): string => `Sample submission ${month}`;

  test.each([
    ['all, where nothing is there', { releases: [], notes: [] }, ['2026-08', '2026-09', '2026-10']],
    [
      'the rest, after a start that was cut short',
      { releases: ['2026-08'], notes: [note('2026-08'), note('2026-09')] },
      ['2026-09', '2026-10'],
    ],
    [
      'nothing, where all is there',
      { releases: ['2026-08', '2026-09', '2026-10'], notes: ['2026-08', '2026-09', '2026-10'].map(note) },
      [],
    ],
    ['nothing, where records of another submission were kept', { releases: [], notes: [null] }, []],
    ['nothing, where something else was released', { releases: ['2026-07'], notes: [] }, []],
  ])('is %s', (_what, holdings, months) => {
    expect(missingMonths(holdings)).toEqual(months);
  });
});
