/**
 * Ways to name services with an open weakness from what is published. Each gives the services that it points at with a weight;
 * the heavier, the surer.
 */
import { standingIn, type Cell, type ClosedRow, type PublicAudit, type PublicView } from './public-view.ts';
import { numberOf, quarterAt, quarterOf } from './quarters.ts';

export type Suspicion = ReadonlyMap<string, number>;
export type Attack = (view: PublicView) => Suspicion;

const newest = (view: PublicView): number => view.releases.length;
const known = (view: PublicView): PublicAudit[] => standingIn(view.audits, newest(view));

/** Services whose audits ran in a quarter: one of them has what was found in it. */
export function auditedIn(view: PublicView): Map<string, Set<string>> {
  const services = new Map<string, Set<string>>();
  for (const { service, started, completed } of known(view))
    for (let at = numberOf(quarterOf(started)); at <= numberOf(quarterOf(completed)); at += 1) {
      const quarter = quarterAt(at);
      services.set(quarter, (services.get(quarter) ?? new Set()).add(service));
    }
  return services;
}

const cellOf = ({ quarter, severity }: { quarter: string; severity: string }): string => `${quarter} ${severity}`;
const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
};

/** What was found in each quarter and severity: told by remediation, and by the differences of what VM1 counts over twelve months. */
export function foundByCell(view: PublicView): Map<string, number> {
  const found = new Map<string, number>();
  const followed = standingIn(view.timeToFix, newest(view)).toSorted((a, b) => numberOf(a.quarter) - numberOf(b.quarter));
  for (const cell of standingIn(view.remediation, newest(view))) found.set(cellOf(cell), cell.counts['detected']!);
  const within = new Map(followed.map((cell) => [cellOf(cell), cell.counts['found']!]));
  for (const { quarter, severity } of followed) {
    const cell = (back: number): string => cellOf({ quarter: quarterAt(numberOf(quarter) - back), severity });
    const earlier = [1, 2, 3].map((back) => found.get(cell(back)) ?? 0);
    if (!found.has(cell(0))) found.set(cell(0), within.get(cell(0))! - earlier.reduce((sum, count) => sum + count, 0));
  }
  return found;
}

/** Found less told as closed, by quarter and severity: what is open, accepted or under embargo. */
export function leftOver(view: PublicView): { quarter: string; left: number }[] {
  const told = countBy(standingIn(view.closed, newest(view)), cellOf);
  return [...foundByCell(view)]
    .map(([cell, found]) => ({ quarter: cell.split(' ')[0]!, left: found - (told.get(cell) ?? 0) }))
    .filter(({ left }) => left > 0);
}

/** Services that must have an unpublished finding: no other was audited in the quarter. */
export function namedForCertain(view: PublicView): Set<string> {
  const audited = auditedIn(view);
  const alone = leftOver(view).flatMap(({ quarter }) => (audited.get(quarter)?.size === 1 ? [...audited.get(quarter)!] : []));
  return new Set(alone);
}

const remediationLessClosed: Attack = (view) => {
  const audited = auditedIn(view);
  const weights = new Map<string, number>();
  for (const { quarter, left } of leftOver(view)) {
    const services = audited.get(quarter) ?? new Set();
    for (const service of services) weights.set(service, (weights.get(service) ?? 0) + left / services.size);
  }
  return weights;
};

const latest = <Item extends { service: string }>(items: readonly Item[], weigh: (item: Item) => number): Suspicion => {
  const weights = new Map<string, number>();
  for (const item of items) {
    const weight = weigh(item);
    if (weight > 0) weights.set(item.service, Math.max(weights.get(item.service) ?? 0, weight));
  }
  return weights;
};

const withdrawnRows: Attack = ({ closed }) => latest(closed, ({ ended, end }) => (ended === 'withdrawal' ? end! : 0));
const changedRows: Attack = ({ closed }) => latest(closed, ({ change }) => (change === 'new' ? 0 : 1));
const rowsOfOldFindings: Attack = ({ closed }) => latest(closed, ({ first, days }) => (first > 1 ? days : 0));

/** A count of fixes of a past quarter that falls: the closed rows that it may have counted. */
const fallingFixes: Attack = (view) => {
  const candidates = (cell: Cell): ClosedRow[] =>
    standingIn(view.closed, cell.first).filter(({ severity, quarter, days }) => {
      const since = numberOf(cell.quarter) - numberOf(quarter);
      return severity === cell.severity && since >= Math.floor(days / 92) - 1 && since <= Math.ceil(days / 90) + 1;
    });
  const cells = [...view.remediation, ...view.onTime, ...view.timeToFix];
  const fallen = cells.filter((before) =>
    cells.some(
      (after) =>
        after.first === before.end &&
        cellOf(after) === cellOf(before) &&
        Object.keys(after.counts).some((name) => after.counts[name]! < before.counts[name]!),
    ),
  );
  const weights = new Map<string, number>();
  for (const rows of fallen.map(candidates))
    for (const { service } of rows) weights.set(service, (weights.get(service) ?? 0) + 1 / rows.length);
  return weights;
};

/** AU1 says no although an audit that should count stands in the register: its result was not that of the others. */
const uncountedAudits: Attack = (view) => {
  const asOf = view.releases.at(-1)!;
  const from = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  return latest(known(view), ({ service, kind, independent, completed }) =>
    view.notAudited.has(service) && independent && ['source_code', 'full'].includes(kind) && completed > from ? 1 : 0,
  );
};

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const earlyNextAudits: Attack = (view) =>
  latest(known(view), ({ completed, nextDue }) => (nextDue ? 1 / (1 + Math.max(0, days(completed, nextDue))) : 0));
const longAudits: Attack = (view) => latest(known(view), ({ started, completed }) => days(started, completed));
const failedAudits: Attack = (view) =>
  latest(known(view), ({ result, completed }) => (result === 'fail' ? Date.parse(completed) : 0));
const slips: Attack = (view) => new Map([...view.slippedForOther].map((service) => [service, 1]));

/** Findings told late: much was found in the audit's quarters, and little of it is told. */
const silentAudits: Attack = (view) => {
  const told = countBy(standingIn(view.closed, newest(view)), ({ service, quarter }) => `${service} ${quarter}`);
  const found = new Map<string, number>();
  for (const [cell, count] of foundByCell(view)) found.set(cell.split(' ')[0]!, (found.get(cell.split(' ')[0]!) ?? 0) + count);
  const audited = auditedIn(view);
  return latest(known(view), ({ service, started, completed }) => {
    let weight = 0;
    for (let at = numberOf(quarterOf(started)); at <= numberOf(quarterOf(completed)); at += 1) {
      const quarter = quarterAt(at);
      const expected = (found.get(quarter) ?? 0) / (audited.get(quarter)?.size ?? 1);
      weight += expected - (told.get(`${service} ${quarter}`) ?? 0);
    }
    return weight;
  });
};

export const attacks: Readonly<Record<string, Attack>> = {
  'remediation and time to fix less closed findings': remediationLessClosed,
  'closed findings that were withdrawn': withdrawnRows,
  'closed findings that changed': changedRows,
  'closed findings of long ago that are new': rowsOfOldFindings,
  'fixes of a past quarter that became fewer': fallingFixes,
  'audits that AU1 does not count': uncountedAudits,
  'next audits that are due early': earlyNextAudits,
  'audits that took long': longAudits,
  'audits that failed, told a year later': failedAudits,
  'plans that slipped for another reason': slips,
  'audits of which little is told': silentAudits,
};
