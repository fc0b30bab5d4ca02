/** The report of a submission on the terminal: problems grouped by rule, the first twenty of each, then what to do. */
import type { Problem, ReportLanguage } from './problem.ts';
import { rules } from './rules.ts';
import type { Verdict } from './verdict.ts';

/** Entries shown of each rule. */
const most = 20;

export interface ReportOptions {
  readonly language: ReportLanguage;
  /** Nothing was to be loaded. */
  readonly checkedOnly: boolean;
  /** Seconds that reading and checking took. */
  readonly seconds?: number;
}

/** The report as lines of text. */
export function describeVerdict(verdict: Verdict, options: ReportOptions): string {
  const words = wordsOf[options.language];
  const { problems, notices, problemCount, noticeCount, submissionId } = verdict;
  return [
    ...describeGroup(words.problems, { entries: problems, count: problemCount }, options.language),
    ...describeGroup(words.notices, { entries: notices, count: noticeCount }, options.language),
    ...(verdict.verdict === 'rejected' ? [words.refused(problemCount)] : describeRows(verdict, options)),
    ...(submissionId ? [words.kept(submissionId)] : []),
  ].join('\n');
}

interface Group {
  readonly entries: readonly Problem[];
  /** Of all, also those that were not listed. */
  readonly count: number;
}

function describeGroup(title: string, { entries, count }: Group, language: ReportLanguage): string[] {
  if (entries.length === 0) return [];
  const { more, unlisted } = wordsOf[language];
  const lines = [`${title}:`];
  for (const [rule, ofRule] of Map.groupBy(entries, (entry) => entry.rule)) {
    lines.push(`  ${rules[rule].title[language]} [${rule}], ${ofRule.length}:`);
    for (const { message } of ofRule.slice(0, most)) lines.push(`    ${message[language]}`);
    if (ofRule.length > most) lines.push(`    ${more(ofRule.length - most)}`);
  }
  if (count > entries.length) lines.push(`  ${unlisted(count - entries.length)}`);
  return [...lines, ''];
}

/** What is in order: rows by record, with what changes in each register, and how fast it went. */
function describeRows({ rows, changes = {} }: Verdict, { language, checkedOnly, seconds }: ReportOptions): string[] {
  const words = wordsOf[language];
  const records = Object.entries(rows);
  const all = records.reduce((sum, [, count]) => sum + count, 0);
  if (records.length === 0) return [words.nothing];
  const lines = records.flatMap(([record, count]) => {
    const change = changes[record];
    return change ? [`  ${record}: ${words.changes(count, change.added, change.changed, change.withdrawn)}`] : [];
  });
  const speed = seconds === undefined ? '' : ` ${words.speed(seconds, Math.round(all / Math.max(seconds, 0.001)))}`;
  return [...lines, (checkedOnly ? words.inOrder : words.accepted)(all, records.length) + speed];
}

const plain = new Intl.NumberFormat('en');
const number = (value: number): string => plain.format(value);
const plural = (count: number, what: string): string => `${number(count)} ${what}${count === 1 ? '' : 's'}`;

const wordsOf = {
  en: {
    problems: 'Problems',
    notices: 'Notices',
    more: (count: number) => `... and ${number(count)} more`,
    unlisted: (count: number) => `${number(count)} more are counted and not listed.`,
    refused: (count: number) => `Refused: ${plural(count, 'problem')}. Nothing was loaded. Mend them and hand it in again.`,
    nothing: 'Accepted: nothing to change.',
    accepted: (rows: number, records: number) => `Accepted: ${plural(rows, 'row')} in ${plural(records, 'record')}.`,
    inOrder: (rows: number, records: number) =>
      `In order: ${plural(rows, 'row')} in ${plural(records, 'record')}. Nothing was changed (--check).`,
    changes: (rows: number, added: number, changed: number, withdrawn: number) =>
      `${plural(rows, 'row')}: ${number(added)} new, ${number(changed)} changed, ${number(withdrawn)} withdrawn`,
    speed: (seconds: number, rate: number) => `${seconds.toFixed(1)} s, ${number(rate)} rows a second.`,
    kept: (id: string) => `Kept as ${id}.`,
  },
  ms: {
    problems: 'Masalah',
    notices: 'Makluman',
    more: (count: number) => `... dan ${number(count)} lagi`,
    unlisted: (count: number) => `${number(count)} lagi dikira tetapi tidak disenaraikan.`,
    refused: (count: number) => `Ditolak: ${number(count)} masalah. Tiada apa-apa dimuatkan. Betulkannya dan serahkan semula.`,
    nothing: 'Diterima: tiada yang berubah.',
    accepted: (rows: number, records: number) => `Diterima: ${number(rows)} baris dalam ${number(records)} rekod.`,
    inOrder: (rows: number, records: number) =>
      `Teratur: ${number(rows)} baris dalam ${number(records)} rekod. Tiada apa-apa diubah (--check).`,
    changes: (rows: number, added: number, changed: number, withdrawn: number) =>
      `${number(rows)} baris: ${number(added)} baharu, ${number(changed)} berubah, ${number(withdrawn)} ditarik balik`,
    speed: (seconds: number, rate: number) => `${seconds.toFixed(1)} s, ${number(rate)} baris sesaat.`,
    kept: (id: string) => `Disimpan sebagai ${id}.`,
  },
} as const;
