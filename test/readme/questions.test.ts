/** Every question and every list that README and CHANGELOG name fits the schema. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readList } from '../../api/lists/list.ts';
import { buildSchema } from '../../api/schema/index.ts';
import { loadProgramme, projectFolder } from '../../db/settings.ts';

const schema = buildSchema(loadProgramme());
const texts = ['README.md', 'CHANGELOG.md'].map((name) => readFileSync(path.join(projectFolder, name), 'utf8')).join('\n');
const coded = [...texts.matchAll(/`([^`\n]+)`|"query":"((?:[^"\\]|\\.)*)"/g)].map(
  ([, code, json]) => code ?? String(JSON.parse(`"${json}"`)),
);

/** Fields of the query type with what is asked of them; `...` stands for what a reader puts there. */
const questions = coded
  .filter((code) => /^\{.*\}$|^\w+\(.*:.*\) \{.*\}$|^\w+ \{ groups.*\}$/.test(code) && !code.includes('...'))
  .map((code) => (code.startsWith('{') ? code : `{ ${code} }`))
  .filter((code) => !/^\{\w+[,}]/.test(code));

describe('of the questions in README and CHANGELOG', () => {
  test.each(questions)('%s fits the schema', (question) => {
    expect(validate(schema, parse(question)).map(({ message }) => message)).toEqual([]);
  });
  test('there are some', () => expect(questions.length).toBeGreaterThan(2));
});

describe('of the lists in README and CHANGELOG', () => {
  const lists = [...new Set([...texts.matchAll(/\/graphql\/[\w/]+\.(?:csv|ndjson)\?[^\s`']*[^\s`'.]/g)].map(([list]) => list))];
  test.each(lists)('%s has an address', (list) => {
    const { pathname, search } = new URL(list, 'http://portal');
    expect(() => readList(schema, pathname, new URLSearchParams(search))).not.toThrow();
  });
  test('there are some', () => expect(lists.length).toBeGreaterThan(2));
});
