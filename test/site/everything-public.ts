/** Every way to the public: each file of each release, each page, each answer of GraphQL, and errors provoked on purpose. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { createApi, type Api } from '../../api/execute.ts';
import { serve, type Listener } from '../../api/http/server.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import { loadProgramme } from '../../db/settings.ts';
import { buildSite } from '../../site/build.ts';
import type { TestDatabase } from '../world/database.ts';

export interface PublicPortal {
  readonly api: Api;
  readonly url: string;
  /** Folders of what is served. */
  readonly folders: readonly string[];
  /** Status, headers and body of an answer, as text. */
  read(address: string, request?: RequestInit): Promise<string>;
  /** The same of a GraphQL document. */
  ask(query: string, variables?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** Publishes what `intake` holds under the ids given, builds the site of the last and serves it all. */
export async function openPortal(database: TestDatabase, releases: readonly string[]): Promise<PublicPortal> {
  const work = mkdtempSync(path.join('/tmp', 'daulat-public-'));
  const buildToken = 'a'.repeat(32);
  for (const release of releases) await publishRelease(database.intake, { release, idSeed: 'test', dataFolder: work });
  const api = createApi({ reader: database.reader, programme: loadProgramme() });
  const folders = [path.join(work, 'public'), path.join(work, 'site', 'current')] as const;
  const listener = await serve({ api, publicFolder: folders[0], siteFolder: folders[1], port: 0, buildToken });
  await buildSite({ env: { dataFolder: work, apiUrl: `${listener.url}/graphql`, buildToken } });
  return portalAt(listener, { api, folders, buildToken, work });
}

interface Parts {
  readonly api: Api;
  readonly folders: readonly string[];
  readonly buildToken: string;
  readonly work: string;
}

function portalAt(listener: Listener, { api, folders, buildToken, work }: Parts): PublicPortal {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${buildToken}` };
  const read = async (address: string, request: RequestInit = {}): Promise<string> => {
    const response = await fetch(`${listener.url}${address}`, { redirect: 'manual', ...request });
    const told = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    return [String(response.status), response.statusText, ...told, await response.text()].join('\n');
  };
  return {
    ...{ api, folders, read, url: listener.url },
    ask: (query, variables = {}) => read('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) }),
    close: async () => {
      await listener.close();
      await rm(work, { recursive: true, force: true });
    },
  };
}

/**
 * Documents for every field of the query type, in every release, with all that lies below it to a depth: the deeper, the fewer
 * rows, so that some stay within the limits.
 */
export function walkSchema(
  schema: GraphQLSchema,
  releases: readonly string[],
  ids: Readonly<Record<string, readonly string[]>>,
): { field: string; query: string }[] {
  const depths: [levels: number, rows: number][] = [
    [1, 100],
    [2, 10],
    [3, 2],
  ];
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    const needed = field.args.find(({ type: argument }) => isNonNullType(argument));
    const values = needed ? (ids[field.name] ?? []).map((id) => argumentsOf(needed.name, id)) : [''];
    const dated = field.args.some(({ name }) => name === 'release')
      ? releases.map((id) => `release: ${JSON.stringify(id)}`)
      : [''];
    const paged = (rows: number): string => (field.args.some(({ name }) => name === 'first') ? `first: ${rows}` : '');
    const chosen = values.flatMap((value) => dated.flatMap((release) => depths.map((depth) => ({ value, release, depth }))));
    return chosen.map(({ value, release, depth: [levels, rows] }) => {
      const args = [value, release, paged(rows)].filter((part) => part !== '').join(', ');
      const selection = isObjectType(type) ? `{ ${select(type, levels)} }` : isInterfaceType(type) ? ofInterface : '';
      return { field: field.name, query: `{ ${field.name}${args && `(${args})`} ${selection} }` };
    });
  });
}

/** A value for the one argument that must be given; or, with a colon, all of the arguments as they are written. */
const argumentsOf = (name: string, id: string): string => (id.includes(':') ? id : `${name}: ${JSON.stringify(id)}`);

/** What is asked of an object that may be of any type; its own type is walked elsewhere. */
const ofInterface = '{ __typename id }';

/** All leaves of a type, and of what it leads to without arguments that must be given. */
function select(type: GraphQLObjectType, levels: number): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (levels > 0 && isInterfaceType(named)) return [`${field.name} ${ofInterface}`];
    if (levels === 0 || !isObjectType(named) || field.args.some(({ type: argument }) => isNonNullType(argument))) return [];
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    return [`${field.name}${first} { __typename ${select(named, levels - 1)} }`];
  });
  return parts.join(' ');
}
