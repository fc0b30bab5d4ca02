/** Numbers as text: plain digits, a point, nothing else. */
import { shown } from '../problem.ts';
import type { Fault } from './characters.ts';

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly scale: number;
  /** Digits in all. Above 2^53 no program keeps a number exactly. */
  readonly precision?: number;
}

/** What is wrong with a number, or undefined. */
export function findNumberFault(value: string, { min, max, scale, precision = 16 }: Range): Fault | undefined {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value))
    return { rule: 'number-format', message: `"${shown(value)}" is ${describe(value)}` };
  const [whole = '', decimals = ''] = value.replace('-', '').split('.') as [string, string?];
  if (decimals.length > scale)
    return scale === 0
      ? { rule: 'number-format', message: `"${value}" has decimals. Write a whole number, e.g. ${whole}.` }
      : { rule: 'number-format', message: `"${value}" has ${decimals.length} decimals; ${scale} are the most.` };
  if (whole.length + scale > precision || Number(whole) >= 2 ** 53 / 10 ** scale)
    return { rule: 'range', message: `"${shown(value)}" is too large to be kept exactly. Check it.` };
  const number = Number(value);
  if (min !== undefined && number < min) return { rule: 'range', message: `"${value}" is below ${min}. Check it.` };
  if (max !== undefined && number > max) return { rule: 'range', message: `"${value}" is above ${max}. Check it.` };
  return undefined;
}

function describe(value: string): string {
  const digits = value.replaceAll(',', '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(value)) return `a number with separators of thousands. Write ${digits}.`;
  if (/^-?\d+(\.\d+)?[eE][+-]?\d+$/.test(value)) return `a number with an exponent. Write it out, e.g. ${plainOf(value)}.`;
  if (/^-?\d+,\d+$/.test(value)) return `a number with a decimal comma. Write ${value.replace(',', '.')}.`;
  if (/^[RM$€£ ]+\d/.test(value)) return 'an amount with a currency sign. Write the number alone.';
  if (/%$/.test(value)) return 'a number with a percent sign. Write the number alone.';
  return 'not a plain number. Write digits, and a point before decimals, e.g. 1250.5.';
}

const plainOf = (value: string): string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : '1250.5';
};
