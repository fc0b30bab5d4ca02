/** What anybody can read about weaknesses, in every release: the rows with the releases between which they stood. */
import { sql } from 'kysely';
import type { Executor } from '../../db/release/release-in-progress.ts';

export interface Vintage {
  readonly first: number;
  /** The release from which it no longer stands; null while it does. */
  readonly end: number | null;
  readonly change: string;
  readonly ended: string | null;
}
export interface PublicAudit extends Vintage {
  readonly audit: string;
  readonly service: string;
  readonly kind: string;
  readonly independent: boolean;
  readonly started: string;
  readonly completed: string;
  readonly result: string | null;
  readonly nextDue: string | null;
}
export interface ClosedRow extends Vintage {
  readonly id: string;
  readonly service: string;
  readonly severity: string;
  readonly quarter: string;
  readonly days: number;
}
/** Counts of a quarter and severity, as one release tells them. */
export interface Cell extends Vintage {
  readonly quarter: string;
  readonly severity: string;
  readonly counts: Readonly<Record<string, number>>;
}
export interface PublicView {
  /** Data-as-of dates, by the number of the release less one. */
  readonly releases: readonly string[];
  readonly audits: readonly PublicAudit[];
  readonly closed: readonly ClosedRow[];
  readonly remediation: readonly Cell[];
  /** VM1: `found` in the twelve months to the quarter's end and `fixed` of them. */
  readonly timeToFix: readonly Cell[];
  /** VM2: `due` in the quarter and `onTime`. */
  readonly onTime: readonly Cell[];
  /** Services that the newest release counts as not audited within a year. */
  readonly notAudited: ReadonlySet<string>;
  readonly slippedForOther: ReadonlySet<string>;
}

const vintage = sql`first_release as first, end_release as "end", change_reason as change, end_reason as ended`;

/** Reads it as the reader role may. */
export async function readPublicView(reader: Executor): Promise<PublicView> {
  const ask = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> => (await query.execute(reader)).rows;
  const indicator = (id: string, statistic: string, [numerator, denominator]: readonly [string, string]) => sql<Cell>`
    select period as quarter, replace(breakdown, 'severity:', '') as severity, ${vintage},
           jsonb_build_object(${sql.lit(numerator)}::text, numerator, ${sql.lit(denominator)}::text, denominator) as counts
      from open.indicators where indicator_id = ${id} and statistic = ${statistic} and breakdown like 'severity:%' and numerator is not null
       and breakdown not like '%;%'`;
  const releases = await ask(sql<{ day: string }>`select data_as_of as day from open.releases order by ordinal`);
  return {
    releases: releases.map(({ day }) => day),
    audits: await ask(sql<PublicAudit>`
      select audit_id as audit, service_id as service, kind, independent, started_on as started, completed_on as completed, result,
             next_due_on as "nextDue", ${vintage} from open.audits`),
    closed: await ask(sql<ClosedRow>`
      select closed_finding_id as id, service_id as service, severity, detected_quarter as quarter, days_to_fix as days, ${vintage}
        from open.closed_findings`),
    remediation: await ask(sql<Cell>`
      select quarter, severity, ${vintage}, jsonb_build_object('detected', detected, 'fixed', fixed, 'due', due, 'onTime', fixed_on_time) as counts
        from open.remediation where detected is not null`),
    timeToFix: await ask(indicator('VM1', 'p50_days', ['fixed', 'found'])),
    onTime: await ask(indicator('VM2', 'share', ['onTime', 'due'])),
    notAudited: new Set(
      (
        await ask(sql<{ id: string }>`
          select member_id as id from open.indicator_members
           where indicator_id = 'AU1' and scope = 'programme' and counts_as = 'no' and end_release is null`)
      ).map(({ id }) => id),
    ),
    slippedForOther: new Set(
      (await ask(sql<{ id: string }>`select distinct service_id as id from open.plans where slip_reason = 'other'`)).map(
        ({ id }) => id,
      ),
    ),
  };
}

/** The rows that stand in a release. */
export const standingIn = <Row extends Vintage>(rows: readonly Row[], release: number): Row[] =>
  rows.filter(({ first, end }) => first <= release && (end === null || end > release));
