/** Every document that the site asks or offers to its readers, with values for the variables that it declares. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isEnumType, parse, typeFromAST, validate, type DocumentNode, type GraphQLSchema, type TypeNode } from 'graphql';
import { projectFolder } from '../../db/settings.ts';
import { questions } from '../../site/src/data/catalogue/questions.ts';

export interface SiteDocument {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const site = path.join(projectFolder, 'site', 'src');
const read = (file: string): string => readFileSync(path.join(site, file), 'utf8');

/** A text in quotes that begins like a document. */
const quoted = /'((?:query\b|\{ ?\w)[^'\n]*\})'|`((?:query\b|\{\s*\w)[^`$]*\})`/g;

function embedded(schema: GraphQLSchema): [name: string, text: string][] {
  const isDocument = (text: string): boolean => {
    try {
      return validate(schema, parse(text)).length === 0;
    } catch {
      return false;
    }
  };
  return globSync('**/*.{ts,astro}', { cwd: site }).flatMap((file) =>
    [...read(file).matchAll(quoted)]
      .map(([, single, back]): [string, string] => [file, single ?? back ?? ''])
      .filter(([, text]) => isDocument(text)),
  );
}

export function siteDocuments(schema: GraphQLSchema): SiteDocument[] {
  const files = globSync('**/*.graphql', { cwd: site }).map((file): [string, string] => [file, read(file)]);
  const offered = Object.entries(questions).map(([dataset, text]): [string, string] => [`the question of ${dataset}`, text]);
  return [...files, ...offered, ...embedded(schema)].map(([name, text]) => ({
    name,
    text,
    variables: variablesFor(schema, parse(text)),
  }));
}

const byName: Readonly<Record<string, unknown>> = {
  id: 'BUDGET',
  indicator: 'SV1',
  scope: 'programme',
  breakdown: 'severity:critical',
  statistic: 'share',
  release: '2026-10',
  from: '2026-09',
  previous: '2026-09',
  to: '2026-10',
};
const byType: Readonly<Record<string, unknown>> = {
  Int: 3,
  Boolean: true,
  Date: '2026-10-31',
  Month: '2026-10',
  Quarter: '2026-Q3',
};

function variablesFor(schema: GraphQLSchema, document: DocumentNode): Record<string, unknown> {
  const [operation] = document.definitions;
  const definitions = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
  const wanted = definitions.filter(({ defaultValue, variable }) => !defaultValue && variable.name.value !== 'after');
  return Object.fromEntries(
    wanted.map(({ variable, type }) => [variable.name.value, valueFor(schema, type, variable.name.value)]),
  );
}

function valueFor(schema: GraphQLSchema, type: TypeNode, name: string): unknown {
  if (type.kind === 'NonNullType') return valueFor(schema, type.type, name);
  if (type.kind === 'ListType') return [valueFor(schema, type.type, name)];
  const named = typeFromAST(schema, type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (/^(m\d+|month|now|period|then)$/.test(name)) return '2026-10';
  return byType[type.name.value] ?? byName[name] ?? 'TREASURY';
}
