import { readFileSync } from 'node:fs';
import { isEnumType, isObjectType, isScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema } from '../../api/schema/index.ts';
import { printedSchema, schemaFile } from '../../api/update.ts';
import { datasets } from '../../db/datasets/index.ts';
import { camelCase } from '../../api/schema/columns.ts';
import { loadProgramme } from '../../db/settings.ts';

const schema = buildSchema(loadProgramme());
const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = own.filter(isObjectType);

describe('the schema', () => {
  test('is committed as it is: `npm run update` writes it', () => {
    expect(printedSchema()).toBe(readFileSync(schemaFile, 'utf8'));
  });

  test('has nothing to write with', () => {
    expect([schema.getMutationType(), schema.getSubscriptionType()]).toEqual([undefined, undefined]);
  });

  test('describes every type, field, argument and enum value', () => {
    const silent = [
      ...own.filter(({ description }) => !description).map(({ name }) => name),
      ...own.filter(isEnumType).flatMap((type) =>
        type
          .getValues()
          .filter(({ description }) => !description)
          .map(({ name }) => `${type.name}.${name}`),
      ),
      ...objects.flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) =>
          [field, ...field.args]
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${field.name}.${name}`),
        ),
      ),
    ];
    expect(silent).toEqual([]);
  });

  test('maps every field to SQL', () => {
    const unmapped = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ extensions }) => !extensions['sql'])
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(unmapped).toEqual([]);
  });

  test('has the codes of each list exactly as they stand in files', () => {
    const enums = new Map(own.filter(isEnumType).map((type) => [type.name, type.getValues().map(({ name }) => name)]));
    expect(enums.get('Stage')).toEqual(['in_house', 'not_started', 'obtaining_source', 'parallel_run', 'planning', 'rebuilding']);
    expect(enums.get('ExemptReason')).toEqual(['commercial_product', 'legal_ground']);
  });

  test('knows four scalars of its own', () => {
    expect(
      own
        .filter(isScalarType)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Boolean', 'Date', 'DateTime', 'Float', 'ID', 'Int', 'Month', 'Quarter', 'String']);
  });
});

describe.each(datasets.map((dataset) => [dataset.name, dataset] as const))('dataset %s', (_, dataset) => {
  test('has a type with each of its columns', () => {
    const columns = Object.keys(dataset.columns).map((name) => (name === 'indicator_id' ? undefined : camelCase(name)));
    const holders = objects.filter((type) => columns.every((name) => name === undefined || name in type.getFields()));
    expect(holders.length).toBeGreaterThan(0);
  });
});
