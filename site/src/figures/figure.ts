/** A figure: what the page shows and what its files hold, made by one function for both. */
import type { Drawing } from '../charts/drawing.ts';
import type { Measure, Observation } from '../data/observation.ts';
import type { Locale } from '../locales.ts';
import { measureText } from '../words/measure.ts';

/** `key` is the column's name in files, `title` its heading on the page; `only` is for columns that stand in one of the two. */
export type FigureColumn = { key: string; title: string; only?: 'file' | 'page' };

/** `value` is exact and goes to the files (null: there is none), `text` is what a reader sees. */
export type FigureCell = { value: string | number | null; text: string };

/** The page shows every `pageStep`-th row counted back from the last, the files all. */
export type FigureTable = { columns: FigureColumn[]; rows: FigureCell[][]; pageStep?: number };

/** What of a table stands on the page, or in the files. */
export function tableFor(place: 'file' | 'page', { columns, rows, pageStep = 1 }: FigureTable): FigureTable {
  const kept = columns.flatMap((column, i) => (column.only === undefined || column.only === place ? [i] : []));
  const step = place === 'page' ? pageStep : 1;
  const shown = rows.filter((_, i) => (rows.length - 1 - i) % step === 0);
  return {
    columns: kept.flatMap((i) => columns[i] ?? []),
    rows: shown.map((row) => kept.flatMap((i) => row[i] ?? [])),
  };
}

/** Everything about a figure in one language but its drawing on the page. */
export type FigureContent = {
  /** Names the figure's files and its anchor. */
  name: string;
  /** The finding; {placeholders} are published values, found in `values`. */
  title: string;
  values?: Record<string, { of: Observation; measure?: Measure }>;
  sub: string;
  source: string;
  table: FigureTable;
  /** The question to the API that gave the data. */
  document: string;
  variables?: Record<string, unknown>;
  /** The drawing of its image file; `group` is the class that it has on the page. */
  image?: { drawing: Drawing; group?: string };
  provisional?: boolean;
};

/** A figure's title as plain text. */
export function plainTitle(locale: Locale, figure: Pick<FigureContent, 'title' | 'values'>): string {
  return figure.title.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = figure.values?.[key];
    return value ? measureText(locale, value.of, value.measure) : '';
  });
}

export const figureFormats = ['csv', 'json', 'svg'] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** The address of a figure's file in a language. */
export function figureFile(name: string, locale: Locale, format: FigureFormat): string {
  return `/figures/${name}.${locale}.${format}`;
}

/** A cell that shows its value as it is. */
export const cell = (value: string | number | null, text = value === null ? '' : String(value)): FigureCell => ({ value, text });
