/** The catalogue of datasets with their columns and code lists, as the API describes them. */
import type { Locale } from '../../locales.ts';
import { query } from '../query.ts';
import { translated, type RecordText } from '../translated.ts';
import document from './datasets.graphql?raw';

export type Code = { code: string; label: RecordText };
export type Column = {
  name: string;
  kind: string;
  required: boolean;
  references: string | null;
  title: RecordText;
  description: RecordText | null;
  codes: Code[];
};
export type Dataset = {
  id: string;
  rows: number;
  /** How many cells are hidden; null where nothing ever is. */
  hiddenCells: number | null;
  key: string[];
  title: RecordText;
  description: RecordText;
  rule: RecordText;
  columns: Column[];
};

export async function loadDatasets(): Promise<Dataset[]> {
  return (await query<{ datasets: Dataset[] }>(document)).datasets;
}

export type Labels = (dataset: string, column: string, code: string | null) => string;

/** Gives the label of a code of a dataset's column in a language; the code itself where the list does not have it, '' for none. */
export async function loadLabels(locale: Locale): Promise<Labels> {
  const lists = await codeLists();
  return (dataset, column, code) => {
    const label = lists.get(`${dataset}.${column}`)?.get(code ?? '');
    return label ? translated(label, locale) : (code ?? '');
  };
}

/** The codes of a dataset's column in the order of their list. */
export async function loadCodes(dataset: string, column: string): Promise<Code[]> {
  const found = (await loadDatasets()).find(({ id }) => id === dataset);
  return found?.columns.find(({ name }) => name === column)?.codes ?? [];
}

let known: Promise<Map<string, Map<string, RecordText>>> | undefined;

function codeLists(): Promise<Map<string, Map<string, RecordText>>> {
  known ??= loadDatasets().then(
    (datasets) =>
      new Map(
        datasets.flatMap(({ id, columns }) =>
          columns.map(({ name, codes }) => [`${id}.${name}`, new Map(codes.map(({ code, label }) => [code, label]))] as const),
        ),
      ),
  );
  return known;
}
