/** Figure: audit coverage by ministry over a year, as a heat table. */
import { loadFrame } from '../../data/frame.ts';
import type { Observation } from '../../data/observation.ts';
import { loadAudits, type AuditMonth, type Audits, type Ministry } from '../../data/progress/load.ts';
import type { Locale } from '../../locales.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf } from '../../words/index.ts';
import { countsText } from '../../words/measure.ts';
import { cell, type FigureContent } from '../figure.ts';
import { part } from './ministries.ts';

const auditMonths: readonly AuditMonth[] = ['m12', 'm9', 'm6', 'm3', 'm0'];

export type AuditRow = { ministry: Ministry; cells: (Observation | null)[] };

export async function auditsFigure(locale: Locale) {
  const { data, document, variables } = await loadAudits();
  const { programme } = await loadFrame();
  const { progress } = wordsOf(locale);
  if (!data.programme) return undefined;
  const { month } = formats(locale);
  const rows = auditRows(data);
  const months = auditMonths.map((name) => month(String(variables[name])));
  const content: FigureContent = {
    name: 'audits',
    title: progress.audits.title(data.programme.numerator ?? 0, data.programme.denominator ?? 0),
    values: {
      numerator: { of: data.programme, measure: 'numerator' },
      denominator: { of: data.programme, measure: 'denominator' },
    },
    sub: progress.audits.sub,
    source: progress.sources.audits(programme.owner[locale]),
    table: {
      columns: [
        { key: 'ministry', title: progress.ministries.ministry },
        ...auditMonths.map((name, i) => ({
          key: `audited_${variables[name]}`,
          title: months[i] ?? '',
          only: 'file' as const,
        })),
        { key: 'critical_services', title: progress.ministries.all, only: 'file' },
        { key: 'now', title: progress.audits.counts(months.at(-1) ?? ''), only: 'page' },
      ],
      rows: rows.map((row) => [
        cell(row.ministry.agencyId, row.ministry.name[locale]),
        ...row.cells.map((one) => cell(one?.numerator ?? null)),
        cell(row.cells.at(-1)?.denominator ?? null),
        cell(null, countsText(locale, row.cells.at(-1) as Observation)),
      ]),
    },
    document,
    variables,
  };
  return { content, rows, months, programme: data.programme };
}

function auditRows(data: Audits): AuditRow[] {
  const byMonth = auditMonths.map(
    (name) => new Map(data[name].nodes.filter((row) => row.breakdown === '').map((row) => [row.scope, row])),
  );
  return data.agencies.nodes
    .map((ministry) => ({ ministry, cells: byMonth.map((rows) => rows.get(`agency:${ministry.agencyId}`) ?? null) }))
    .filter((row) => (row.cells.at(-1)?.denominator ?? 0) > 0)
    .sort((a, b) => part(b.cells.at(-1) ?? null) - part(a.cells.at(-1) ?? null));
}

/** The shade of a share (0 to 100): five steps with the bounds 20, 40, 60, 80. */
export function shade(percent: number): 'h0' | 'h1' | 'h2' | 'h3' | 'h4' {
  return percent < 20 ? 'h0' : percent < 40 ? 'h1' : percent < 60 ? 'h2' : percent < 80 ? 'h3' : 'h4';
}
