/** The reference of the schema in Malay and Arabic: nothing of it is left in English, and nothing translated is gone from the schema. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Type } from '../../site/src/data/graphql/reference.ts';
import type { Described } from '../../site/src/data/graphql/translations.ts';
import { schemaTexts } from '../../site/src/words/schema/index.ts';
import { openSmallWorld } from '../api/small-world.ts';
import { freshDatabase, type TestDatabase } from '../world/database.ts';

let database: TestDatabase;
const reference: Partial<Record<'ms' | 'en' | 'ar', Type[]>> = {};

beforeAll(async () => {
  database = await freshDatabase();
  delete process.env['PORTAL_API_URL'];
  Object.assign(globalThis, { [Symbol.for('portal.api')]: await openSmallWorld(database) });
  const { loadReference } = await import('../../site/src/data/graphql/reference.ts');
  for (const locale of ['ms', 'en', 'ar'] as const) reference[locale] = await loadReference(locale);
});
afterAll(() => database.close());

/** Every description with the place that it is of. */
const meanings = (locale: 'ms' | 'en' | 'ar'): [place: string, Described][] =>
  reference[locale]!.flatMap(({ name, meaning, fields, codes }): [string, Described][] => [
    [name, meaning],
    ...codes.map((code): [string, Described] => [`${name}.${code.name}`, code.meaning]),
    ...fields.flatMap((field): [string, Described][] => [
      [`${name}.${field.name}`, field.meaning],
      ...field.args.map((one): [string, Described] => [`${name}.${field.name}(${one.name}:)`, one.meaning]),
    ]),
  ]);

const codesIn = (text: string): string[] => [...text.matchAll(/`[^`]+`/g)].map(([code]) => code).toSorted();

describe.each(['ms', 'ar'] as const)('the reference in %s', (locale) => {
  test('has every description in its language', () => {
    const all = meanings(locale);
    expect(all.length).toBeGreaterThan(800);
    expect(all.filter(([, { isEnglish }]) => isEnglish).map(([place, { text }]) => `${place}: ${text}`)).toEqual([]);
  });

  test('names in code what the English names', () => {
    const english = new Map(meanings('en'));
    const unlike = meanings(locale).filter(([place, { text }]) => {
      const { text: source } = english.get(place)!;
      const [own, theirs] = [codesIn(text), codesIn(source)];
      // An example may stand in code where the English has it in the sentence.
      return !theirs.every((code) => own.includes(code)) || !own.every((code) => source.includes(code.slice(1, -1)));
    });
    expect(unlike.map(([place, { text }]) => `${place}: ${text}`)).toEqual([]);
  });
});

test('Arabic has Latin digits, no dash between numbers, and Arabic letters wherever the English has words', () => {
  const odd = schemaTexts.filter(([, , ar]) => {
    return /[\u0660-\u0669]|\d\s*[-–—]\s*\d/.test(ar.replaceAll(/`[^`]+`/g, '')) || !/\p{Script=Arabic}/u.test(ar);
  });
  // A list of nothing but codes.
  expect(odd.filter(([english]) => !english.startsWith('id, code, text'))).toEqual([]);
});

test('every text that is translated stands in the schema, once', () => {
  const standing = new Set(meanings('en').map(([, { text }]) => text));
  expect(schemaTexts.map(([english]) => english).filter((english) => !standing.has(english))).toEqual([]);
  expect(new Set(schemaTexts.map(([english]) => english)).size).toBe(schemaTexts.length);
});
