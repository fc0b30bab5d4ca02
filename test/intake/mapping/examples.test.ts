/** The mappings that are shipped, on the public files that they are written for; these are beside the project where the whole workplace is. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadMapping } from '../../../db/intake/mapping/load-mapping.ts';
import { openMapped } from '../../../db/intake/mapping/open-mapped.ts';
import { checkAlone } from '../../../db/intake/take-in.ts';
import type { Verdict } from '../../../db/intake/verdict.ts';
import { gather } from './parts.ts';

/** Beside the project, or beside the folder that holds it and other working copies. */
const places = ['../../../../shared', '../../../../../shared'].map((place) =>
  path.resolve(import.meta.dirname, place, 'real-data/dotgov'),
);
const folder = places.find((place) => existsSync(place)) ?? places[0]!;
const examples = path.resolve(import.meta.dirname, '../../../db/intake/mapping/examples');
const here = existsSync(folder);
if (!here) console.log('The public files are not here; the tests of the worked mappings do not run on them.');

async function checkMapped(example: string, file: string): Promise<Verdict> {
  const mapping = await loadMapping(path.join(examples, example));
  return checkAlone(path.join(folder, file), { today: '2026-11-24', open: (sources) => openMapped(mapping, sources) });
}

/** The fields of each line, counted apart from the program: no field of these files holds a line break or a doubled mark. */
function linesOf(file: string): string[][] {
  const bytes = readFileSync(path.join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  return lines
    .slice(1)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain!));
}

describe.each(['federal-domains.yaml', 'pulse-https.yaml', 'contract-register.yaml'])('the worked mapping %s', (name) => {
  it('is one that can be used', async () =>
    expect((await loadMapping(path.join(examples, name))).tables.length).toBeGreaterThan(1));
  it('tells an editor its schema', () =>
    expect(readFileSync(path.join(examples, name), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/mapping\.schema\.json\n/,
    ));
});

describe.runIf(here)('the register of federal domains', () => {
  it('becomes every agency and a service for each domain', async () => {
    const lines = linesOf('current-federal.csv');
    const organisations = new Set(lines.map(([, , organisation]) => organisation));
    const parts = new Set(
      lines.filter(([, , , part]) => part !== '').map(([, , organisation, part]) => `${organisation}\n${part}`),
    );
    const verdict = await checkMapped('federal-domains.yaml', 'current-federal.csv');
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('accepted');
    expect(verdict.rows).toEqual({ agencies: organisations.size + parts.size, services: lines.length });
  });

  it('lets no contact e-mail in', async () => {
    const mapping = await loadMapping(path.join(examples, 'federal-domains.yaml'));
    const { tables } = await openMapped(mapping, [path.join(folder, 'current-federal.csv')]);
    for (const table of tables) expect(JSON.stringify(await gather(table.parts()))).not.toContain('@');
  });
});

describe.runIf(here)('the scan of sites', () => {
  it('becomes agencies, services and audits, but for the one name that is no domain', async () => {
    const lines = linesOf('pulse-https-2020.csv.gz');
    const domains = lines.filter(([domain]) => !domain!.includes('@'));
    expect([lines.length, domains.length]).toEqual([24_638, 24_637]);
    const verdict = await checkMapped('pulse-https.yaml', 'pulse-https-2020.csv.gz');
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('accepted');
    expect(verdict.rows).toEqual({
      agencies: new Set(lines.map(([, , , agency]) => agency)).size,
      services: domains.length,
      audits: domains.length,
    });
  });

  it('passes and fails as many audits as the scan does', async () => {
    const mapping = await loadMapping(path.join(examples, 'pulse-https.yaml'));
    const { tables } = await openMapped(mapping, [path.join(folder, 'pulse-https-2020.csv.gz')]);
    const counts: Record<string, number> = {};
    let at = -1;
    for await (const part of tables.find(({ record }) => record === 'audits')!.parts()) {
      if ('header' in part) at = part.header.indexOf('result');
      if ('rows' in part) for (const { fields } of part.rows) counts[fields[at]!] = (counts[fields[at]!] ?? 0) + 1;
    }
    const scanned = linesOf('pulse-https-2020.csv.gz').filter(([domain]) => !domain!.includes('@'));
    const said = (word: string): number => scanned.filter((fields) => fields[5] === word).length;
    expect(counts).toEqual({ pass: said('Yes'), fail: said('No') });
  });
});
