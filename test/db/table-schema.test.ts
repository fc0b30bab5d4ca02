import { describe, expect, test } from 'vitest';
import { datasetByName, datasets } from '../../db/datasets/index.ts';
import { physicalColumns, tableSchema } from '../../db/datasets/table-schema.ts';
import type { DatasetDeclaration } from '../../db/records/define.ts';

const schemaOf = (name: string) => tableSchema(datasetByName(name)!);
const fieldOf = (dataset: string, name: string) => schemaOf(dataset).fields.find((field) => field.name === name);

describe.each(datasets as readonly DatasetDeclaration[])('the Table Schema of $name', (dataset) => {
  const { fields, primaryKey, foreignKeys = [] } = tableSchema(dataset);
  const names = fields.map(({ name }) => name);

  test('has a field for each column of the file, in its order', () => {
    expect(names).toEqual(physicalColumns(dataset).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  test('has its key and references among its fields', () => {
    expect([...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('refers to the key of a published dataset', () => {
    for (const { reference } of foreignKeys)
      expect(datasetByName(reference.resource ?? dataset.name)?.key).toEqual(reference.fields);
  });
});

test('a label stands as three fields, of which the Arabic one may be empty', () => {
  const names = schemaOf('agencies').fields.filter(({ name }) => name.startsWith('name_'));
  expect(names.map(({ name, title, constraints }) => ({ name, title, constraints }))).toEqual([
    { name: 'name_ms', title: 'Name (ms)', constraints: { maxLength: 300, required: true } },
    { name: 'name_en', title: 'Name (en)', constraints: { maxLength: 300, required: true } },
    { name: 'name_ar', title: 'Name (ar)', constraints: { maxLength: 300 } },
  ]);
});

test('a measure says which words stand in place of a number', () => {
  expect(fieldOf('service-performance', 'transactions')).toMatchObject({
    type: 'integer',
    missingValues: ['', 'not_provided', 'not_applicable'],
    constraints: { minimum: 0 },
  });
});

test('a code carries its list with labels', () => {
  expect(fieldOf('transitions', 'assurance')).toMatchObject({
    constraints: { enum: ['declared', 'documented', 'verified'], required: true },
    categories: [{ value: 'declared', label: 'Declared' }, { value: 'documented' }, { value: 'verified' }],
  });
});

test('an empty breakdown is a value of the key, not a missing one', () => {
  expect(fieldOf('indicators', 'breakdown')).toMatchObject({ missingValues: [] });
});

test('a dataset that hides cells ends with the marks', () => {
  expect(
    physicalColumns(datasetByName('posts')!)
      .slice(-2)
      .map(({ name }) => name),
  ).toEqual(['obs_status', 'conf_status']);
});

test('a reference to the same dataset names no resource', () => {
  expect(schemaOf('agencies').foreignKeys).toEqual([{ fields: ['parent_agency_id'], reference: { fields: ['agency_id'] } }]);
});

test('a list of references is a text of ids joined with semicolons', () => {
  const { constraints, type } = fieldOf('contracts', 'service_ids') as unknown as {
    type: string;
    constraints: { pattern: string };
  };
  expect(type).toBe('string');
  expect(
    ['SVC-1', 'SVC-1;SVC-2', 'SVC-1;', ';', 'SVC-1; SVC-2'].filter((list) => new RegExp(constraints.pattern).test(list)),
  ).toEqual(['SVC-1', 'SVC-1;SVC-2']);
});
