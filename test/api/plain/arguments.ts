/** Arguments at random, of values that the rows have somewhere, so that filters and pages find something. */
import { getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import type { GraphQLArgument, GraphQLEnumType, GraphQLField } from 'graphql';
import { columnNamed, saysOf } from './filters.ts';
import { datasetOfType } from './links.ts';
import { orderOf, type Known } from './page.ts';
import type { PlainRow, Value } from './rows.ts';

export interface Drawing extends Known {
  readonly random: () => number;
  pick<T>(of: readonly T[]): T;
}

/** A field and where it is asked for. */
export interface Asked {
  readonly field: GraphQLField<unknown, unknown>;
  readonly parent: string;
  /** The type of its rows. */
  readonly type: string;
  readonly release: string;
  /** The indicator whose values these are, where its field is above. */
  readonly indicator: string | undefined;
  /** Whether it has one parent, so that its page may be long. */
  readonly isAlone: boolean;
}

export interface Drawn {
  readonly text: string;
  /** The release that is read below, the rows that a page has at most, and the indicator that is named. */
  readonly release: string;
  readonly size: number;
  readonly indicator: string | undefined;
}

const paging = new Set(['first', 'last', 'after', 'before', 'orderBy', 'release', 'indicator', 'id', 'ids']);

/** Kinds of scope that the values of a parent have. */
const scopesOf: Readonly<Record<string, RegExp>> = { Agency: /^agency:/, Service: /^service:/ };

export function drawArguments(drawing: Drawing, asked: Asked): Drawn {
  const { random, pick, rows } = drawing;
  const has = (name: string): boolean => asked.field.args.some((argument) => argument.name === name);
  const named = has('release') && random() < 0.3 ? pick(rows.releases) : undefined;
  const indicator = drawIndicator(drawing, asked, has);
  const order = has('orderBy') && random() < 0.4 ? pick(orders(asked.field)) : undefined;
  const ordered = orderOf(`${asked.parent}.${asked.field.name}`, { orderBy: order });
  const page = has('first') ? drawPage(drawing, asked, ordered, named) : { parts: [], size: 1, release: undefined };
  const release = named ?? page.release ?? asked.release;
  const given = [
    ...(indicator && has('indicator') ? [`indicator: "${indicator}"`] : []),
    ...drawFilters(drawing, { ...asked, release, indicator }),
    ...(order ? [`orderBy: ${order}`] : []),
    ...(named ? [`release: "${named}"`] : []),
    ...page.parts,
  ];
  return { text: given.length > 0 ? `(${given.join(', ')})` : '', release, size: page.size, indicator };
}

const orders = ({ args }: Asked['field']): string[] => {
  const { type } = args.find(({ name }) => name === 'orderBy')!;
  return (getNamedType(type) as GraphQLEnumType).getValues().map(({ name }) => name);
};

/** One of those whose values were read, where the field names one; the one above otherwise. */
function drawIndicator({ rows, pick }: Drawing, { type, indicator, parent }: Asked, has: (name: string) => boolean) {
  if (!has('indicator') || type === 'Target') return indicator;
  const scope = scopesOf[parent];
  if (!scope) return pick(rows.indicators);
  const fitting = rows.indicators.filter((id) =>
    rows.having('indicators', rows.releases.at(-1)!, 'indicator_id', id).some((row) => scope.test(String(row['scope']))),
  );
  return pick(fitting.length > 0 ? fitting : rows.indicators);
}

/** First or last, and cursors of the same list and order, taken in the release that is read, or in any where none is named. */
function drawPage({ names, rows, random, pick }: Drawing, asked: Asked, order: string, named: string | undefined) {
  const list = `${asked.parent}.${asked.field.name}`;
  const own = asked.parent === 'Query' && named === undefined ? pick(rows.releases) : (named ?? asked.release);
  const cursors = names.cursors({ list, order, release: asked.field.name === 'releases' ? '' : own });
  const ends = cursors.length > 0 && random() < 0.5 ? pick([['after'], ['before'], ['after', 'before']]) : [];
  const size = 1 + Math.floor(random() * (asked.isAlone ? 12 : 5));
  const sizes = pick([['first'], ['first'], ['last'], ['first', 'last']]);
  const parts = [
    ...sizes.map((name) => `${name}: ${name === 'first' && sizes.length > 1 ? 3 : size}`),
    ...ends.map((name) => `${name}: ${JSON.stringify(pick(cursors))}`),
  ];
  return { parts, size, release: ends.length > 0 && asked.field.name !== 'releases' ? own : undefined };
}

/** Filters whose values come from one row of the kind that is listed, so that this row at least fits most of them. */
function drawFilters(drawing: Drawing, asked: Asked): string[] {
  const { random } = drawing;
  const possible = asked.field.args.filter(({ name }) => !paging.has(name));
  const row = sampleRow(drawing, asked);
  if (!row) return [];
  const often = Math.min(0.5, 1.6 / Math.max(possible.length, 1));
  return possible
    .filter((argument) => isNonNullType(argument.type) || random() < often)
    .flatMap((argument) => drawFilter(drawing, { type: asked.type, row, release: asked.release }, argument));
}

function sampleRow({ rows, pick, random }: Drawing, { type, release, indicator, parent }: Asked): PlainRow | undefined {
  if (type === 'StageCount') return pick(rows.table('stage_history'));
  const dataset = datasetOfType[type];
  if (!dataset) return undefined;
  const from = random() < 0.2 ? pick(rows.releases) : release || rows.releases.at(-1)!;
  const all =
    indicator && dataset.startsWith('indicator')
      ? rows.having(dataset, from, 'indicator_id', indicator)
      : rows.stood(dataset, from);
  const fitting =
    scopesOf[parent] && type === 'Observation' ? all.filter((row) => scopesOf[parent]!.test(String(row['scope']))) : all;
  return fitting.length > 0 ? pick(fitting) : undefined;
}

interface Sample {
  readonly type: string;
  readonly row: PlainRow;
  readonly release: string;
}

/** Values that are not a column's as it stands. */
function valueOf({ rows, random, pick }: Drawing, { type, row, release }: Sample, name: string): Value {
  if (name === 'isExtension') return random() < 0.5;
  if (name === 'activeOn') return row['starts_on']!;
  if (name === 'scopeKind') return String(row['scope']).split(':')[0]!;
  if (name === 'search') return middleOf(String(row['name_en'] ?? row['title_en'] ?? row['name']), random);
  if (type === 'Contract' && name === 'service') return (row['service_ids'] as Value[])[0] ?? null;
  if (/(From|To)$/.test(name)) return row[columnNamed(type, name.replace(/(From|To)$/, ''))!]!;
  return saysOf(rows, { type, row, release: release || pick(rows.releases) }, name);
}

const middleOf = (text: string, random: () => number): string => {
  const from = Math.floor(random() * Math.max(text.length - 4, 1));
  return text.slice(from, from + 4);
};

function drawFilter(drawing: Drawing, sample: Sample, { name, type }: GraphQLArgument): string[] {
  const printed = (value: Value): string => (isEnumType(getNamedType(type)) ? String(value) : JSON.stringify(value));
  const value = valueOf(drawing, sample, name);
  if (value === null || value === undefined) return [];
  if (!isListType(getNullableType(type))) return [`${name}: ${printed(value)}`];
  const other = drawing.random() < 0.3 ? sampleOther(drawing, sample, name) : null;
  return [`${name}: [${[value, ...(other === null ? [] : [other])].map(printed).join(', ')}]`];
}

function sampleOther(drawing: Drawing, { type, release }: Sample, name: string): Value {
  const dataset = datasetOfType[type];
  const all = dataset ? drawing.rows.stood(dataset, release || drawing.rows.releases[0]!) : [];
  return all.length > 0 ? (valueOf(drawing, { type, row: drawing.pick(all), release }, name) ?? null) : null;
}
