/** What is wrong with the form of a file. Readers throw it where they cannot go on; whoever asked for parts gets a problem. */
import { entryAt, type Place as PlaceOfEntry } from '../checks/place.ts';
import { nothingLoaded, say, type Message, type Problem } from '../problem.ts';
import type { RuleId } from '../rules.ts';

export interface Place extends PlaceOfEntry {
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

/** A notice whose message begins with the place: `posts.csv, line 4: ...`, or `posts.csv ...` for the whole file. */
export function formNotice(place: Place, rule: RuleId, message: Message): Problem {
  const { file, line, value = null } = place;
  return line === null
    ? { ...{ file, line, column: null, rule, value }, message: say(`${file} ${message.en}`, `${file} ${message.ms}`) }
    : entryAt(place, { rule, value, message });
}

/** A problem told in the same way, and that nothing was loaded. */
export const formProblem = (place: Place, rule: RuleId, what: Message): Problem => formNotice(place, rule, nothingLoaded(what));

export const faultAt = (place: Place, rule: RuleId, what: Message): FormFault => new FormFault(formProblem(place, rule, what));
