/** One value against its declared column. */
import type { Column } from '../../records/define.ts';
import { tri } from '../../records/code-lists.ts';
import { shown } from '../problem.ts';
import { findForeignLetter, type Fault } from './characters.ts';
import { isCountry } from './countries.ts';
import { findDateFault, findPeriodFault } from './dates.ts';
import { nearest } from './nearest.ts';
import { findNumberFault } from './numbers.ts';
import { findTextFault } from './text.ts';

/** Words of other languages for the codes of a tri-state. */
const triWords: Readonly<Record<string, string>> = {
  ya: 'yes',
  tidak: 'no',
  y: 'yes',
  n: 'no',
  true: 'yes',
  false: 'no',
  نعم: 'yes',
  لا: 'no',
};
const missingMark = /^(n\/?a|null|nil|none|-+|tiada|\.|\?|#n\/a)$/i;
const id = /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/;

/** What is wrong with a value that is not empty, or undefined. `today` is an ISO day in the programme's time zone. */
export function findFault(value: string, column: Column, today: string): Fault | undefined {
  const kind = column.kind;
  if (kind === 'text' || kind === 'label')
    return findTextFault(value, {
      max: column.max ?? 300,
      published: !column.neverPublished,
      allowsDigits12: kind === 'text' && column.allowsDigits12 === true,
    });
  const fault = findTypedFault(value, column, today);
  if (fault && missingMark.test(value))
    return { rule: 'missing-mark', message: `"${value}" stands for no value. Leave the field empty.` };
  return fault && (findForeignLetter(value) ?? fault);
}

function findTypedFault(value: string, column: Exclude<Column, { kind: 'text' | 'label' }>, today: string): Fault | undefined {
  switch (column.kind) {
    case 'id':
      return id.test(value)
        ? undefined
        : { rule: 'bad-id', message: `"${shown(value)}" is not an identifier. Use 2 to 64 letters, digits, ".", "_" or "-".` };
    case 'refs':
      return findListFault(value);
    case 'code':
      return findCodeFault(value, Object.keys(column.codes));
    case 'tri':
      return findCodeFault(value, Object.keys(tri), triWords[value.toLowerCase()]);
    case 'boolean':
      return value === 'true' || value === 'false'
        ? undefined
        : { rule: 'unknown-code', message: `"${shown(value)}" is not "true" or "false". Write one of them.` };
    case 'date':
      return findDateFault(value, column.mayBeFuture === true, today);
    case 'month':
    case 'quarter':
    case 'year':
      return findPeriodFault(column.kind, value, today);
    case 'url':
      return findUrlFault(value);
    case 'country':
      return isCountry(value)
        ? undefined
        : { rule: 'bad-country', message: `"${shown(value)}" is not a country code of ISO 3166-1 alpha-2. Write it like MY.` };
    case 'spdx':
      return /^[A-Za-z0-9][A-Za-z0-9.+-]{1,63}$/.test(value)
        ? undefined
        : { rule: 'unknown-code', message: `"${shown(value)}" is not an SPDX licence id. Write it like MIT or EUPL-1.2.` };
    default:
      return findAmountFault(value, column);
  }
}

type Amount = Extract<Column, { kind: 'integer' | 'decimal' | 'money' | 'measure' }>;

function findAmountFault(value: string, column: Amount): Fault | undefined {
  switch (column.kind) {
    case 'integer':
      return findNumberFault(value, { ...column, scale: 0 });
    case 'decimal':
      return findNumberFault(value, column);
    case 'money':
      return findNumberFault(value, { min: 0, scale: 2, precision: 18 });
    case 'measure':
      if (value === 'not_provided' || value === 'not_applicable') return undefined;
      return findNumberFault(value, { ...column, scale: column.integer ? 0 : 6 });
  }
}

function findCodeFault(value: string, codes: readonly string[], word?: string): Fault | undefined {
  if (codes.includes(value)) return undefined;
  const meant = word ?? nearest(value, codes);
  const remedy = meant ? `Did you mean "${meant}"?` : `Write one of: ${codes.join(', ')}.`;
  return { rule: 'unknown-code', message: `"${shown(value)}" is not a code of this list. ${remedy}` };
}

function findListFault(value: string): Fault | undefined {
  const wrong = value.split(';').find((part) => !id.test(part));
  return wrong === undefined
    ? undefined
    : { rule: 'bad-id', message: `"${shown(wrong)}" in the list is not an identifier. Separate with ";" without spaces.` };
}

function findUrlFault(value: string): Fault | undefined {
  const remedy = 'Write a whole https address.';
  if (!value.startsWith('https://')) return { rule: 'bad-url', message: `"${shown(value)}" is not an https address. ${remedy}` };
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.username || /\s/.test(value) || !url.hostname.includes('.') || value.length > 2000)
    return { rule: 'bad-url', message: `"${shown(value)}" is not a web address. ${remedy}` };
  return undefined;
}
