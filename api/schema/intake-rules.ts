/** The rules that records are checked by, as the intake declares them. */
import { sql } from 'kysely';
import { ruleThemes } from '../../db/intake/rules.ts';
import { ruleKinds, type Rules } from '../../db/intake/rules/rule.ts';
import { builder } from './builder.ts';
import { field, jsonText, leaf, type Fields } from './field.ts';
import { Node, ownId } from './node.ts';
import { constantById } from './relations.ts';
import * as types from './types.ts';

/** What the API says of each rule, by theme. */
export const describedRules = Object.entries(ruleThemes).flatMap(([theme, { title, rules }]) =>
  Object.entries(rules as Rules).map(([id, { kind, ...rule }]) => ({
    id,
    ...rule,
    theme: { code: theme, label: title },
    kind: { code: kind, label: ruleKinds[kind] },
  })),
);

/** A code with its label within a JSON constant. */
const code = (t: Fields, property: string, description: string) =>
  field(t, {
    type: types.Code,
    description,
    sql: {
      kind: 'same',
      row: (rule) => ({ asOf: rule.asOf, get: (name) => sql`(${rule.get(property)}->${sql.lit(name)})` }),
    },
  });

builder.objectType(types.IntakeRule, {
  interfaces: [Node],
  description: 'A rule that records are checked by before they are kept.',
  fields: (t) => ({
    id: ownId(
      t,
      'IntakeRule',
      'id',
      'Its permanent id, e.g. bad-date; reports of a submission name it.',
      constantById(() => describedRules),
    ),
    theme: code(
      t,
      'theme',
      'What it is about: files, workbooks, mappings, tables, columns, characters, texts, values, keys, order or holds.',
    ),
    kind: code(t, 'kind', 'What becomes of the submission: refused, notice, refused_or_notice, or held until confirmed.'),
    title: jsonText(t, 'title', 'What is wrong, in a few words.'),
    why: jsonText(t, 'why', 'What is checked, and why. Names in code stand between backticks.'),
    remedy: jsonText(t, 'remedy', 'How to mend it. Names in code stand between backticks.'),
    wrong: leaf(
      t,
      'String',
      'wrong',
      'An example of the wrong form. A character that cannot be seen is written <U+200B>, a letter 300 times A{300}.',
    ),
    right: leaf(t, 'String', 'right', 'The right form of the same example.'),
    since: leaf(t, 'String', 'since', 'Version of the portal that has it first.'),
  }),
});
