/** The rules that records are checked by, as the API lists them. */
import type { Code } from '../catalogue/datasets.ts';
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import document from './rules.graphql?raw';

/** In `why` and `remedy`, names in code stand between backticks. */
export type Rule = {
  id: string;
  theme: Code;
  kind: Code;
  title: RecordText;
  why: RecordText;
  remedy: RecordText;
  wrong: string;
  right: string;
};

export type Theme = Code & { rules: Rule[] };

/** Every rule under its theme, in the order in which a submission is checked. */
export async function loadRules(): Promise<Theme[]> {
  const { intakeRules } = await query<{ intakeRules: Rule[] }>(document);
  const byTheme = Map.groupBy(intakeRules, ({ theme }) => theme.code);
  return [...byTheme.values()].map((rules) => ({ ...rules[0]!.theme, rules }));
}
