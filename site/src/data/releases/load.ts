/** Releases, when they were due, what they corrected and what was taken down. */
import { allPages } from '../all-pages.ts';
import calendarDocument from './calendar.graphql?raw';
import correctionsDocument from './corrections.graphql?raw';
import redactionsDocument from './redactions.graphql?raw';
import releasesDocument from './releases.graphql?raw';

/** Instants in UTC; `isOverdue` and `daysLate` are those of the moment of the build. */
export type DueDate = { month: string; dueAt: string; publishedAt: string | null; isOverdue: boolean; daysLate: number };

export type Release = { id: string; dataAsOf: string; publishedAt: string; note: string | null; revisionOf: string | null };

/** A figure that a correction changed; without `indicator` the correction changed none of the programme. */
export type CorrectedFigure = {
  correctionId: string;
  corrects: string;
  what: string | null;
  why: string;
  reportedOn: string | null;
  fixedOn: string;
  datasets: string[];
  rows: number;
  indicator: string | null;
  statistic: string | null;
  breakdown: string | null;
  period: string | null;
  unit: string | null;
  oldValue: number | null;
  newValue: number | null;
  oldNumerator: number | null;
  newNumerator: number | null;
  oldDenominator: number | null;
  newDenominator: number | null;
};

export type Correction = CorrectedFigure & { figures: CorrectedFigure[] };

export type Redaction = {
  number: number;
  redactedAt: string;
  dataset: string;
  key: string[];
  fields: string[];
  order: string;
  reason: string;
};

/** Months that are published, overdue, or among the next three, the newest first. */
export async function loadCalendar(): Promise<DueDate[]> {
  const all = await allPages<DueDate>(calendarDocument);
  const isOpen = (due: DueDate): boolean => due.publishedAt === null && !due.isOverdue;
  return [...all.filter((due) => !isOpen(due)), ...all.filter(isOpen).slice(0, 3)].toReversed();
}

/** Newest first. */
export const loadReleases = (): Promise<Release[]> => allPages<Release>(releasesDocument);

/** Newest first, each with the figures that it changed. */
export async function loadCorrections(): Promise<Correction[]> {
  const byId = Map.groupBy(await allPages<CorrectedFigure>(correctionsDocument), ({ correctionId }) => correctionId);
  return [...byId.values()].map((lines) => ({ ...lines[0]!, figures: lines.filter(({ indicator }) => indicator !== null) }));
}

/** Newest first. */
export const loadRedactions = (): Promise<Redaction[]> => allPages<Redaction>(redactionsDocument);
