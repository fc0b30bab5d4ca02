/** The twelve worked questions, each with its answer from the newest release. */
import type { Locale } from '../../locales.ts';
import { loadFrame } from '../frame.ts';
import { addMonths } from '../months.ts';
import { query } from '../query.ts';
import type { Context, Question } from './question.ts';
import * as others from './questions/others.ts';
import * as progress from './questions/progress.ts';
import { applySteps, valueAt, type Row } from './steps.ts';

const makers = [
  progress.leastMoved,
  progress.pastDate,
  progress.dueNext,
  progress.onTrack,
  progress.mostUnknown,
  progress.unknownMembers,
  others.mostExtended,
  others.largestContracts,
  others.failedAudits,
  others.fixedInTime,
  others.emptiestPosts,
  others.lastYearsFigure,
] as const;

/** `found` is how many rows there are before the last step takes the first few, on all pages; `ties` how many are as far up as the first. */
export type Answered = { question: Question; rows: Row[]; found: number; ties: number };

/** Every question with its answer, asked as the page tells readers to ask. */
export async function loadQuestions(locale: Locale): Promise<Answered[]> {
  const context = await loadContext(locale);
  return Promise.all(makers.map((make) => answer(make(context))));
}

/** What of the newest release the questions are asked with. */
export async function loadContext(locale: Locale): Promise<Context> {
  const { release } = await loadFrame();
  const { dataAsOf } = release;
  const month = dataAsOf.slice(0, 7);
  const lastOf = async (indicator: string): Promise<string> => {
    const text = `{ observation(indicator: "${indicator}") { period } }`;
    return (await query<{ observation: { period: string } | null }>(text)).observation?.period ?? month;
  };
  return {
    locale,
    release: release.id,
    dataAsOf,
    yearBefore: sameDay(dataAsOf, -12),
    halfYearAfter: sameDay(dataAsOf, 6),
    month: await lastOf('SV1'),
    lastYear: `${Number(dataAsOf.slice(0, 4)) - 1}-12`,
    quarter: await lastOf('WF1'),
  };
}

/** The same day so many months later, or the last of that month. */
function sameDay(day: string, months: number): string {
  const month = addMonths(day.slice(0, 7), months);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, '0')}`;
}

async function answer(question: Question): Promise<Answered> {
  const { nodes, totalCount } = await loadRows(question);
  const rows = nodes.map((row): Row => Object.fromEntries(question.columns.map(({ path }) => [path, valueAt(row, path)])));
  const lasting = question.steps.filter((step) => !('take' in step));
  const left = applySteps(rows, lasting);
  const found = left.length === nodes.length ? (totalCount ?? left.length) : left.length;
  const by = lasting.findLast((step) => 'sort' in step)?.sort;
  const ties = by === undefined ? 1 : left.filter((row) => row[by] === left[0]?.[by]).length;
  return { question, rows: applySteps(rows, question.steps), found, ties };
}

type Page = { nodes: unknown[]; totalCount?: number; pageInfo?: { hasNextPage: boolean; endCursor: string } };

/** The rows of all pages where the question reads them all, else of its one page. */
async function loadRows({ document, rows, paged }: Question): Promise<{ nodes: unknown[]; totalCount: number | undefined }> {
  const nodes: unknown[] = [];
  let after: string | null = null;
  let totalCount: number | undefined;
  do {
    const found = valueAt<Page | unknown[] | null>(await query(document, paged ? { after } : {}), rows.replace(/\.nodes$/, ''));
    const page: Page = Array.isArray(found) ? { nodes: found } : (found ?? { nodes: [] });
    nodes.push(...page.nodes);
    totalCount = page.totalCount;
    after = paged && page.pageInfo?.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return { nodes, totalCount };
}
