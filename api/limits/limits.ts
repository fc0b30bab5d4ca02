/** How much one request may ask for. Published at `/data/graphql/limits.json`. */
export const limits = {
  /** Levels of nesting; the field of the query type is the first. Introspection is counted apart. */
  depth: 8,
  tokens: 1000,
  /** Names under which one field may be asked for in one object, `__typename` included. */
  aliases: 15,
  rootFields: 20,
  directives: 10,
  /** Greatest `first` or `last`. */
  pageSize: 100,
  /** Rows that may be returned, counted with the values of the variables. */
  cost: 10_000,
  /** Rows of a list as CSV or NDJSON. */
  listRows: 100_000,
  bodyBytes: 16_384,
  urlBytes: 8_192,
} as const;

/** Fields after fragments are unfolded: no honest document of 1,000 tokens comes near. */
export const mostFields = 3000;

/** Levels of lists and objects in variables: no type of the schema has as many. */
export const variableLevels = 16;

/** Levels of nesting below `__schema` and `__type`: a tool's usual introspection has 13. */
export const introspectionDepth = 18;
