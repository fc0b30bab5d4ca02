/** Figure: the ministries' share of critical services run in-house, a year ago and now. */
import { loadFrame } from '../../data/frame.ts';
import type { Observation } from '../../data/observation.ts';
import { loadMinistries, type Ministry } from '../../data/progress/load.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { countsText } from '../../words/measure.ts';
import { cell, type FigureContent } from '../figure.ts';

export type MinistryRow = { ministry: Ministry; now: Observation; then: Observation | null };

export async function ministriesFigure(locale: Locale) {
  const { data, document, variables } = await loadMinistries();
  const { programme } = await loadFrame();
  const rows = ministryRows(data.agencies.nodes, data.now.nodes, data.then.nodes);
  if (rows.length === 0) return undefined;
  const { progress } = wordsOf(locale);
  const { month } = formats(locale);
  const [then, now] = [month(String(variables['then'])), month(String(variables['now']))];
  const counts = (one: Observation | null) => [
    cell(null, one ? countsText(locale, one) : ''),
    cell(one?.numerator ?? null),
    cell(one?.denominator ?? null),
  ];
  const content: FigureContent = {
    name: 'ministries',
    title: progress.ministries.title(rows.filter((row) => movedHalf(row.now)).length, rows.length),
    sub: progress.ministries.sub(then, now),
    source: progress.source(programme.owner[locale]),
    table: {
      columns: [
        { key: 'ministry', title: progress.ministries.ministry },
        { key: 'a_year_ago', title: `${progress.ministries.moved}, ${then}`, only: 'page' },
        { key: 'moved_a_year_ago', title: then, only: 'file' },
        { key: 'all_a_year_ago', title: then, only: 'file' },
        { key: 'now', title: `${progress.ministries.moved}, ${now}`, only: 'page' },
        { key: 'moved', title: now, only: 'file' },
        { key: 'all', title: now, only: 'file' },
      ],
      rows: rows.map((row) => [cell(row.ministry.agencyId, row.ministry.name[locale]), ...counts(row.then), ...counts(row.now)]),
    },
    document,
    variables,
  };
  return { content, rows, then, now };
}

/** Half or more of its critical services count as moved. */
export function movedHalf(of: Observation): boolean {
  return of.numerator !== null && of.denominator !== null && of.denominator > 0 && of.numerator * 2 >= of.denominator;
}

/** Ministries with critical services, the largest share first. */
function ministryRows(ministries: readonly Ministry[], now: readonly Observation[], then: readonly Observation[]): MinistryRow[] {
  const shares = (rows: readonly Observation[]) =>
    new Map(rows.filter((row) => row.breakdown === '' && row.statistic === 'share').map((row) => [row.scope, row]));
  const [present, past] = [shares(now), shares(then)];
  return ministries
    .flatMap((ministry) => {
      const scope = `agency:${ministry.agencyId}`;
      const row = present.get(scope);
      return row?.denominator ? [{ ministry, now: row, then: past.get(scope) ?? null }] : [];
    })
    .sort((a, b) => part(b.now) - part(a.now) || (b.now.denominator ?? 0) - (a.now.denominator ?? 0));
}

/** The share as a part of one; nothing to divide is 0. */
export function part(of: Observation | null): number {
  return of?.denominator ? (of.numerator ?? 0) / of.denominator : 0;
}
