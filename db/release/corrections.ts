/**
 * What a release corrects, as rows of the dataset `corrections`. A revision is a correction of the release before it; a monthly
 * release is one where it is the first to publish submissions said to be corrections. Nothing is ever taken from the list.
 */
import { sql, type RawBuilder } from 'kysely';
import { datasetByName } from '../datasets/index.ts';
import type { DatasetDeclaration } from '../records/define.ts';
import { datasetColumns } from './columns.ts';
import { stage } from './publish/stage.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import { mergeVintages } from './vintages.ts';

/** What the publisher says of a correction. */
export interface CorrectionWords {
  /** Why it was wrong. */
  readonly why: string;
  /** What was wrong, in short. */
  readonly what?: string | undefined;
  /** Day on which the mistake was reported, ISO 8601. */
  readonly reportedOn?: string | undefined;
  /** Day of the release that fixes it, ISO 8601. */
  readonly fixedOn: string;
}

const dataset = datasetByName('corrections') as DatasetDeclaration;

/** Adds the release's corrections, if it has any, after everything else of it was merged and its changes counted. */
export async function mergeCorrections(
  db: Executor,
  release: ReleaseInProgress,
  words: CorrectionWords | undefined,
): Promise<void> {
  if (!words) return;
  const standing = sql`select ${sql.join(datasetColumns(dataset).map((name) => sql.ref(name)))} from open.corrections where end_release is null`;
  await stage(db, sql`${standing} union all ${newLines(release, words)}`);
  await mergeVintages(db, dataset, release, { reason: 'update', neverLate: true });
}

/** The figures of the whole programme that this release changed against the one before; `corrected` for that reason alone. */
const changedFigures = ({ ordinal, revisionOf }: ReleaseInProgress): RawBuilder<unknown> => sql`
  select fresh.indicator_id, fresh.statistic, fresh.breakdown, fresh.period, fresh.unit, fresh.rule_version,
         case when old.unit = 'percent' then old.lower else old.value end as old_value,
         case when fresh.unit = 'percent' then fresh.lower else fresh.value end as new_value,
         old.numerator as old_numerator, fresh.numerator as new_numerator,
         old.denominator as old_denominator, fresh.denominator as new_denominator
    from open.indicators fresh
    join open.indicators old using (indicator_id, rule_version, statistic, scope, breakdown, period)
   where fresh.scope = 'programme' and fresh.first_release = ${ordinal} and old.end_release = ${ordinal}
     and (fresh.change_reason = 'correction' or ${revisionOf !== undefined})
     and (old.lower, old.value, old.numerator, old.denominator) is distinct from (fresh.lower, fresh.value, fresh.numerator, fresh.denominator)`;

/** One row a figure; where none changed one row without any. */
const newLines = (release: ReleaseInProgress, { why, what, reportedOn, fixedOn }: CorrectionWords): RawBuilder<unknown> => sql`
  select ${release.releaseId}::text, row_number() over (order by figure.indicator_id collate "C", figure.rule_version, figure.statistic collate "C",
                                                       figure.breakdown collate "C", figure.period collate "C"),
         before.release_id, ${what ?? null}::text, ${why}::text, ${reportedOn ?? null}::date, ${fixedOn}::date,
         nullif(corrected.datasets, ''), coalesce(corrected.rows, 0), figure.indicator_id, figure.statistic, figure.breakdown, figure.period, figure.unit,
         figure.old_value, figure.new_value, figure.old_numerator, figure.new_numerator, figure.old_denominator, figure.new_denominator
    from open.releases before
    cross join (select string_agg(dataset, ';' order by dataset collate "C") as datasets, sum(rows) as rows from open.dataset_changes
                 where release_ordinal = ${release.ordinal} and reason = 'correction') corrected
    left join (${changedFigures(release)}) figure on true
   where before.ordinal = ${release.ordinal} - 1`;
