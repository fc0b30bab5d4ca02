/** What changed in a dataset between the newest release and the one before. */
import { loadFrame } from '../frame.ts';
import { query } from '../query.ts';
import document from './changes.graphql?raw';

/** `fields` are told of rows that stand in both releases. */
export type RowChange = {
  key: { column: string; value: string }[];
  kind: string;
  reason: string;
  fields?: FieldChange[];
};
export type FieldChange = { column: string; old: string | null; new: string | null };
type Answer = {
  comparison: {
    counts: { kind: string; reason: string; rows: number }[];
    altered: { nodes: RowChange[] };
    added: { nodes: RowChange[] };
  };
};

/** The first hundred rows, those that changed or went before those that came. `link` is the same question to the API. */
export type Changes = {
  from: string;
  to: string;
  counts: Answer['comparison']['counts'];
  total: number;
  rows: RowChange[];
  /** The question that gives them. */
  document: string;
  variables: Record<string, string>;
};

/** Null where nothing was released before. */
export async function loadChanges(dataset: string): Promise<Changes | null> {
  const { release } = await loadFrame();
  if (!release.previous) return null;
  const variables = { dataset: dataset.replaceAll('-', '_'), from: release.previous.id, to: release.id };
  const { counts, altered, added } = (await query<Answer>(document, variables)).comparison;
  return {
    from: variables.from,
    to: variables.to,
    counts,
    total: counts.reduce((sum, { rows }) => sum + rows, 0),
    rows: [...altered.nodes, ...added.nodes].slice(0, 100),
    document,
    variables,
  };
}
