/** Documents at random of what can be worked out over plain rows: the same seed gives the same ones. */
import { getNamedType, isLeafType, isListType, getNullableType } from 'graphql';
import type { GraphQLEnumType, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { limits } from '../../../api/limits/limits.ts';
import { drawArguments, type Drawing } from './arguments.ts';
import { drawId } from './draw-id.ts';
import { drawComparison } from './draw-comparison.ts';
import { isCovered, isRoot, nodeName } from './coverage.ts';
import type { Known } from './page.ts';

type Field = GraphQLField<unknown, unknown>;

/** Where a selection stands: levels that may still be used, the release and indicator above, and how many objects there are. */
interface Place {
  readonly left: number;
  readonly objects: number;
  readonly release: string;
  readonly indicator: string | undefined;
}

/** Rows that a plain list counts as. */
const listed: Readonly<Record<string, number>> = { ObservationVintage: 120, Indicator: 40, Node: 5 };
const listedRows = (type: string): number => listed[type] ?? 100;

const isLabel = (field: Field): boolean => getNamedType(field.type).name === 'Text';
const isConnection = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');
const isPlainList = (field: Field): boolean => isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type));

/** Levels that a field takes at least: itself, what a list has around its rows, and a leaf. */
const levelsOf = (field: Field): number => (isLeafType(getNamedType(field.type)) ? 1 : isConnection(field) ? 4 : 2);

/** Fields of the query type that lead to much, asked for three times as often as others. */
const often = new Set(['node', 'nodes', 'comparison', 'indicator', 'observations', 'indicatorMembers']);

/** Groups by one of these, or by two others, are so many at most. */
const mostGroups = 2_500;

const manyGroups = new Set(['service', 'agency', 'supplier', 'auditor', 'parent', 'authority']);

export class Questions {
  readonly #schema: GraphQLSchema;
  readonly #drawing: Drawing;
  readonly #except: readonly string[];
  #fields = 0;
  #rows = 0;

  /** @param except fields of the query type that are not asked for */
  constructor(schema: GraphQLSchema, known: Known, random: () => number, except: readonly string[] = []) {
    this.#schema = schema;
    this.#except = except;
    this.#drawing = { ...known, random, pick: (of) => of[Math.floor(random() * of.length)]! };
  }

  /** One question, or two in one operation. */
  next(): string {
    const isTwo = this.#drawing.random() < 0.15;
    this.#fields = 60;
    this.#rows = isTwo ? 4_000 : 9_000;
    const first = this.#root();
    if (!isTwo) return `{ ${first} }`;
    this.#rows = 4_000;
    return `{ first: ${first} second: ${this.#root()} }`;
  }

  #root(): string {
    const { rows, pick } = this.#drawing;
    const query = this.#schema.getQueryType()!;
    const all = Object.values(query.getFields()).filter((field) => isRoot(field, rows) && !this.#except.includes(field.name));
    const more = all.filter(({ name }) => often.has(name));
    const root = pick([...all, ...more, ...more]);
    if (root.name === 'comparison') return drawComparison(this.#drawing);
    return this.#field(query, root, { left: limits.depth, objects: 1, release: rows.releases.at(-1)!, indicator: undefined });
  }

  #field(parent: GraphQLObjectType, field: Field, place: Place): string {
    this.#fields -= 1;
    if (isLeafType(getNamedType(field.type))) return field.name;
    if (isLabel(field)) return `${field.name} { ${this.#label(place)} }`;
    const named = nodeName(field);
    const identified = drawId(this.#drawing, field, named);
    const asked = { field, parent: parent.name, type: named, isAlone: place.objects === 1 };
    const drawn = drawArguments(this.#drawing, { ...asked, release: place.release, indicator: place.indicator });
    const size = isPlainList(field) ? listedRows(named) : drawn.size;
    const inner: Place = {
      left: place.left - (isConnection(field) ? 3 : 1),
      objects: place.objects * size,
      release: drawn.release,
      indicator: identified?.indicator ?? drawn.indicator ?? place.indicator,
    };
    this.#rows -= inner.objects;
    const head = `${field.name}${joined(drawn.text, identified?.text)}`;
    const type = this.#schema.getType(identified?.type ?? named) as GraphQLObjectType;
    if (named === 'Node') return `${head} { __typename id ... on ${type.name} { ${this.#selection(type, inner)} } }`;
    if (!isConnection(field)) return `${head} { ${this.#selection(type, inner)} }`;
    return `${head} { ${this.#page(field, this.#selection(type, inner), place)} }`;
  }

  #page(field: Field, rows: string, { objects }: Place): string {
    const { random } = this.#drawing;
    const parts = random() < 0.5 ? `nodes { ${rows} }` : `edges { cursor node { ${rows} } }`;
    const groups = objects === 1 && this.#rows > mostGroups && random() < 0.3 ? this.#groups(field) : '';
    return `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ${groups}${parts}`;
  }

  #label({ left }: Place): string {
    const { random, pick } = this.#drawing;
    return `ms en ar${left > 2 && random() < 0.2 ? ` text(language: ${pick(['ms', 'en', 'ar'])}) { text language }` : ''}`;
  }

  #groups(field: Field): string {
    const { pick } = this.#drawing;
    const groups = (getNamedType(field.type) as GraphQLObjectType).getFields()['groups'];
    if (!groups) return '';
    const by = (getNamedType(groups.args[0]!.type) as GraphQLEnumType).getValues().map(({ name }) => name);
    this.#rows -= mostGroups;
    const few = by.filter((name) => !manyGroups.has(name));
    return `groups(by: [${pick([[pick(by)], [pick(few), pick(few)]]).join(', ')}]) { keys count } `;
  }

  #selection(type: GraphQLObjectType, place: Place): string {
    const { random, pick } = this.#drawing;
    const all = Object.values(type.getFields()).filter((field) => isCovered(type, field));
    const isAllowed = (field: Field): boolean => {
      if (levelsOf(field) === 1) return true;
      const size = isPlainList(field) ? listedRows(nodeName(field)) : isConnection(field) ? 12 : 1;
      return levelsOf(field) <= place.left && this.#fields > 0 && this.#rows > place.objects * size * 2;
    };
    const allowed = all.filter(isAllowed);
    const chosen = allowed.filter((field) => random() < (field.name === 'id' ? 0.2 : 4 / allowed.length));
    return (
      (chosen.length > 0 ? chosen : [pick(allowed)])
        .filter((field) => isAllowed(field))
        .map((field) => this.#field(type, field, place))
        .join(' ') || 'id'
    );
  }
}

/** Arguments and those that identify, as one list. */
const joined = (drawn: string, identified: string | undefined): string => {
  const all = [identified, drawn.slice(1, -1)].filter(Boolean).join(', ');
  return all ? `(${all})` : '';
};
