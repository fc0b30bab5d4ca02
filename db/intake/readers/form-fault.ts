/** What is wrong with the form of a file. Readers throw it where they cannot go on; whoever asked for parts gets a problem. */
import { say, type Message, type Problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';

export interface Place {
  readonly file: string;
  /** Null for the whole file. */
  readonly line: number | null;
  readonly column?: string | null;
  readonly value?: string | null;
}

/** Stops a reading with one problem. */
export class FormFault extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

/** A problem or notice whose message begins with the place: `posts.csv, line 4: ...`, or `posts.csv ...` for the whole file. */
export function problemAt({ file, line, column = null, value = null }: Place, rule: RuleId, what: Message): Problem {
  const inColumn = (word: string): string => (column === null ? '' : `, ${word} "${column}"`);
  const message =
    line === null
      ? say(`${file} ${what.en}`, `${file} ${what.ms}`)
      : say(`${file}, line ${line}${inColumn('column')}: ${what.en}`, `${file}, baris ${line}${inColumn('lajur')}: ${what.ms}`);
  return { file, line, column, rule, value, message };
}

export const faultAt = (place: Place, rule: RuleId, what: Message): FormFault => new FormFault(problemAt(place, rule, what));

/** A message and the words that close those of a file that is refused as a whole. */
export const nothingLoaded = ({ en, ms }: Message): Message => say(`${en} Nothing was loaded.`, `${ms} Tiada apa-apa dimuatkan.`);
