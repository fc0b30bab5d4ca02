/**
 * How long a release takes: of the sample with all its history, and of ten times its records, each with a breakdown by step and
 * against the plain SQL that copies the rows that the release holds. Fails where the sample takes more than 10 s or ten times its
 * records more than 90 s.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from '../../db/connection/connect.ts';
import { datasets } from '../../db/datasets/index.ts';
import { takeIn } from '../../db/intake/take-in.ts';
import { tableOf } from '../../db/records/define.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { openDatabase, type Database } from '../../db/server/open-database.ts';
import { fail, report } from './report.ts';
import { writeManifold } from './tenfold.ts';

const limits = { 'the sample': 10, 'ten times the records': 90 } as const;
const sample = (month: string): string => path.resolve(import.meta.dirname, '../../db/sample', month);

const folder = mkdtempSync(path.join(tmpdir(), 'bench-release-'));
try {
  await measure('the sample', ['2026-08', '2026-09', '2026-10'], sample);
  const large = (month: string): string => path.join(folder, month);
  for (const month of ['2026-09', '2026-10']) await writeManifold(sample(month), large(month));
  await measure('ten times the records', ['2026-09', '2026-10'], large);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Takes in and releases the months in a database of their own; the slowest release counts. */
async function measure(
  what: keyof typeof limits,
  months: readonly string[],
  recordsOf: (month: string) => string,
): Promise<void> {
  const dataFolder = mkdtempSync(path.join(folder, 'data-'));
  const database = await openDatabase({ dataFolder });
  try {
    let slowest: Steps = { total: 0, steps: [] };
    for (const month of months) {
      await keep(database, recordsOf(month));
      const steps = await release(database, month, dataFolder);
      if (steps.total > slowest.total) slowest = steps;
    }
    const copied = await copy(database);
    report(`release of ${what}`, {
      [`slowest of ${months.length} releases, s (at most ${limits[what]})`]: slowest.total.toFixed(1),
      'rows that stand in it': copied.rows,
      'plain SQL that copies them, s': copied.seconds.toFixed(2),
      'times the plain copy': (slowest.total / copied.seconds).toFixed(1),
      ...Object.fromEntries(
        slowest.steps.map(([step, seconds]) => [
          `  ${step}, s and times the copy`,
          `${seconds.toFixed(2)}  ${(seconds / copied.seconds).toFixed(2)}`,
        ]),
      ),
    });
    if (slowest.total > limits[what]) fail(`release of ${what}`);
  } finally {
    await database.stop();
  }
}

async function keep({ urls }: Database, records: string): Promise<void> {
  const intake = connect<unknown>(urls.intake, { max: 1 });
  const verdict = await takeIn(intake, records).finally(() => intake.close());
  if (verdict.verdict !== 'accepted') throw new Error(`The records were refused: ${JSON.stringify(verdict.problems[0])}`);
}

interface Steps {
  readonly total: number;
  /** Steps of 0.05 s or more, the longest first. */
  readonly steps: readonly (readonly [name: string, seconds: number])[];
}

async function release({ urls }: Database, month: string, dataFolder: string): Promise<Steps> {
  const intake = connect<unknown>(urls.intake);
  const started = performance.now();
  const ends: [string, number][] = [['open', started]];
  await publishRelease(intake, { release: month, dataFolder }, (step) => ends.push([step, performance.now()])).finally(() =>
    intake.close(),
  );
  const ended = performance.now();
  const steps = ends.map(([name, from], at) => [name, ((ends[at + 1]?.[1] ?? ended) - from) / 1000] as const);
  return { total: (ended - started) / 1000, steps: steps.filter(([, s]) => s >= 0.05).toSorted((a, b) => b[1] - a[1]) };
}

/** Copies what stands in the newest release into tables of their own, as one `create table as` a dataset. */
async function copy({ urls }: Database): Promise<{ seconds: number; rows: number }> {
  const { sql, close } = connect<unknown>(urls.owner, { max: 1 });
  try {
    await sql`create schema copied`;
    const started = performance.now();
    let rows = 0;
    for (const { name } of datasets) {
      const table = tableOf(name);
      rows += (await sql.unsafe(`create table copied.${table} as select * from open.${table} where end_release is null`)).count;
    }
    return { seconds: (performance.now() - started) / 1000, rows };
  } finally {
    await close();
  }
}
