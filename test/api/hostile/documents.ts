/** Documents that ask for too much, say too little or mean something else than they seem to. */
import { ask, nest, repeat, type Hostile } from './hostile.ts';

const agency = (selection: string, more = ''): string => ask(`{ agency(id: "TOWN") { ${selection} } } ${more}`);

/** Fragments that each use the next one so many times. */
const fan = (width: number, levels: number, last = 'kind'): string =>
  repeat(
    levels,
    (n) => `fragment F${n} on Agency { ${n + 1 < levels ? repeat(width, (i) => `a${i}: parent { ...F${n + 1} }`) : last} }`,
  );

const spread = (levels: number): string =>
  repeat(levels, (n) => `fragment S${n} on Agency { ${n + 1 < levels ? `...S${n + 1} ...S${n + 1} ...S${n + 1}` : 'kind'} }`);

export const documents: readonly Hostile[] = [
  ['nesting by a link to its own kind', agency(nest(30, 'parent', 'kind')), 'DEPTH_LIMIT'],
  ['nesting to the last token', agency(nest(240, 'parent', 'kind')), 'DEPTH_LIMIT'],
  ['nesting beyond the last token', agency(nest(500, 'parent', 'kind')), 'TOKEN_LIMIT'],
  [
    'nesting through pages',
    ask(`{ services { ${nest(9, 'nodes { agency { services', 'totalCount')} ${'} }'.repeat(9)} } }`),
    'DEPTH_LIMIT',
  ],
  ['braces without end', ask('{'.repeat(900)), 'GRAPHQL_PARSE_FAILED'],
  ['brackets without end', ask(`{ services(topic: ${'['.repeat(900)}`), 'GRAPHQL_PARSE_FAILED'],
  ['closing braces only', ask('}'.repeat(900)), 'GRAPHQL_PARSE_FAILED'],
  [
    'a list in a list in a list',
    ask(`{ services(topic: ${'['.repeat(400)}tax${']'.repeat(400)}) { totalCount } }`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'an object in an object',
    ask(`{ services(search: ${'{a:'.repeat(200)}1${'}'.repeat(200)}) { totalCount } }`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['sixteen names for one field', agency(repeat(16, (n) => `a${n}: kind`)), 'ALIAS_LIMIT'],
  ['sixteen names for __typename', ask(`{ ${repeat(16, (n) => `a${n}: __typename`)} }`), 'ALIAS_LIMIT'],
  [
    'three hundred names for one list',
    ask(`{ ${repeat(160, (n) => `a${n}: services { totalCount }`)} }`),
    ['ALIAS_LIMIT', 'ROOT_FIELD_LIMIT'],
  ],
  [
    'names spread over fragments',
    agency(
      '...A ...B',
      `fragment A on Agency { ${repeat(9, (n) => `a${n}: kind`)} } fragment B on Agency { ${repeat(9, (n) => `b${n}: kind`)} }`,
    ),
    'ALIAS_LIMIT',
  ],
  ['names spread over inline fragments', agency(repeat(20, (n) => `... on Agency { a${n}: kind }`)), 'ALIAS_LIMIT'],
  ['one field three hundred times', agency(repeat(300, () => 'kind')), 'answered'],
  ['one list seventy times', ask(`{ ${repeat(70, () => 'services(first: 100) { nodes { stage } }')} }`), 'answered'],
  [
    'one field with arguments that differ',
    ask(`{ ${repeat(60, (n) => `services(first: ${n + 1}) { totalCount }`)} }`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['pairs of fields that have to be compared', ask(`{ ${repeat(60, () => 'services { nodes { name { en } } }')} }`), 'answered'],
  ['a fragment of itself', agency('...A', 'fragment A on Agency { ...A }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'two fragments of each other',
    agency('...A', 'fragment A on Agency { parent { ...B } } fragment B on Agency { parent { ...A } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a cycle of sixty fragments',
    agency(
      '...C0',
      repeat(60, (n) => `fragment C${n} on Agency { ...C${(n + 1) % 60} }`),
    ),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['fragments that fan out fifteenfold', agency('...F0', fan(15, 6)), ['COST_LIMIT', 'DEPTH_LIMIT']],
  ['fragments that fan out at the deepest level allowed', agency('...F0', fan(6, 7)), ['COST_LIMIT', 'DEPTH_LIMIT']],
  ['fragments that use the next one three times, flat', agency('...S0', spread(40)), 'answered'],
  [
    'a hundred fragments that nobody uses',
    ask(`{ __typename } ${repeat(100, (n) => `fragment U${n} on Agency { kind }`)}`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a fragment of an unknown type', agency('...A', 'fragment A on Secret { kind }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'one fragment twice',
    agency('...A', 'fragment A on Agency { kind } fragment A on Agency { agencyId }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['eleven directives', agency(repeat(11, (n) => `a${n}: kind @skip(if: false)`)), 'DIRECTIVE_LIMIT'],
  [
    'a directive a hundred times on one field',
    agency(`kind ${'@skip(if: false) '.repeat(100)}`),
    ['DIRECTIVE_LIMIT', 'GRAPHQL_VALIDATION_FAILED'],
  ],
  ['unknown directives', agency(`kind ${repeat(200, (n) => `@x${n}`)}`), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'directives on an unused fragment',
    ask(`{ __typename } fragment A on Agency { ${repeat(11, (n) => `a${n}: kind @skip(if: true)`)} }`),
    ['GRAPHQL_VALIDATION_FAILED', 'DIRECTIVE_LIMIT'],
  ],
  ['everything skipped', ask('{ services(first: 100) @skip(if: true) { nodes { stage } } }'), 'answered'],
  ['skipped and included at once', ask('{ services @skip(if: false) @include(if: false) { totalCount } }'), 'answered'],
  [
    'a page size that is skipped',
    ask('query ($no: Boolean = true) { services(first: 100000) @skip(if: $no) { totalCount } __typename }'),
    ['answered', 'PAGE_SIZE'],
  ],
  [
    'a page size that is not skipped',
    ask('query ($no: Boolean = false) { services(first: 100000) @skip(if: $no) { totalCount } }'),
    'PAGE_SIZE',
  ],
  ['@skip of a text', ask('{ services @skip(if: "true") { totalCount } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['@defer and @stream', ask('{ services { ... @defer { totalCount } nodes @stream { stage } } }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'introspection in introspection',
    ask(`{ __schema { types { fields { type { ${nest(16, 'ofType', 'name')} } } } } }`),
    'DEPTH_LIMIT',
  ],
  [
    'introspection of fields of fields',
    ask(`{ __schema { types { ${nest(4, 'fields { type', 'name')} ${'} '.repeat(4)} } } }`),
    ['answered', 'DEPTH_LIMIT', 'COST_LIMIT', 'GRAPHQL_VALIDATION_FAILED'],
  ],
  [
    'introspection as a cover for depth',
    ask(`{ __schema: agency(id: "TOWN") { ${nest(12, 'parent', 'kind')} } }`),
    'DEPTH_LIMIT',
  ],
  ['every type by name, sixteen times', ask(`{ ${repeat(16, (n) => `t${n}: __type(name: "Query") { name }`)} }`), 'ALIAS_LIMIT'],
  ['a huge number', ask(`{ services(first: ${'9'.repeat(10_000)}) { totalCount } }`), 'GRAPHQL_VALIDATION_FAILED'],
  ['a huge exponent', ask('{ services(first: 1e999999999) { totalCount } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a huge text', ask(`{ services(search: "${'x'.repeat(15_000)}") { totalCount } }`), ['answered', 'BAD_USER_INPUT']],
  ['a huge block text', ask(`{ services(search: """${' '.repeat(14_000)}""") { totalCount } }`), ['answered', 'BAD_USER_INPUT']],
  ['a huge name', ask(`{ ${'a'.repeat(15_000)} }`), 'GRAPHQL_VALIDATION_FAILED'],
  ['a huge comment', ask(`{ __typename } #${'x'.repeat(15_000)}`), 'answered'],
  ['commas for spaces', ask(`{ ${','.repeat(15_000)} __typename }`), 'answered'],
  ['a thousand and one tokens', ask(`{ services(topic: [${'tax '.repeat(1001)}]) { totalCount } }`), 'TOKEN_LIMIT'],
  [
    'rows of rows of rows',
    ask('{ agencies(first: 100) { nodes { services(first: 100) { nodes { audits(first: 100) { nodes { kind } } } } } } }'),
    'COST_LIMIT',
  ],
  [
    'rows by the edges',
    ask('{ agencies(first: 100) { edges { node { services(first: 100) { edges { node { stage } } } } } } }'),
    'COST_LIMIT',
  ],
  [
    'twenty-one fields of the query type',
    ask(`{ ${repeat(15, (n) => `a${n}: programme { country }`)} ${repeat(6, (n) => `r${n}: releases { totalCount }`)} }`),
    'ROOT_FIELD_LIMIT',
  ],
  ['a mutation', ask('mutation { deleteRelease(id: "2026-10") }'), 'OPERATION_NOT_ALLOWED'],
  ['a subscription', ask('subscription { releases { totalCount } }'), 'OPERATION_NOT_ALLOWED'],
  [
    'a mutation behind a query',
    ask('query A { __typename } mutation B { x }', undefined, { operationName: 'B' }),
    'OPERATION_NOT_ALLOWED',
  ],
  ['a type definition', ask('type Query { a: Int }'), ['BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED']],
  ['nothing', ask(''), 'BAD_REQUEST'],
  ['blanks', ask(' \n\t '), 'BAD_REQUEST'],
  ['a comment alone', ask('# nothing'), 'GRAPHQL_PARSE_FAILED'],
  ['NUL in a document', ask('{ \0 __typename }'), 'GRAPHQL_PARSE_FAILED'],
  ['a byte order mark', ask('\ufeff{ __typename }'), 'answered'],
  ['letters that look like others', ask('{ sеrvices { totalCount } }'), 'GRAPHQL_PARSE_FAILED'],
  ['a lone surrogate by escape', ask(String.raw`{ services(search: "\uD800") { totalCount } }`), 'GRAPHQL_PARSE_FAILED'],
  ['an escape of NUL', ask(String.raw`{ services(search: "\u0000") { totalCount } }`), 'BAD_USER_INPUT'],
  ['an escape beyond Unicode', ask(String.raw`{ services(search: "\u{110000}") { totalCount } }`), 'GRAPHQL_PARSE_FAILED'],
  ['right-to-left marks and emoji', ask('{ services(search: "\u202e\u{1f600}\u200f") { totalCount } }'), 'answered'],
  ['a text without end', ask('{ services(search: "'), 'GRAPHQL_PARSE_FAILED'],
  ['names of the prototype', ask('{ __proto__ constructor toString }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['aliases of the prototype', ask('{ __proto__: programme { constructor: country hasOwnProperty: timeZone } }'), 'answered'],
  ['a type of the prototype', ask('{ __type(name: "__proto__") { name } }'), 'answered'],
  ['fragments of the prototype', ask('{ ...__proto__ } fragment __proto__ on Query { __typename }'), 'answered'],
];
