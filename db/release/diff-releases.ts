/** Two releases side by side, for the officer who made them: counts and figures, or a dataset row by row. */
import { sql, type RawBuilder } from 'kysely';
import { CannotRun } from '../cannot-run.ts';
import { datasetByName, datasets } from '../datasets/index.ts';
import { tableOfChanges, type Span } from '../files/select-changes.ts';
import { csvOf } from '../files/write-csv.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { countDifferences } from './comparison.ts';
import type { Transaction } from './release-files.ts';
import type { Executor } from './release-in-progress.ts';

/** Rows by dataset as `comparison` of the API counts them, then the figures of the whole programme that differ. */
export async function diffReleases(db: Executor, [from, to]: Pair): Promise<string> {
  const span = await findSpan(db, [from, to]);
  const [rows, figures] = [await diffRows(db, span), await diffFigures(db, span.from, span.to)];
  return [
    `Rows, ${from} to ${to}`,
    ...(rows.length > 0 ? rows : ['  no row changed']),
    `Figures of the whole programme, ${from} to ${to}`,
    ...(figures.length > 0 ? figures : ['  no figure changed']),
  ].join('\n');
}

/** The changes of one dataset between any two releases, in pieces, in the form of its files of changes. */
export async function* diffDataset({ kysely, sql: wire }: Transaction, name: string, pair: Pair): AsyncGenerator<string> {
  const dataset = datasetByName(name);
  if (!dataset) throw new CannotRun(`"${name}" is no dataset.`, `Choose of ${datasets.map((one) => one.name).join(', ')}.`);
  const table = tableOfChanges(dataset, await findSpan(kysely, pair));
  for await (const { text } of csvOf(wire, table)) yield text;
}

export type Pair = readonly [from: string, to: string];

async function findSpan(db: Executor, [from, to]: Pair): Promise<Span> {
  const span = { from: await findOrdinal(db, from), to: await findOrdinal(db, to) };
  if (span.from <= span.to) return span;
  throw new CannotRun(`Release ${from} is later than ${to}.`, `Name the earlier one first: --diff ${to} ${from}.`);
}

async function findOrdinal(db: Executor, id: string): Promise<number> {
  const { rows } = await sql<{ ordinal: number }>`select ordinal from open.releases where release_id = ${id}`.execute(db);
  if (rows[0]) return rows[0].ordinal;
  throw new CannotRun(`There is no release "${id}".`, 'See the ids with npm run release -- --list.');
}

const stoodAt = (ordinal: number): RawBuilder<unknown> =>
  sql`first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})`;

async function diffRows(db: Executor, span: Span): Promise<string[]> {
  const lines: string[] = [];
  for (const dataset of datasets as readonly DatasetDeclaration[]) {
    const counts = await countDifferences(db, dataset, span);
    const told = counts.map(({ kind, reason, rows }) => `${rows} ${kind} (${reason})`);
    if (told.length > 0) lines.push(`  ${dataset.name}: ${told.join(', ')}`);
  }
  return lines;
}

interface FigureChange {
  readonly name: string;
  readonly old_value: number | null;
  readonly new_value: number | null;
}

async function diffFigures(db: Executor, a: number, b: number): Promise<string[]> {
  const figures = (ordinal: number) => sql`
    select concat_ws(' ', indicator_id, nullif(breakdown, ''), nullif(statistic, 'share'), period, '(rule ' || rule_version || ')') as name,
           case when unit = 'percent' then lower else value end as value
      from open.indicators where scope = 'programme' and ${stoodAt(ordinal)}`;
  const { rows } = await sql<FigureChange>`
    select name, old.value as old_value, fresh.value as new_value
      from (${figures(a)}) old full join (${figures(b)}) fresh using (name)
     where old.value is distinct from fresh.value order by name collate "C"`.execute(db);
  return rows.map(({ name, old_value, new_value }) => `  ${name}: ${old_value ?? 'none'} to ${new_value ?? 'none'}`);
}
