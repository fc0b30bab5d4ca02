/** The schema against the one that was last released: what breaks clients was announced, and what is deprecated says until when. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { diff } from '@graphql-inspector/core';
import {
  buildSchema as parseSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schemaFile } from '../../api/update.ts';

const folder = path.dirname(schemaFile);
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const [released, current] = [parseSchema(textOf('schema.released.graphql')), parseSchema(textOf('schema.graphql'))];

interface Announced {
  readonly change: string;
  readonly announced: string;
  readonly why: string;
}
const announced = JSON.parse(textOf('schema.announced.json')) as readonly Announced[];

const breaking = async (from: GraphQLSchema, to: GraphQLSchema): Promise<string[]> =>
  (await diff(from, to))
    .filter(({ criticality }) => criticality.level === 'BREAKING')
    .map(({ type, path: at }) => `${type} ${at}`);

describe('a change that breaks clients', () => {
  test('was announced, and nothing is announced that does not break', async () => {
    expect((await breaking(released, current)).toSorted()).toEqual(announced.map(({ change }) => change).toSorted());
    for (const { announced: day, why } of announced)
      expect([day, why]).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), expect.stringMatching(/.{20}/)]);
  });

  const text = textOf('schema.released.graphql');
  test.each([
    ['a field renamed', /  mediaType: String!/, '  media: String!', 'FIELD_REMOVED Distribution.mediaType'],
    ['a code renamed', /  tax\n/, '  levies\n', 'ENUM_VALUE_REMOVED Topic.tax'],
    [
      'a type that may be empty from now on',
      /mediaType: String!/,
      'mediaType: String',
      'FIELD_TYPE_CHANGED Distribution.mediaType',
    ],
    [
      'an argument that is wanted from now on',
      /agency\([^)]*id: String!/,
      '$& must: Int!',
      'FIELD_ARGUMENT_ADDED Query.agency.must',
    ],
  ])('is found: %s', async (_, from, to, expected) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(await breaking(released, parseSchema(changed))).toContain(expected);
  });
});

/** Why something is deprecated: what to use, since when, and until when it stays at least. */
const form = /^\S.{9,} \(since (\d{4}-\d{2}-\d{2}), removed not before (\d{4}-\d{2}-\d{2})\)$/;
const halfAYear = 180 * 86_400_000;

/** The reasons that are not of the form, or that give clients less than half a year. */
const wrongReasons = (schema: GraphQLSchema): string[] =>
  deprecated(schema).filter((reason) => {
    const [, since, until] = form.exec(reason) ?? [];
    return (
      since === undefined ||
      until === undefined ||
      Number.isNaN(Date.parse(since)) ||
      Date.parse(until) - Date.parse(since) < halfAYear
    );
  });

function deprecated(schema: GraphQLSchema): string[] {
  const parts = Object.values(schema.getTypeMap()).flatMap(
    (type): readonly { deprecationReason?: string | null | undefined }[] => {
      if (isEnumType(type)) return type.getValues();
      if (isInputObjectType(type)) return Object.values(type.getFields());
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) => [field, ...field.args]);
    },
  );
  return parts.flatMap(({ deprecationReason }) => deprecationReason ?? []);
}

describe('what is deprecated', () => {
  test('says what to use, since when, and until when it stays', () => expect(wrongReasons(current)).toEqual([]));

  test.each([
    ['No longer supported', false],
    ['Use `serviceId`.', false],
    ['Use `serviceId`. (since 2026-11-26)', false],
    ['Use `serviceId`. (since 2026-11-26, removed not before 2026-12-01)', false],
    ['Use `serviceId`. (since 2026-11-31x, removed not before 2027-12-01)', false],
    ['Use `serviceId`. (since 2026-11-26, removed not before 2027-06-01)', true],
  ])('"%s" is of that form: %s', (reason, isRight) => {
    for (const sdl of [
      `type Query { a: Int @deprecated(reason: "${reason}") }`,
      `type Query { a(b: Int @deprecated(reason: "${reason}")): E } enum E { C }`,
      `type Query { a: E } enum E { C @deprecated(reason: "${reason}") }`,
    ])
      expect(wrongReasons(parseSchema(sdl))).toEqual(isRight ? [] : [reason]);
  });
});
