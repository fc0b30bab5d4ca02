/** What is wrong with a submission, or worth knowing about it. Bad data is returned as a list of these, never thrown. */
import type { RuleId } from './rules.ts';

/** The languages in which officers are answered. */
export type ReportLanguage = 'ms' | 'en';
/** One sentence or two in both languages: what is wrong, where, and what to do. */
export type Message = Readonly<Record<ReportLanguage, string>>;

export const say = (en: string, ms: string): Message => ({ en, ms });

export interface Problem {
  /** Name of the file; empty where the submission as a whole is meant. */
  readonly file: string;
  /** Physical line on which the record starts, the header being 1; null for the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  /** Permanent id of the rule, see `rules.ts`. */
  readonly rule: RuleId;
  /** The value as it was written, cut at 80 characters. */
  readonly value: string | null;
  readonly message: Message;
}

/** Entries of one rule in one file that are kept in full; all are counted. */
const mostKept = 10_000;

/** Problems or notices in the order in which they were found: the first 10,000 of each rule and file, and the count of all. */
export class Entries implements Iterable<Problem> {
  readonly kept: Problem[] = [];
  readonly #counts = new Map<string, number>();
  count = 0;

  add(entry: Problem): void {
    const kind = `${entry.rule} ${entry.file}`;
    const known = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, known);
    this.count++;
    if (known <= mostKept) this.kept.push({ ...entry, message: say(visible(entry.message.en), visible(entry.message.ms)) });
  }

  [Symbol.iterator](): Iterator<Problem> {
    return this.kept[Symbol.iterator]();
  }
}

export interface Findings {
  readonly problems: Entries;
  readonly notices: Entries;
}

export const noFindings = (): Findings => ({ problems: new Entries(), notices: new Entries() });

/** A message and the words that close those of a problem. */
export const nothingLoaded = ({ en, ms }: Message): Message => say(`${en} Nothing was loaded.`, `${ms} Tiada apa-apa dimuatkan.`);

/** A message on one line: characters that cannot be seen, or that a terminal obeys, stand as `<U+001B>`. */
export const visible = (message: string): string =>
  message.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );

/** A value as it is quoted in a message: cut, so that a report stays readable. */
export const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 77)}...` : value);
