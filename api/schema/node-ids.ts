/** Ids as clients give them, read back to the type and key that they name. */
import { readOpaque } from '../compile/opaque.ts';
import { describedDatasets } from './datasets.ts';
import { describedIndicators } from './indicators.ts';
import { describedRules } from './intake-rules.ts';
import { nodeType } from './node.ts';

/** The names of a type's objects. */
const owners: readonly (readonly [type: string, names: ReadonlySet<string>])[] = [
  ['Dataset', new Set(describedDatasets.map(({ id }) => id))],
  ['Indicator', new Set(describedIndicators.map(({ id }) => id))],
  ['IntakeRule', new Set(describedRules.map(({ id }) => id))],
];

const releaseId = /^\d{4}-\d{2}(-r\d+)?$/;

/** The type and key in an id; undefined where no object can have it. */
export function readNodeId(id: string): { readonly type: string; readonly key: readonly string[] } | undefined {
  if (releaseId.test(id)) return { type: 'Release', key: [id] };
  const owner = owners.find(([, names]) => names.has(id));
  if (owner) return { type: owner[0], key: [id] };
  const [type, ...key] = readOpaque(id) ?? [];
  return type !== undefined && !isOwned(type) && nodeType(type)?.parts === key.length ? { type, key } : undefined;
}

const isOwned = (type: string): boolean => type === 'Release' || owners.some(([owner]) => owner === type);

/** The types that ids name, each once. */
export const typesOf = (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => readNodeId(id)?.type ?? []))].sort();

/** What a statement needs of an id: `{type, k0, k1, ...}`, or null. */
export function namedBy(id: string): Record<string, string> | null {
  const read = readNodeId(id);
  return read ? { type: read.type, ...Object.fromEntries(read.key.map((part, place) => [`k${place}`, part])) } : null;
}
