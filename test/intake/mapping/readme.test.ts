/** The README of the mappings says of every key what the schema says, and shows the examples that are shipped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseMapping } from '../../../db/intake/mapping/load-mapping.ts';
import type { ColumnRule, ConditionRule, SourceRule, TableRule } from '../../../db/intake/mapping/mapping.ts';
import schema from '../../../db/intake/mapping/mapping.schema.json' with { type: 'json' };

const folder = path.resolve(import.meta.dirname, '../../../db/intake/mapping');
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');

interface Keyed {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Keyed>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Keyed>>;
const resolve = (keyed: Keyed): Keyed => (keyed.$ref ? definitions[keyed.$ref.replace('#/$defs/', '')]! : keyed);

/** One row for each key, those of keys below with their own name after a point. */
function rowsOf(keyed: Keyed, before = ''): string[] {
  return Object.entries(keyed.properties ?? {}).flatMap(([key, value]) => {
    const { description, examples, properties } = resolve(value);
    const name = `\`${before}${key}\`${keyed.required?.includes(key) ? ' (required)' : ''}`;
    const cells = [name, description!, examples![0] === undefined ? '' : `\`${JSON.stringify(examples![0])}\``];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [row, ...(properties ? rowsOf(resolve(value), `${before}${key}.`) : [])];
  });
}

const unindented = (text: string): string => text.replace(/^ +/gm, '');
const plain = (text: string): string => text.replace(/ +/g, ' ');

it.each([
  ['the file', schema as unknown as Keyed],
  ['a source', definitions['source']!],
  ['a table', definitions['table']!],
  ['a condition', definitions['condition']!],
  ['a column', definitions['column']!],
])('the README has a row for every key of %s, and says what the schema says', (_what, keyed) => {
  const rows = rowsOf(keyed);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter((row) => !plain(readme).includes(plain(row)))).toEqual([]);
});

it('the README has no row for a key that there is not', () => {
  const known = [schema as unknown as Keyed, ...Object.values(definitions)].flatMap((keyed) => rowsOf(keyed));
  const rows = [...readme.matchAll(/^\| (`[^`]+`(?: \(required\))?) .*$/gm)].map(([, name]) => name);
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((name) => !known.some((row) => row.startsWith(`| ${name} |`)))).toEqual([]);
});

it('every YAML in the README is a mapping that can be used, or a piece of a shipped example', () => {
  const examples = ['federal-domains.yaml', 'pulse-https.yaml', 'contract-register.yaml'].map((name) =>
    readFileSync(path.join(folder, 'examples', name), 'utf8'),
  );
  for (const [, block] of readme.matchAll(/```yaml\n([\s\S]*?)```/g)) {
    if (examples.some((example) => unindented(example).includes(unindented(block!)))) continue;
    expect(parseMapping('README.md', new TextEncoder().encode(block)).tables.length).toBeGreaterThan(0);
  }
});

it('the schema has the keys that the program reads, and no others', () => {
  const source: Record<keyof SourceRule, true> = {
    file: true,
    format: true,
    separator: true,
    encoding: true,
    skipLines: true,
    sheet: true,
    trim: true,
    missing: true,
  };
  const table: Record<keyof TableRule, true> = { record: true, source: true, where: true, distinct: true, columns: true };
  const condition: Record<keyof ConditionRule, true> = { column: true, in: true, notIn: true, empty: true, matches: true };
  const column: Record<keyof ColumnRule, true> = {
    from: true,
    template: true,
    constant: true,
    split: true,
    slice: true,
    pattern: true,
    values: true,
    others: true,
    othersAs: true,
    yesNo: true,
    date: true,
    number: true,
    slug: true,
    ifEmpty: true,
  };
  for (const [name, keys] of Object.entries({ source, table, condition, column }))
    expect(Object.keys(definitions[name]!.properties!)).toEqual(Object.keys(keys));
});

it('every key of the schema has a title, a description and an example', () => {
  const all = (keyed: Keyed): Keyed[] =>
    Object.values(keyed.properties ?? {}).flatMap((value) => [resolve(value), ...all(resolve(value))]);
  for (const keyed of [schema as unknown as Keyed, ...Object.values(definitions)].flatMap(all))
    expect(keyed).toMatchObject({ title: expect.any(String), description: expect.any(String), examples: expect.any(Array) });
});
