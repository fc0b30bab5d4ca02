/** The examples of the rules, judged by the checks themselves: the wrong form breaks its rule, the right one does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCharacterFault } from '../../db/intake/checks/characters.ts';
import { findFault } from '../../db/intake/checks/value.ts';
import { rules, type RuleId } from '../../db/intake/rules.ts';
import { checkAlone } from '../../db/intake/take-in.ts';
import type { Column } from '../../db/records/define.ts';
import { recordByName } from '../../db/records/index.ts';
import { small } from './small-submission.ts';

const today = '2026-11-24';

/** An example as it stands in a file, with the characters that cannot be seen. */
const spelt = (example: string): string =>
  example
    .replaceAll(/<U\+([\dA-F]{4})>/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/(\w)\{(\d+)\}/g, (_, letter: string, count: string) => letter.repeat(Number(count)));

describe('an example of one value', () => {
  it.each<[RuleId, record: string, column: string]>([
    ['nul-byte', 'suppliers', 'name'],
    ['invisible', 'suppliers', 'name'],
    ['bidi', 'suppliers', 'name'],
    ['control-character', 'suppliers', 'name'],
    ['mixed-script', 'services', 'agency_id'],
    ['formula', 'suppliers', 'name'],
    ['personal-data', 'suppliers', 'name'],
    ['too-long', 'suppliers', 'name'],
    ['bad-id', 'services', 'service_id'],
    ['unknown-code', 'services', 'criticality'],
    ['number-format', 'services', 'annual_transactions'],
    ['range', 'services', 'annual_transactions'],
    ['bad-date', 'services', 'launched_on'],
    ['bad-period', 'posts', 'quarter'],
    ['bad-url', 'services', 'url'],
    ['bad-country', 'suppliers', 'country_of_control'],
    ['future-date', 'services', 'launched_on'],
  ])('of %s is refused where it is wrong and passes where it is right', (id, record, name) => {
    const column = recordByName.get(record)!.columns[name] as Column;
    const judge = (value: string): string | undefined =>
      (findCharacterFault(value, column) ?? findFault(value, column, today))?.rule;
    expect([judge(spelt(rules[id].wrong)), judge(spelt(rules[id].right))]).toEqual([id, undefined]);
  });
});

/** The rules that files are found to break, by what becomes of the submission. */
async function findRules(contents: Readonly<Record<string, string | Buffer>>): Promise<Record<'refused' | 'notice', string[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rule-'));
  for (const [name, content] of Object.entries(contents)) writeFileSync(path.join(folder, name), content);
  try {
    const { problems, notices } = await checkAlone(folder, { today });
    return { refused: problems.map(({ rule }) => rule), notice: notices.map(({ rule }) => rule) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Claims that the wrong form is found as the rule's kind says, and that the right one is not found. */
async function expectJudged(id: RuleId, form: (example: string) => Readonly<Record<string, string | Buffer>>): Promise<void> {
  const [wrong, right] = [await findRules(form(spelt(rules[id].wrong))), await findRules(form(spelt(rules[id].right)))];
  const found = (['refused', 'notice'] as const).filter((kind) => wrong[kind].includes(id));
  expect(rules[id].kind.split('_or_')).toEqual(expect.arrayContaining(found));
  expect(found.length).toBeGreaterThan(0);
  expect([...right.refused, ...right.notice]).not.toContain(id);
}

/** The small submission under the ids that examples use. */
const files = Object.fromEntries(
  Object.entries(small).map(([record, text]) => [
    `${record}.csv`,
    text.replaceAll('TAX', 'AGY-001').replaceAll('RETURN', 'SVC-0001'),
  ]),
);

/** A record of the small submission with the columns of an example in place of its own. */
function overlay(record: string, example: string): Record<string, string> {
  const [header = '', first = ''] = files[`${record}.csv`]!.split('\n');
  const rowOf = (names: string, fields: string): Record<string, string> =>
    Object.fromEntries(names.split(',').map((name, i) => [name, fields.split(',')[i] ?? '']));
  const [names = '', ...lines] = example.split('\n');
  const rows = lines.map((line) => ({ ...rowOf(header, first), ...rowOf(names, line) }));
  const text = [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((fields) => `${fields.join(',')}\n`)
    .join('');
  return { ...files, [`${record}.csv`]: text };
}

describe('an example of a row', () => {
  it.each<[RuleId, record: string]>([
    ['required', 'services'],
    ['missing-mark', 'services'],
    ['label-pair', 'services'],
    ['id-case', 'services'],
    ['duplicate-row', 'transitions'],
    ['duplicate-key', 'transitions'],
    ['dangling-reference', 'services'],
    ['agency-chain', 'agencies'],
    ['date-order', 'audits'],
    ['count-order', 'training'],
    ['stage-order', 'transitions'],
    ['stage-step-back', 'transitions'],
    ['plan-reason', 'plans'],
    ['status-date', 'findings'],
    ['over-established', 'posts'],
  ])('of %s breaks the rule where it is wrong, not where it is right', async (id, record) => {
    await expectJudged(id, (example) => overlay(record, example));
  });

  it.each<RuleId>(['outer-space', 'not-nfc'])('of %s is put right where it is wrong, not where it is right', async (id) => {
    await expectJudged(id, (example) => overlay('suppliers', `name\n${example}`));
  });
});

describe('an example of a file', () => {
  const bytes = (text: string): Buffer =>
    Buffer.concat(text.split(/<0x([\dA-F]{2})>/).map((part, i) => (i % 2 ? Buffer.from(part, 'hex') : Buffer.from(part))));

  it.each<[RuleId, file: string]>([
    ['not-this-format', 'services.csv'],
    ['encoding', 'services.csv'],
    ['byte-order-mark', 'services.csv'],
    ['too-large', 'services.csv'],
    ['separator', 'transitions.csv'],
    ['line-ending', 'services.csv'],
    ['unclosed-quote', 'services.csv'],
    ['stray-quote', 'services.csv'],
    ['ragged-row', 'transitions.csv'],
    ['blank-line', 'transitions.csv'],
    ['json-syntax', 'services.json'],
    ['json-shape', 'services.json'],
    ['duplicate-field', 'services.json'],
    ['header', 'services.csv'],
    ['header-spelling', 'services.csv'],
    ['duplicate-header', 'services.csv'],
    ['unknown-column', 'services.csv'],
    ['missing-column', 'transitions.csv'],
    ['absent-column', 'suppliers.csv'],
  ])('of %s breaks the rule where it is wrong, not where it is right', async (id, file) => {
    await expectJudged(id, (example) => ({ [file]: bytes(example) }));
  });

  it.each<RuleId>(['unknown-file', 'second-file', 'no-files'])('of %s is told by the names of files', async (id) => {
    await expectJudged(id, (example) => Object.fromEntries(example.split('\n').map((name) => [name, ' '])));
  });
});
