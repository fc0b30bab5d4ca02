/** The registry of rules: permanent, whole in three languages, and no rule without a check. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules, type RuleId } from '../../db/intake/rules.ts';
import type { Rule } from '../../db/intake/rules/rule.ts';
import { locales, type L10n } from '../../db/records/define.ts';

const registry = Object.entries(rules) as [RuleId, Rule][];

/** Declared ahead of the checks that report them. */
const awaited: readonly RuleId[] = [];

/** Ids that reports have named: one may be added, none renamed or taken out. */
const permanent = `unknown-file not-a-file changed-while-read second-file no-files empty-file too-large not-this-format encoding
  byte-order-mark unpacks-too-large outside-name xlsx-active-content xlsx-sheets xlsx-far-cell xlsx-formula number-as-text
  separator line-ending unclosed-quote stray-quote ragged-row blank-line json-syntax json-shape duplicate-field header
  header-spelling duplicate-header unknown-column missing-column absent-column no-records repeated-header totals-row
  mapping-column mapping-value nul-byte outer-space not-nfc invisible bidi control-character mixed-script formula personal-data
  too-long label-pair no-arabic required missing-mark bad-id unknown-code number-format range bad-date bad-period bad-url
  bad-country id-case duplicate-row duplicate-key dangling-reference agency-chain future-date date-order count-order stage-order
  stage-step-back in-house-test plan-reason status-date over-established count-drop same-submission
  mapping-file mapping-source mapping-unread mapping-key mapping-filter`.split(/\s+/);

describe('the registry', () => {
  it('keeps every id', () => {
    expect(Object.keys(rules)).toEqual(expect.arrayContaining(permanent));
  });

  it('has no rule that no check reports', () => {
    const folder = path.resolve(import.meta.dirname, '../../db/intake');
    const code = globSync('**/*.ts', { cwd: folder, exclude: (name) => name === 'rules' || name === 'rules.ts' })
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    expect(registry.map(([id]) => id).filter((id) => !code.includes(`'${id}'`))).toEqual(awaited);
  });

  it('gives each rule another title', () => {
    for (const locale of locales) {
      const titles = registry.map(([, { title }]) => title[locale]);
      expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
    }
  });
});

describe.each(registry)('%s', (_, rule) => {
  const texts: readonly L10n[] = [rule.title, rule.why, rule.remedy];

  it('is written in Malay, English and Arabic', () => {
    for (const text of texts) {
      expect(new Set(locales.map((locale) => text[locale].trim())).size).toBe(3);
      expect(text.ar).toMatch(/\p{Script=Arabic}/u);
      expect(`${text.ms}${text.en}`).not.toMatch(/\p{Script=Arabic}/u);
      expect(text.ar).not.toMatch(/[٠-٩]|\d\s*[-–—]\s*\d/);
    }
  });

  it('has its names in code between backticks, and whole sentences', () => {
    for (const text of texts.flatMap((one) => Object.values(one)))
      expect(text.replaceAll(/`[^`]+`/g, '')).not.toMatch(/`|\w[._]\w|--/);
    for (const text of [rule.why, rule.remedy].flatMap((one) => Object.values(one))) expect(text).toMatch(/\.$/);
  });

  it('has a wrong example and a right one', () => {
    expect(rule.wrong).not.toBe('');
    expect(rule.right).not.toBe('');
    expect(rule.wrong).not.toBe(rule.right);
    expect(`${rule.wrong}${rule.right}`).toMatch(/^[\n\x20-\x7E\u00C0-\u024F→\p{Script=Arabic}]+$/u);
  });
});
