/** The published files of the sample's releases, and the records behind them with which rows stayed the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSample, type Row } from '../../indicators/recompute/sample.ts';
import { parseCsv } from '../../files/parse-csv.ts';

export const releases = ['2026-08', '2026-09', '2026-10'] as const;
export const quartersClosed = ['2026-Q2', '2026-Q3', '2026-Q3'] as const;

export function readPublished(dataFolder: string, release: string, dataset: string): Row[] {
  const file = path.join(dataFolder, 'public', 'data', release, `${dataset}.csv`);
  const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8'));
  return rows.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])));
}

/** A row of a record with the releases (0, 1, 2) in which it stood with these very values. */
export interface Lasting {
  readonly row: Row;
  readonly during: readonly number[];
}

/** All versions of a record's rows. A row that changed any of `measures` is another one from then on. */
export function readVersions(record: string, key: readonly string[], measures: readonly string[]): Lasting[] {
  const versions = new Map<string, Lasting & { during: number[] }>();
  const last = new Map<string, string>();
  for (const [index, release] of releases.entries())
    for (const row of readSample(release, record)) {
      const id = key.map((name) => row[name]).join('|');
      const version = `${id}|${measures.map((name) => row[name]).join('|')}`;
      if (last.get(id) !== version) versions.set(`${version}#${index}`, { row, during: [] });
      else versions.set(`${version}#${index}`, versions.get(`${version}#${index - 1}`)!);
      versions.get(`${version}#${index}`)!.during.push(index);
      last.set(id, version);
    }
  return [...new Set(versions.values())];
}

/** The ministry of each agency, by the register of a release; none for state and local bodies. */
export function readMinistries(release: string): (agency: string) => string | undefined {
  const agencies = new Map(readSample(release, 'agencies').map((row) => [row['agency_id']!, row]));
  const climb = (id: string): string | undefined => {
    const agency = agencies.get(id);
    if (!agency || agency['kind'] === 'state' || agency['kind'] === 'local') return undefined;
    return agency['kind'] === 'ministry' ? id : climb(agency['parent_agency_id']!);
  };
  const found = new Map([...agencies.keys()].map((id) => [id, climb(id)]));
  return (id) => found.get(id);
}

const quarterIndex = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6));

/** The quarters of a release in which a row is the last report of a cell that is silent, within four quarters. */
export function silentQuarters(reported: readonly string[], quarter: string, closed: string): string[] {
  const own = quarterIndex(quarter);
  const next = Math.min(...reported.map(quarterIndex).filter((one) => one > own), own + 5, quarterIndex(closed) + 1);
  return Array.from({ length: Math.max(0, next - own - 1) }, (_, i) => {
    const index = own + 1 + i - 1;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
}

/** What a figure rounded to fives says of a number in steps of `step`; nothing under `least` is published but zero. */
export function roundedTo(figure: number, step: number, least = 0): { lo: number; hi: number } {
  if (figure === 0 && least > 0) return { lo: 0, hi: 0 };
  const lowest = step === 1 ? figure - 2 : figure - 2.5;
  return { lo: Math.max(0, least, lowest), hi: (step === 1 ? figure + 3 : figure + 2.5) - step };
}
