/** What is wrong with the form of a JSON text, with the line on which it was found. */
import type { Message } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';

export class JsonFault extends Error {
  readonly rule: RuleId;
  readonly line: number;
  readonly what: Message;
  /** It may be no fault: the text goes on, and was cut in the middle of a token. */
  readonly cut: boolean;
  constructor(rule: RuleId, line: number, what: Message, cut = false) {
    super(what.en);
    this.rule = rule;
    this.line = line;
    this.what = what;
    this.cut = cut;
  }
}
