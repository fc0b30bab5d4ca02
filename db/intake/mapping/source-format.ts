import type { SourceRule } from './mapping.ts';

/** What a file is, by the rule or else by its name; the format is unknown where neither tells. */
export function formatOf(name: string, rule: SourceRule): { readonly format: string | undefined; readonly packed: boolean } {
  const [, ending, packed] = /\.([^.]+?)(\.gz)?$/.exec(name.toLowerCase()) ?? [];
  return { format: rule.format ?? ending, packed: packed !== undefined };
}
