/** Published text: no formulas, no personal data, not too long. Text that is never published is only bounded. */
import { say, shown } from '../problem.ts';
import type { Fault } from './characters.ts';

interface TextRule {
  readonly max: number;
  readonly published: boolean;
  /** Twelve digits may stand here: a register's own numbers. */
  readonly allowsDigits12: boolean;
}

const identityNumber = /(?<!\d)\d{6}[ ./\u2010-\u2015-]{0,3}\d{2}[ ./\u2010-\u2015-]{0,3}\d{4}(?!\d)/;
const email = /[\p{L}\d._%+-]+(?:@|\s?[([]at[)\]]\s?)[\p{L}\d-]+\.[\p{L}\d.-]+/iu;
const phone =
  /(?<![\d.-])(?:\+?60[ .-]?|\(?0)1?\d\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?![\d-])|\+\d{1,3}[ .-]?\d{2,4}[ .-]?\d{3,4}[ .-]?\d{3,4}/;

/** What is wrong with a text, or undefined. Personal data are not repeated in the message. */
export function findTextFault(value: string, { max, published, allowsDigits12 }: TextRule): Fault | undefined {
  if (value.length > max && [...value].length > max) return tooLong([...value].length, max);
  if (value.trim() === '') return blank;
  if (!published) return undefined;
  if (/^[=+@\t\r\uFF1D\uFF0B\uFF20]/.test(value))
    return {
      rule: 'formula',
      message: say(
        `"${shown(value)}" begins like a spreadsheet formula. Begin with another character.`,
        `"${shown(value)}" bermula seperti formula hamparan. Mulakan dengan aksara lain.`,
      ),
    };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value)) return spreadsheetError(value);
  return findPersonalText(value, allowsDigits12);
}

/** What in a text is about a person and not the state's business. */
export function findPersonalText(value: string, allowsDigits12 = false): Fault | undefined {
  const folded = fold(value);
  if (!allowsDigits12 && identityNumber.test(folded)) return personal('an identity number', 'nombor pengenalan');
  if (email.test(folded)) return personal('an e-mail address', 'alamat e-mel');
  return !allowsDigits12 && phone.test(folded) ? personal('a telephone number', 'nombor telefon') : undefined;
}

/** Digits and letters of other shapes and scripts as their plain ones, so that nobody is named in disguise. */
const fold = (value: string): string =>
  plain.test(value)
    ? value
    : value.normalize('NFKC').replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
const plain = /^[\x20-\x7E]*$/;

const blank: Fault = {
  rule: 'missing-mark',
  message: say(
    'the text holds line breaks or spaces alone. Write it, or leave the field empty.',
    'teks mengandungi pemisah baris atau ruang sahaja. Tuliskannya, atau biarkan medan kosong.',
  ),
};

const spreadsheetError = (value: string): Fault => ({
  rule: 'missing-mark',
  message: say(
    `"${value}" is an error of a spreadsheet and stands for no value. Correct it, or leave the field empty.`,
    `"${value}" ialah ralat hamparan dan bermaksud tiada nilai. Betulkannya, atau biarkan medan kosong.`,
  ),
});

/** An address on the web that gives away an e-mail address or an identity number. */
export const findPersonalAddress = (value: string): Fault | undefined =>
  /[\w.+-]+(@|%40)[\w-]+\.\w+/i.test(value)
    ? personal('an e-mail address', 'alamat e-mel')
    : /(?<!\d)\d{6}-\d{2}-\d{4}(?!\d)/.test(value)
      ? personal('an identity number', 'nombor pengenalan')
      : undefined;

/** An identifier that is a person's: an identity number in its own spelling (YYMMDD-PB-NNNN). */
export const findPersonalId = (value: string): Fault | undefined =>
  /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{2}-\d{4}$/.test(value)
    ? personal('an identity number', 'nombor pengenalan')
    : undefined;

const tooLong = (length: number, max: number): Fault => ({
  rule: 'too-long',
  message: say(
    `the text has ${length} characters; ${max} are the most. Shorten it.`,
    `teks mempunyai ${length} aksara; paling banyak ${max}. Pendekkannya.`,
  ),
});

const personal = (en: string, ms: string): Fault => ({
  rule: 'personal-data',
  message: say(
    `this text is published and seems to hold ${en}. Take it out.`,
    `teks ini diterbitkan dan nampaknya mengandungi ${ms}. Buangkannya.`,
  ),
});
