/** Numbers as a foreign file writes them, into digits with a point before decimals. */
import { say, shown } from '../../problem.ts';
import type { Convert, NumberRule, ValueFault } from '../mapping.ts';

/** Digits are grouped by three, or not at all. */
export function numberConverter({ decimal, thousands, prefix, suffix }: NumberRule): Convert {
  const grouped = thousands === undefined ? '' : `|\\d{1,3}(?:${escape(thousands)}\\d{3})+`;
  const form = new RegExp(`^(-?)(\\d+${grouped})(?:${escape(decimal)}(\\d+))?$`);
  return (value) => {
    const [, sign, whole, decimals] = form.exec(withoutUnit(value, prefix, suffix)) ?? [];
    if (whole === undefined) return refuse(value, `1${thousands ?? ''}234${decimal}50`);
    const digits = thousands === undefined ? whole : whole.replaceAll(thousands, '');
    return `${sign}${digits}${decimals === undefined ? '' : `.${decimals}`}`;
  };
}

const escape = (character: string): string => (character === '.' ? '\\.' : character);

function withoutUnit(value: string, prefix = '', suffix = ''): string {
  const rest = prefix !== '' && value.startsWith(prefix) ? value.slice(prefix.length).trimStart() : value;
  return suffix !== '' && rest.endsWith(suffix) ? rest.slice(0, -suffix.length).trimEnd() : rest;
}

const refuse = (value: string, example: string): ValueFault => ({
  fault: say(
    `"${shown(value)}" is not a number of the form that the mapping declares (${example}). Correct the value, or the number format in the mapping.`,
    `"${shown(value)}" bukan nombor dalam bentuk yang diisytiharkan oleh pemetaan (${example}). Betulkan nilai itu, atau format nombor dalam pemetaan.`,
  ),
});
