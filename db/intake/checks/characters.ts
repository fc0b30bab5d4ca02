/** Characters that have no place in a value, whatever its kind, and forms of text that are put right. */
import type { RuleId } from '../rules.ts';

export interface Fault {
  readonly rule: RuleId;
  /** What is wrong and the remedy, without the place. */
  readonly message: string;
}

const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const faults: readonly { rule: RuleId; pattern: RegExp; say: (found: string) => string }[] = [
  { rule: 'nul-byte', pattern: /\0/, say: (found) => `a NUL character (${found}) stands in the value. Take it out.` },
  {
    rule: 'bidi',
    pattern: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/,
    say: (found) => `the character ${found} turns the reading direction. Take it out.`,
  },
  {
    rule: 'invisible',
    pattern: /[\u00AD\u200B-\u200D\u2060\uFEFF\u180E\u3164\uFFA0]/,
    say: (found) => `the character ${found} cannot be seen. Take it out.`,
  },
  // eslint-disable-next-line no-control-regex
  {
    rule: 'control-character',
    pattern: /\p{Cs}|[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uFFFE\uFFFF]/u,
    say: (found) => `the control character ${found} stands in the value. Take it out.`,
  },
];

/** Almost every value is plain; this tells without looking further. */
const plain = /^[\x20-\x7E]*$/;

/** The first fault of a value's characters. Line breaks and tabs are text's own matter. */
export function findCharacterFault(value: string, column: { readonly kind: string }): Fault | undefined {
  if (plain.test(value)) return undefined;
  for (const { rule, pattern, say } of faults) {
    const found = pattern.exec(value);
    if (found && !(rule === 'invisible' && joinsLetters(found[0], column.kind)))
      return { rule, message: say(codePoint(found[0])) };
  }
  return undefined;
}

/** Zero-width joiners belong to Arabic and Indic spelling, in text. */
const joinsLetters = (character: string, kind: string): boolean =>
  /[\u200C\u200D]/.test(character) && (kind === 'text' || kind === 'label');

/** A letter or digit in a code, id or number that is not Latin. */
export function findForeignLetter(value: string): Fault | undefined {
  const found = /[^\x00-\x7F]/u.exec(value);
  if (!found) return undefined;
  return {
    rule: 'mixed-script',
    message: `the character ${codePoint(found[0])} ("${found[0]}") is not a Latin letter or digit. Type it again.`,
  };
}
