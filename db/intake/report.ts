/** The report of a submission on the terminal: problems grouped by rule, the first twenty of each, then what to do. */
import type { Problem } from './problem.ts';
import { rules } from './rules.ts';
import type { Verdict } from './take-in.ts';

/** Entries shown of each rule. */
const most = 20;

/** The report as lines of text. */
export function describeVerdict(verdict: Verdict, checkedOnly: boolean): string {
  const lines = [...describeGroup('Problems', verdict.problems), ...describeGroup('Notices', verdict.notices)];
  const rows = Object.values(verdict.rows).reduce((sum, count) => sum + count, 0);
  const files = Object.keys(verdict.rows).length;
  lines.push(
    verdict.verdict === 'rejected'
      ? `Refused: ${count(verdict.problems.length, 'problem')}. Nothing was loaded. Mend them and hand it in again.`
      : checkedOnly
        ? `In order: ${count(rows, 'row')} in ${count(files, 'record')}. Nothing was changed (--check).`
        : `Accepted: ${count(rows, 'row')} in ${count(files, 'record')}.`,
  );
  if (verdict.submissionId) lines.push(`Kept as ${verdict.submissionId}.`);
  return lines.join('\n');
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function describeGroup(title: string, entries: readonly Problem[]): string[] {
  if (entries.length === 0) return [];
  const lines = [`${title}:`];
  for (const [rule, ofRule] of Map.groupBy(entries, (entry) => entry.rule)) {
    lines.push(`  ${rules[rule].title.en} [${rule}], ${ofRule.length}:`);
    for (const { message } of ofRule.slice(0, most)) lines.push(`    ${message}`);
    if (ofRule.length > most) lines.push(`    ... and ${ofRule.length - most} more`);
  }
  return [...lines, ''];
}
