/** The numbers of figures as their files give them, and of the answers to their queries. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestSite } from '../../../world/site.ts';

type Value = string | number | boolean | null;

export interface FigureFile {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

/** Every figure of the site, from its JSON file in English. */
export function readFigures({ folder }: TestSite): FigureFile[] {
  const files = readdirSync(path.join(folder, 'figures')).filter((file) => file.endsWith('.en.json'));
  return files.map((file) => {
    const { rows } = JSON.parse(readFileSync(path.join(folder, 'figures', file), 'utf8')) as FigureFile;
    return { name: file.replace('.en.json', ''), rows };
  });
}

/** Numbers, and the months and quarters that they are of. Other texts are names that the site gives. */
export const isFact = (value: Value): boolean => typeof value === 'number' || /^\d{4}-/.test(String(value));

/** Every value in an answer, exact. */
export function valuesIn(data: unknown): Set<unknown> {
  const found = new Set<unknown>();
  walk(data, (value) => void found.add(value));
  return found;
}

/** The lists in an answer that have fewer rows than there are. */
export function shortLists(data: unknown): string[] {
  const found: string[] = [];
  walk(data, (value) => {
    const { nodes, totalCount } = (value ?? {}) as { nodes?: unknown[]; totalCount?: number };
    if (nodes && nodes.length !== totalCount) found.push(`${nodes.length} of ${totalCount}`);
  });
  return found;
}

function walk(value: unknown, visit: (value: unknown) => void): void {
  visit(value);
  if (typeof value === 'object' && value !== null) for (const below of Object.values(value)) walk(below, visit);
}
