/** Dates as a foreign file writes them, into what the column of the record holds. */
import { say, shown } from '../../problem.ts';
import type { Convert, ValueFault } from '../mapping.ts';
import type { DateFormat } from './date-format.ts';

export interface DateRule {
  /** The form as the mapping writes it. */
  readonly written: string;
  readonly format: DateFormat;
  /** Names of the months, January first; empty where the form has none. */
  readonly months: readonly string[];
  /** `date`, `month`, `quarter` or `year`. */
  readonly kind: string;
}

/** ISO days, months, quarters or years from dates of one form. */
export function dateConverter(rule: DateRule): Convert {
  const months = new Map(rule.months.map((name, index) => [name.toLowerCase(), index + 1]));
  return (value) => {
    const found = rule.format.form.exec(value);
    if (!found) return notOfForm(value, rule.written);
    const numbers = new Map(
      rule.format.parts.map((part, index): [string, number] =>
        part === 'name' ? ['month', months.get(found[index + 1]!.toLowerCase()) ?? Number.NaN] : [part, Number(found[index + 1])],
      ),
    );
    if (Number.isNaN(numbers.get('month'))) return notOfForm(value, rule.written);
    return write(numbers, rule.kind) ?? noSuchDay(value);
  };
}

/** Undefined where there is no such day. */
function write(numbers: ReadonlyMap<string, number>, kind: string): string | undefined {
  const year = String(numbers.get('year')).padStart(4, '0');
  const number = numbers.get('month') ?? 1;
  const month = String(number).padStart(2, '0');
  const day = `${year}-${month}-${String(numbers.get('day') ?? 1).padStart(2, '0')}`;
  if (!exists(day)) return undefined;
  if (kind === 'date') return day;
  if (kind === 'month') return `${year}-${month}`;
  return kind === 'year' ? year : `${year}-Q${numbers.get('quarter') ?? Math.ceil(number / 3)}`;
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}

const notOfForm = (value: string, written: string): ValueFault => ({
  fault: say(
    `"${shown(value)}" is not a date of the form ${written}, which the mapping declares. Correct the value, or the form in the mapping.`,
    `"${shown(value)}" bukan tarikh dalam bentuk ${written} yang diisytiharkan oleh pemetaan. Betulkan nilai itu, atau bentuk dalam pemetaan.`,
  ),
});

const noSuchDay = (value: string): ValueFault => ({
  fault: say(
    `"${shown(value)}" is not a date that exists. Correct the value.`,
    `"${shown(value)}" bukan tarikh yang wujud. Betulkan nilai itu.`,
  ),
});
