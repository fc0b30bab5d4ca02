/** Characters that have no place in a value, whatever its kind, and forms of text that are put right. */
import { say, type Message } from '../problem.ts';
import type { RuleId } from '../rules.ts';

export interface Fault {
  readonly rule: RuleId;
  /** What is wrong and the remedy, without the place. */
  readonly message: Message;
}

const codePoint = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const faults: readonly { rule: RuleId; pattern: RegExp; tell: (found: string) => Message }[] = [
  {
    rule: 'nul-byte',
    pattern: /\0/,
    tell: (found) =>
      say(
        `a NUL character (${found}) stands in the value. Take it out.`,
        `aksara NUL (${found}) terdapat dalam nilai. Buangkannya.`,
      ),
  },
  {
    rule: 'bidi',
    pattern: /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/,
    tell: (found) =>
      say(
        `the character ${found} turns the reading direction. Take it out.`,
        `aksara ${found} mengubah arah bacaan. Buangkannya.`,
      ),
  },
  {
    rule: 'invisible',
    pattern: /[\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/u,
    tell: (found) => say(`the character ${found} cannot be seen. Take it out.`, `aksara ${found} tidak kelihatan. Buangkannya.`),
  },
  {
    rule: 'control-character',
    // eslint-disable-next-line no-control-regex
    pattern: /\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}|[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFFFD]/u,
    tell: (found) =>
      say(
        `the control character ${found} stands in the value. Take it out.`,
        `aksara kawalan ${found} terdapat dalam nilai. Buangkannya.`,
      ),
  },
];

/** Almost every value is plain; this tells without looking further. */
const plain = /^[\x20-\x7E]*$/;

/** The first fault of a value's characters. Line breaks and tabs are text's own matter. */
export function findCharacterFault(value: string, column: { readonly kind: string }): Fault | undefined {
  if (plain.test(value)) return undefined;
  for (const { rule, pattern, tell } of faults) {
    const looked = rule === 'invisible' && isProse(column.kind) ? value.replace(joiners, '') : value;
    const found = pattern.exec(looked);
    if (found) return { rule, message: tell(codePoint(found[0])) };
  }
  return undefined;
}

/** Zero-width joiners belong to the spelling of Arabic and Indic scripts, in text. */
const joiners =
  /(?<=[\p{Script_Extensions=Arabic}\p{Script_Extensions=Deva}\p{Script_Extensions=Beng}\p{Script_Extensions=Taml}\p{Script_Extensions=Telu}\p{Script_Extensions=Mlym}\p{Script_Extensions=Sinh}\p{Script_Extensions=Guru}])[\u200C\u200D]/gu;
const isProse = (kind: string): boolean => kind === 'text' || kind === 'label';

/** A letter or digit in a code, id or number that is not Latin. */
export function findForeignLetter(value: string): Fault | undefined {
  // eslint-disable-next-line no-control-regex
  const found = /[^\x00-\x7F\p{Zs}]/u.exec(value);
  if (!found) return undefined;
  const character = `${codePoint(found[0])} ("${found[0]}")`;
  return {
    rule: 'mixed-script',
    message: say(
      `the character ${character} is not a Latin letter or digit. Type it again.`,
      `aksara ${character} bukan huruf atau angka Latin. Taip semula.`,
    ),
  };
}
