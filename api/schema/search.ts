/** Services, agencies, datasets and indicators found by words, as db/search reads and indexes them. */
import { sql } from 'kysely';
import type { Locale } from '../../db/records/define.ts';
import { queriedWords, readQuery, type SearchQuery } from '../../db/search/query-text.ts';
import type { Arguments } from '../compile/arguments.ts';
import type { Relation, Row, Sql, Vintage } from '../compile/mapping.ts';
import { apiError } from '../errors.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { enumType } from './enums.ts';
import { label, leaf, one } from './field.ts';
import { releaseArgument } from './filters.ts';
import { language } from './language.ts';
import { Node, type Naming } from './node.ts';
import { stoodThen, tableRow, vintageOf } from './relations.ts';
import * as types from './types.ts';

const longestText = 200;
const mostWords = 12;

const kinds = ['Agency', 'Dataset', 'Indicator', 'Service'] as const;

const searchKind = enumType('SearchKind', 'What a search finds.', {
  Agency: 'A public body.',
  Dataset: 'A published dataset.',
  Indicator: 'An indicator.',
  Service: 'A service of government.',
});

/** Throws BAD_USER_INPUT for what is no search but a text. */
function queryOf({ text, language: spoken }: Readonly<Record<string, unknown>>): SearchQuery {
  const words = String(text).length > longestText ? mostWords + 1 : queriedWords(String(text)).length;
  if (words <= mostWords) return readQuery(String(text), (spoken ?? undefined) as Locale | undefined);
  throw apiError(
    'BAD_USER_INPUT',
    `"text" of a search has at most ${longestText} characters and ${mostWords} words. Leave some out.`,
  );
}

/** Whether the row that an entry speaks of stood in the release with these texts. */
function standing(entry: Sql, vintage: Vintage): Sql {
  const version = (kind: string, table: string, key: string): Sql => {
    const row = tableRow(sql.raw('version'), vintage);
    return sql`(${entry}.kind = ${sql.lit(kind)} and exists (select from ${sql.raw(table)} version where version.${sql.raw(key)} = ${entry}.key
      and version.first_release = ${entry}.first_release and ${stoodThen(row)}))`;
  };
  const newest = sql`(select max(other.first_release) from open.search_entries other
    where other.kind = ${entry}.kind and other.key = ${entry}.key and other.first_release <= ${vintage.asOf})`;
  return sql`(${version('Service', 'open.services', 'service_id')} or ${version('Agency', 'open.agencies', 'agency_id')}
    or (${entry}.kind in ('Dataset', 'Indicator') and ${entry}.first_release = ${newest}))`;
}

/** Of each word the best way in which the entry has it, of all words the mean. */
const scoreOf = (entry: Sql, args: Arguments): Sql => {
  const words = args.computed((values) => JSON.stringify(queryOf(values).words));
  return sql`(select round(avg(best.score), 4) from json_array_elements(${words}::json) word, lateral (
    select coalesce(max((way->>'score')::numeric), 0) as score from json_array_elements(word) way where ${entry}.words @@ (way->>'query')::tsquery) best)`;
};

function found(parent: Row, args: Arguments): Relation {
  const entry = sql.raw('entry');
  const all = args.computed((values) => queryOf(values).all);
  const ofKind = args.has('kinds') ? sql` and entry.kind = any(${args.as('kinds', 'text[]')})` : sql``;
  return {
    from: sql`(select entry.kind, entry.key, entry.name_ms, entry.name_en, entry.name_ar, entry.name_words, ${scoreOf(entry, args)} as score
      from open.search_entries entry where entry.words @@ ${all}::tsquery${ofKind} and ${standing(entry, parent)})`,
    row: (alias, vintage): Naming => {
      const column = tableRow(alias, vintage);
      const named: Readonly<Record<string, string>> = { type: 'kind', k0: 'key' };
      return { ...column, types: kinds, get: (name) => column.get(named[name] ?? name) };
    },
    where: () => [],
    orders: [
      {
        name: 'best_first',
        descending: false,
        keys: [
          { by: (row) => sql`-${row.get('score')}`, sqlType: 'numeric' },
          { by: (row) => row.get('name_words'), sqlType: 'integer' },
          { by: (row) => row.get('kind'), sqlType: 'text' },
          { by: (row) => row.get('key'), sqlType: 'text' },
        ],
      },
    ],
  };
}

builder.objectType(types.SearchResult, {
  description: 'Something that a search found.',
  fields: (t) => ({
    kind: leaf(t, searchKind, 'kind', 'What it is.'),
    key: leaf(t, 'String', 'key', 'Its own id: of a service its `serviceId`.'),
    name: label(t, 'name', 'What it is called.'),
    score: leaf(
      t,
      'Float',
      'score',
      'How well it fits: 12 where every word stands in the name as typed, 1 where each is misspelt.',
    ),
    item: one(t, Node as unknown as types.ObjectType, 'The object itself.', {
      nullable: false,
      relation: (result) => sameRow(result as Naming),
    }),
  }),
});

/** The row itself, so that an object may be found by what it names. */
const sameRow = (row: Naming): Relation => ({
  from: sql`(select ${row.get('kind')} as kind, ${row.get('key')} as key)`,
  row: (alias, vintage) => {
    const column = tableRow(alias, vintage);
    const named: Readonly<Record<string, string>> = { type: 'kind', k0: 'key' };
    return { ...vintageOf(vintage), types: row.types, get: (name: string) => column.get(named[name] ?? name) } as Naming;
  },
  where: () => [],
  orders: [],
});

builder.queryFields((t) => ({
  search: connection(t, {
    type: types.SearchResult,
    dataset: 'services',
    description:
      'Services, agencies, datasets and indicators with these words in name, id or description, the best first. Found are beginnings of words, Malay words with other affixes, English and Arabic ones in other forms, and names with one wrong letter, whatever the case and accents.',
    args: (fields) => ({
      text: fields.arg({
        type: 'String',
        required: true,
        description: 'One or more words in any language: all of them are looked for.',
      }),
      language: fields.arg({ type: language as never, description: 'Only in the texts of this language; in all unless given.' }),
      kinds: fields.arg({ type: [searchKind] as never, description: 'Only these kinds.' }),
      ...releaseArgument(fields),
    }),
    relation: found,
  }),
}));
