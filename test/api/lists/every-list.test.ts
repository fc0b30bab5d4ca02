/** Over the sample: every list of the schema in both forms has the rows that GraphQL gives page by page, and those of the files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf, findList } from '../../../api/lists/list-address.ts';
import { readList } from '../../../api/lists/list.ts';
import { columnFieldsOf } from '../../../api/lists/dataset-of-type.ts';
import { buildSchema } from '../../../api/schema/index.ts';
import { datasetByName } from '../../../db/datasets/index.ts';
import { loadProgramme } from '../../../db/settings.ts';
import { sampleDatabase, type TestDatabase } from '../../world/database.ts';
import { openPortal, type Portal } from './fixture.ts';

const schema = buildSchema(loadProgramme());
let database: TestDatabase;
let portal: Portal;
beforeAll(async () => {
  database = await sampleDatabase();
  portal = await openPortal(database);
});
afterAll(async () => {
  await portal.close();
  await database.close();
});

const fetchText = async (address: string): Promise<string> => {
  const response = await fetch(portal.url + address);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${address}: ${text}`);
  return text;
};

/** Values of the arguments that lists cannot do without, and an object for those that belong to one. */
async function required(): Promise<Record<string, string>> {
  const ids =
    'a: agencies(kind: ministry, first: 1) { nodes { agencyId } } s: audits(first: 1) { nodes { serviceId } } c: contracts(first: 1) { nodes { contractId supplierId } }';
  const { data } = (await portal.api.execute(`{ ${ids} }`)) as { data: Record<string, { nodes: Record<string, string>[] }> };
  const { contractId, supplierId } = data['c']!.nodes[0]!;
  return {
    indicator: 'SV1',
    dataset: 'services',
    from: '2026-08',
    'agency.id': data['a']!.nodes[0]!['agencyId']!,
    'service.id': data['s']!.nodes[0]!['serviceId']!,
    'contract.id': contractId!,
    'supplier.id': supplierId!,
    'indicator.id': 'SV1',
  };
}

type Row = Record<string, unknown>;

/** The nodes of a list, page by page, by GraphQL alone. */
async function readByGraphql(address: string, search: URLSearchParams): Promise<Row[]> {
  const list = readList(schema, `${address}.csv`, search);
  const { text, variables } = list.document;
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await portal.api.execute(text, { ...variables, first: 100, after, isFirst: true });
    if (errors) throw new Error(JSON.stringify(errors));
    let page = (data as { list: unknown }).list;
    for (const { name } of list.address.fields.slice(1)) page = (page as Row)[name];
    const { nodes, pageInfo } = page as { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

const valueAt = (value: unknown, names: readonly string[]): unknown => {
  const [name, ...rest] = names;
  if (name === undefined || value === null) return value;
  return Array.isArray(value) ? value.map((one) => valueAt(one, names)) : valueAt((value as Row)[name], rest);
};

describe.each(addressesOf(schema))('%s', (address) => {
  test('has in NDJSON what GraphQL gives, and the same cells in CSV', async () => {
    const values = await required();
    const { fields } = findList(schema, `${address}.csv`);
    const search = new URLSearchParams(
      fields.flatMap(({ name, args }) =>
        args.filter(isRequiredArgument).map((one) => [one.name, values[`${name}.${one.name}`] ?? values[one.name] ?? 'audit']),
      ),
    );
    const { columns } = readList(schema, `${address}.csv`, search);
    const nodes = await readByGraphql(address, search);
    const lines = (await fetchText(`${address}.ndjson?${search}`)).split('\n').slice(0, -1);
    const expected = nodes.map((node) =>
      columns.map(({ name, path: names, otherwise }) => [
        name,
        valueAt(node, names) ?? (otherwise ? valueAt(node, otherwise) : null),
      ]),
    );
    expect(lines.map((line) => Object.entries(JSON.parse(line) as Row))).toEqual(expected);
    const [header, ...records] = parse(await fetchText(`${address}.csv?${search}`));
    expect(header).toEqual(columns.map(({ name }) => name));
    expect(records.map((record) => record.map(numberOrText))).toEqual(
      expected.map((row) => row.map(([, value]) => numberOrText(cellText(value)))),
    );
  });
});

const cellText = (value: unknown): string =>
  Array.isArray(value) ? value.map(cellText).join(';') : value === null ? '' : String(value);
const numberOrText = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** A parser of its own, so that a mistake of the writer shows. */
function parse(text: string): string[][] {
  const records = [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(
    ([, record]) => record!,
  );
  expect(records.map((record) => `${record}\r\n`).join('')).toBe(text);
  return records.map((record) =>
    [...record.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^",]*)/g)].map(([, field]) =>
      field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!,
    ),
  );
}

const whole = addressesOf(schema)
  .map((address) => findList(schema, `${address}.csv`))
  .filter(({ fields }) => fields.length === 1 && !fields[0]!.args.some(isRequiredArgument))
  .map(({ fields, node }) => ({
    field: fields[0]!,
    node,
    dataset: (fields[0]!.extensions['sql'] as { dataset: string }).dataset,
  }))
  .filter(({ node, dataset }) => columnFieldsOf(node).length > 0 && datasetByName(dataset));

describe.each(whole)('the whole dataset $dataset', ({ field, dataset }) => {
  test.each(['2026-08', '2026-10'])('as of %s is its file, byte for byte', async (release) => {
    const file = readFileSync(path.join(database.dataFolder, 'public/data', release, `${dataset}.csv`), 'utf8');
    const isOrdered = field.args.some(({ name }) => name === 'orderBy');
    const text = await fetchText(`/graphql/${field.name}.csv?release=${release}${isOrdered ? '&orderBy=key_asc' : ''}`);
    if (dataset === 'corrections') expect(text.split('\r\n').sort()).toEqual(file.split('\r\n').sort());
    else expect(text).toBe(file);
  });
});

test('most datasets have a list of their own that is their file', () => expect(whole.length).toBeGreaterThanOrEqual(16));
