/** Published text: no formulas, no personal data, not too long. Text that is never published is only bounded. */
import { shown } from '../problem.ts';
import type { Fault } from './characters.ts';

interface TextRule {
  readonly max: number;
  readonly published: boolean;
  /** Twelve digits may stand here: a register's own numbers. */
  readonly allowsDigits12: boolean;
}

const identityNumber = /(?<!\d)\d{6}-?\d{2}-?\d{4}(?!\d)/;
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+/u;
const phone = /(?<![\d-])(\+60[ -]?|\(?0)1?\d\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\d-])|\+\d{1,3}[ -]?\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}/;

/** What is wrong with a text, or undefined. Personal data are not repeated in the message. */
export function findTextFault(value: string, { max, published, allowsDigits12 }: TextRule): Fault | undefined {
  if (value.length > max && [...value].length > max)
    return { rule: 'too-long', message: `the text has ${[...value].length} characters; ${max} are the most.` };
  if (!published) return undefined;
  if (/^[=+@\t\r]/.test(value))
    return { rule: 'formula', message: `"${shown(value)}" begins like a spreadsheet formula. Begin with another character.` };
  if (!allowsDigits12 && identityNumber.test(value)) return personal('an identity number');
  if (email.test(value)) return personal('an e-mail address');
  return !allowsDigits12 && phone.test(value) ? personal('a telephone number') : undefined;
}

const personal = (what: string): Fault => ({
  rule: 'personal-data',
  message: `this text is published and seems to hold ${what}. Take it out.`,
});
