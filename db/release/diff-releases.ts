/** Two releases side by side, for the officer who made them. Row by row they are compared in the API. */
import { sql, type RawBuilder } from 'kysely';
import { CannotRun } from '../cannot-run.ts';
import { datasets } from '../datasets/index.ts';
import { tableOf } from '../records/define.ts';
import type { Executor } from './release-in-progress.ts';

/** Rows by dataset with the reasons of their changes, then the figures of the whole programme that differ. */
export async function diffReleases(db: Executor, from: string, to: string): Promise<string> {
  const [a, b] = await Promise.all([findOrdinal(db, from), findOrdinal(db, to)]);
  const [rows, figures] = [await diffRows(db, a, b), await diffFigures(db, a, b)];
  return [
    `Rows, ${from} to ${to}`,
    ...(rows.length > 0 ? rows : ['  no row changed']),
    `Figures of the whole programme, ${from} to ${to}`,
    ...(figures.length > 0 ? figures : ['  no figure changed']),
  ].join('\n');
}

async function findOrdinal(db: Executor, id: string): Promise<number> {
  const { rows } = await sql<{ ordinal: number }>`select ordinal from open.releases where release_id = ${id}`.execute(db);
  if (rows[0]) return rows[0].ordinal;
  throw new CannotRun(`There is no release "${id}".`, 'See the ids with npm run release -- --list.');
}

const stoodAt = (ordinal: number): RawBuilder<unknown> =>
  sql`first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal})`;

async function diffRows(db: Executor, a: number, b: number): Promise<string[]> {
  const lines: string[] = [];
  for (const { name } of datasets) {
    const { rows } = await sql<{ before: number; after: number; reasons: string | null }>`
      select count(*) filter (where ${stoodAt(a)})::integer as before, count(*) filter (where ${stoodAt(b)})::integer as after,
             (select string_agg(reason || ' ' || rows, ', ' order by reason)
                from (select reason, sum(rows) as rows from open.dataset_changes
                       where dataset = ${name} and release_ordinal > ${Math.min(a, b)} and release_ordinal <= ${Math.max(a, b)}
                       group by reason) as told) as reasons
        from ${sql.table(`open.${tableOf(name)}`)}`.execute(db);
    const { before, after, reasons } = rows[0]!;
    if (reasons) lines.push(`  ${name}: ${before} to ${after} (${reasons})`);
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
