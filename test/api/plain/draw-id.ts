/** Ids at random: keys of rows, names of releases and indicators, and ids that answers gave. */
import type { GraphQLField } from 'graphql';
import type { Drawing } from './arguments.ts';
import { datasetOfType } from './links.ts';
import { declared } from './rows.ts';

export interface DrawnId {
  /** The argument; empty where it is left out. */
  readonly text: string;
  /** The type of the object, or of the first of them. */
  readonly type: string;
  readonly indicator?: string;
}

/** The argument `id` or `ids` of a field whose objects are of a type; undefined for one that has neither. */
export function drawId(drawing: Drawing, field: GraphQLField<unknown, unknown>, type: string): DrawnId | undefined {
  const { rows, pick, random } = drawing;
  if (type === 'Node') return drawNode(drawing, field.name === 'nodes');
  if (!field.args.some(({ name }) => name === 'id')) return undefined;
  if (type === 'Release') return random() < 0.3 ? { text: '', type } : { text: `id: "${pick(rows.releases)}"`, type };
  if (type === 'Indicator') {
    const indicator = pick(rows.indicators);
    return { text: `id: "${indicator}"`, type, indicator };
  }
  const dataset = datasetOfType[type]!;
  const row = pick(rows.stood(dataset, pick(rows.releases))) ?? {};
  return { text: `id: ${JSON.stringify(row[declared(dataset).key[0]!] ?? 'x')}`, type };
}

function drawNode({ rows, names, pick, random }: Drawing, isSeveral: boolean): DrawnId {
  const others = [...rows.releases, ...rows.indicators, 'x'];
  const ids = Array.from({ length: isSeveral ? 1 + Math.floor(random() * 5) : 1 }, () =>
    names.ids().length > 0 && random() < 0.9 ? pick(names.ids()) : pick(others),
  );
  const [first] = ids as [string];
  const indicator = rows.indicators.includes(first) && !isSeveral ? { indicator: first } : {};
  const text = isSeveral ? `ids: ${JSON.stringify(ids)}` : `id: ${JSON.stringify(first)}`;
  if (rows.ordinal(first) > 0) return { text, type: 'Release' };
  return { text, type: names.ofId(first)?.[0] ?? (rows.indicators.includes(first) ? 'Indicator' : 'Service'), ...indicator };
}
