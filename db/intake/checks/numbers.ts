/** Numbers as text: plain digits, a point, nothing else. */
import { say, shown, type Message } from '../problem.ts';
import type { Fault } from './characters.ts';

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly scale: number;
  /** Digits in all. Above 2^53 no program keeps a number exactly. */
  readonly precision?: number;
}

const bad = (rule: 'number-format' | 'range', en: string, ms: string): Fault => ({ rule, message: say(en, ms) });

/** What is wrong with a number, or undefined. */
export function findNumberFault(value: string, { min, max, scale, precision = 16 }: Range): Fault | undefined {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) {
    const { en, ms } = describe(value, scale);
    return bad('number-format', `"${shown(value)}" ${en}`, `"${shown(value)}" ${ms}`);
  }
  const [whole = '', decimals = ''] = value.replace('-', '').split('.') as [string, string?];
  if (decimals.length > scale) return tooFine(value, whole, decimals.length, scale);
  if (whole.length + scale > precision || Number(whole) >= 2 ** 53 / 10 ** scale)
    return bad(
      'range',
      `"${shown(value)}" is too large to be kept exactly. Check it.`,
      `"${shown(value)}" terlalu besar untuk disimpan dengan tepat. Semak nilai ini.`,
    );
  const number = Number(value);
  if (Object.is(number, -0)) return bad('number-format', `"${value}" is zero. Write 0.`, `"${value}" ialah sifar. Tulis 0.`);
  if (min !== undefined && number < min)
    return bad('range', `"${value}" is below ${min}. Check it.`, `"${value}" kurang daripada ${min}. Semak nilai ini.`);
  if (max !== undefined && number > max)
    return bad('range', `"${value}" is above ${max}. Check it.`, `"${value}" melebihi ${max}. Semak nilai ini.`);
  return undefined;
}

const tooFine = (value: string, whole: string, decimals: number, scale: number): Fault =>
  scale === 0 && decimals === 3 && whole.length <= 3
    ? bad(
        'number-format',
        `"${shown(value)}" has decimals, or a point between thousands. Write a whole number, e.g. ${value.replace(/[-.]/g, '')}.`,
        `"${shown(value)}" mempunyai perpuluhan, atau titik pemisah ribuan. Tulis nombor bulat, contohnya ${value.replace(/[-.]/g, '')}.`,
      )
    : scale === 0
      ? bad(
          'number-format',
          `"${shown(value)}" has decimals. Write a whole number, e.g. ${whole}.`,
          `"${shown(value)}" mempunyai perpuluhan. Tulis nombor bulat, contohnya ${whole}.`,
        )
      : bad(
          'number-format',
          `"${shown(value)}" has ${decimals} decimals; ${scale} are the most.`,
          `"${shown(value)}" mempunyai ${decimals} tempat perpuluhan; paling banyak ${scale}.`,
        );

/** The number that one with separators of thousands means, where they tell it. */
function withoutThousands(value: string): string | undefined {
  if (/^-?\d{1,3}([ \u00A0\u202F,'\u2019])\d{3}(\1\d{3})*(\.\d+)?$/.test(value)) return value.replace(/[^\d.-]/g, '');
  return /^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^-?\d{1,3}(\.\d{3})+,\d+$/.test(value)
    ? value.replaceAll('.', '').replace(',', '.')
    : undefined;
}

/** What it is and what to write, as the end of a sentence. */
function describe(value: string, scale: number): Message {
  const plain = withoutThousands(value);
  if (plain !== undefined)
    return say(
      `is a number with separators of thousands. Write ${plain}.`,
      `ialah nombor dengan pemisah ribuan. Tulis ${plain}.`,
    );
  if (/^-?\d+(\.\d+)?[eE][+-]?\d+$/.test(value))
    return say(
      `is a number with an exponent. Write it out, e.g. ${plainOf(value, scale)}.`,
      `ialah nombor dengan eksponen. Tulis sepenuhnya, contohnya ${plainOf(value, scale)}.`,
    );
  if (/^-?\d+,\d+$/.test(value)) {
    const point = value.replace(',', '.');
    return say(`is a number with a decimal comma. Write ${point}.`, `ialah nombor dengan koma perpuluhan. Tulis ${point}.`);
  }
  if (/^[RM$€£ ]+\d/.test(value))
    return say(
      'is an amount with a currency sign. Write the number alone.',
      'ialah jumlah dengan tanda mata wang. Tulis nombornya sahaja.',
    );
  if (value.endsWith('%'))
    return say(
      'is a number with a percent sign. Write the number alone.',
      'ialah nombor dengan tanda peratus. Tulis nombornya sahaja.',
    );
  return scale === 0
    ? say('is not a plain number. Write digits alone, e.g. 1250.', 'bukan nombor biasa. Tulis angka sahaja, contohnya 1250.')
    : say(
        'is not a plain number. Write digits, and a point before decimals, e.g. 1250.5.',
        'bukan nombor biasa. Tulis angka, dan titik sebelum perpuluhan, contohnya 1250.5.',
      );
}

function plainOf(value: string, scale: number): string {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return String(number);
  return scale === 0 ? '1250' : '1250.5';
}
