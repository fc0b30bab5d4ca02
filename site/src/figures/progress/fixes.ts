/** Figures: the time to fix critical weaknesses, and the share fixed on time by severity. */
import { loadFrame } from '../../data/frame.ts';
import type { Observation } from '../../data/observation.ts';
import { loadFixes } from '../../data/progress/load.ts';
import { daysOf, newest, percentiles, withinLimit, type Percentile } from '../../findings/time-to-fix.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { measureText } from '../../words/measure.ts';
import { cell, type FigureContent } from '../figure.ts';

export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** `days` is Infinity where the percentile is not reached, `of` the published value. */
export type FixRow = { statistic: Percentile; of: Observation; days: number };

export async function timeToFixFigure(locale: Locale) {
  const { data, document, variables } = await loadFixes();
  const { programme } = await loadFrame();
  const { common, progress } = wordsOf(locale);
  const rows = percentiles.flatMap((statistic): FixRow[] => {
    const of = newest(data.time.nodes, 'severity:critical', statistic);
    const days = daysOf(of);
    return of && days !== null ? [{ statistic, of, days }] : [];
  });
  const limit = rows[0]?.of.target ?? null;
  if (rows.length < percentiles.length || limit === null) return undefined;
  const [p50_days, p75_days, p90_days] = rows.map((row) => row.days) as [number, number, number];
  const found = withinLimit({ p50_days, p75_days, p90_days }, limit);
  const titles = progress.fixes.title;
  const content: FigureContent = {
    name: 'time-to-fix',
    title: found === 'missing' ? titles.missing : titles[found](common.limitDays(limit)),
    sub: progress.fixes.sub(formats(locale).period(rows[0]?.of.period ?? '')),
    source: progress.sources.findings(programme.owner[locale]),
    table: {
      columns: [
        { key: 'severity', title: progress.fixes.severity },
        { key: 'period', title: progress.fixes.period },
        ...percentiles.map((key) => ({ key, title: progress.fixes.parts[key] })),
        { key: 'limit_days', title: progress.fixes.limitColumn },
      ],
      rows: severities.map((severity) => severityRow(locale, data.time.nodes, severity)),
    },
    document,
    variables,
  };
  return { content, rows, limit };
}

function severityRow(locale: Locale, rows: readonly Observation[], severity: (typeof severities)[number]) {
  const { progress } = wordsOf(locale);
  const found = percentiles.map((statistic) => newest(rows, `severity:${severity}`, statistic));
  const period = found[0]?.period ?? null;
  return [
    cell(severity, progress.fixes.severities[severity]),
    cell(period, period ? formats(locale).period(period) : ''),
    ...found.map((one) => cell(one?.value ?? null, one ? measureText(locale, one, 'value') : '')),
    cell(found[0]?.target ?? null),
  ];
}

export async function fixedOnTimeFigure(locale: Locale) {
  const { data, document, variables } = await loadFixes();
  const { programme } = await loadFrame();
  const { progress } = wordsOf(locale);
  const rows = severities.flatMap((severity) => {
    const of = newest(data.onTime.nodes, `severity:${severity}`);
    return of ? [{ severity, of }] : [];
  });
  const critical = rows.find((row) => row.severity === 'critical')?.of;
  if (!critical) return undefined;
  const content: FigureContent = {
    name: 'fixed-on-time',
    title: progress.fixes.onTimeTitle(critical.numerator ?? 0, critical.denominator ?? 0),
    values: { numerator: { of: critical, measure: 'numerator' }, denominator: { of: critical, measure: 'denominator' } },
    sub: progress.fixes.onTimeSub(formats(locale).period(critical.period)),
    source: progress.sources.findings(programme.owner[locale]),
    table: {
      columns: [
        { key: 'severity', title: progress.fixes.severity },
        { key: 'fixed_on_time', title: progress.fixes.onTime },
        { key: 'due', title: progress.fixes.due },
        { key: 'share', title: progress.people.share },
      ],
      rows: rows.map(({ severity, of }) => [
        cell(severity, progress.fixes.severities[severity]),
        cell(of.numerator),
        cell(of.denominator),
        cell(of.lower, measureText(locale, of)),
      ]),
    },
    document,
    variables,
  };
  return { content, rows };
}
