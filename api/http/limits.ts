/** The listener's own limits, in bytes. Together with the API's they are published at `/data/graphql/limits.json`. */
export const listenerLimits = { bodyBytes: 16_384, urlBytes: 8_192 } as const;

/** The address's path, not its limits, belongs to the contract with clients. */
export const limitsPath = '/data/graphql/limits.json';

/** What GraphQL documents may ask for, where the API says nothing else. */
export const defaultGraphqlLimits: Readonly<Record<string, number>> = {
  depth: 8,
  tokens: 1000,
  aliases: 15,
  rootFields: 20,
  directives: 10,
  pageSize: 100,
  cost: 10_000,
};
