/** One value against its declared column. */
import type { Codes, Column } from '../../records/define.ts';
import { tri } from '../../records/code-lists.ts';
import { say, shown } from '../problem.ts';
import type { RuleId } from '../rules.ts';
import { findForeignLetter, type Fault } from './characters.ts';
import { isCountry, nearestCountry } from './countries.ts';
import { findDateFault, findPeriodFault } from './dates.ts';
import { isLicence, nearestLicence } from './licences.ts';
import { nearest } from './nearest.ts';
import { findNumberFault } from './numbers.ts';
import { findPersonalAddress, findPersonalId, findPersonalText, findTextFault } from './text.ts';

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
  if (!fault) return undefined;
  if (missingMark.test(value))
    return refuse(
      'missing-mark',
      `"${value}" stands for no value. Leave the field empty.`,
      `"${value}" bermaksud tiada nilai. Biarkan medan kosong.`,
    );
  if (column.neverPublished) return { rule: fault.rule, message: notRepeated };
  return findMisplacedPerson(value) ?? findForeignLetter(value) ?? fault;
}

const notRepeated = say(
  'the value (never published, so not repeated here) has not the form of this column. See the data dictionary.',
  'nilai itu (tidak pernah diterbitkan, jadi tidak diulang di sini) tidak mengikut bentuk lajur ini. Lihat kamus data.',
);

/** Personal data in a column for something else: the message must not repeat them. A plain number says nothing of a person. */
const findMisplacedPerson = (value: string): Fault | undefined =>
  /^[-+]?[\d.,]*$/.test(value) ? undefined : findPersonalText(value);

const refuse = (rule: RuleId, en: string, ms: string): Fault => ({ rule, message: say(en, ms) });

function findTypedFault(value: string, column: Exclude<Column, { kind: 'text' | 'label' }>, today: string): Fault | undefined {
  switch (column.kind) {
    case 'id':
      return findIdFault(value, column.neverPublished === true);
    case 'refs':
      return findListFault(value);
    case 'code':
      return findCodeFault(value, Object.keys(column.codes), codeOfLabel(value, column.codes));
    case 'tri':
      return findCodeFault(value, Object.keys(tri), triWords[value.toLowerCase()]);
    case 'boolean':
      return findCodeFault(value, ['true', 'false'], booleanOf(value));
    case 'date':
      return findDateFault(value, column.mayBeFuture === true, today);
    case 'month':
    case 'quarter':
    case 'year':
      return findPeriodFault(column.kind, value, today);
    case 'url':
      return findUrlFault(value);
    case 'country':
      return findCountryFault(value);
    case 'spdx':
      return findLicenceFault(value);
    default:
      return findAmountFault(value, column);
  }
}

/** The code whose label was written in its place, in any language. */
function codeOfLabel(value: string, codes: Codes): string | undefined {
  const wanted = value.toLowerCase();
  return Object.keys(codes).find((code) => Object.values(codes[code]!).some((label) => label.toLowerCase() === wanted));
}

const booleanOf = (value: string): string | undefined =>
  ({ yes: 'true', no: 'false' })[triWords[value.toLowerCase()] ?? value.toLowerCase()];

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
      return findMeasureFault(value, column);
  }
}

const noMeasure = ['not_provided', 'not_applicable'];

function findMeasureFault(value: string, column: Extract<Column, { kind: 'measure' }>): Fault | undefined {
  if (noMeasure.includes(value)) return undefined;
  return /\d/.test(value) || !nearest(value, noMeasure)
    ? findNumberFault(value, { ...column, scale: column.integer ? 0 : 6 })
    : findCodeFault(value, noMeasure);
}

function findIdFault(value: string, isSecret: boolean): Fault | undefined {
  const written = isSecret ? say('the value', 'nilai itu') : say(`"${shown(value)}"`, `"${shown(value)}"`);
  if (!id.test(value))
    return refuse(
      'bad-id',
      `${written.en} is not an identifier. Use 2 to 64 letters, digits, ".", "_" or "-".`,
      `${written.ms} bukan pengenal. Gunakan 2 hingga 64 huruf, angka, ".", "_" atau "-".`,
    );
  return isSecret ? undefined : findPersonalId(value);
}

function findCodeFault(value: string, codes: readonly string[], word?: string): Fault | undefined {
  if (codes.includes(value)) return undefined;
  const meant = word ?? nearest(value, codes);
  const list = codes.join(', ');
  return refuse(
    'unknown-code',
    `"${shown(value)}" is not a code of this list. ${meant ? `Did you mean "${meant}"?` : `Write one of: ${list}.`}`,
    `"${shown(value)}" bukan kod dalam senarai ini. ${meant ? `Adakah anda maksudkan "${meant}"?` : `Tulis salah satu: ${list}.`}`,
  );
}

function findListFault(value: string): Fault | undefined {
  const parts = value.split(';');
  const wrong = parts.find((part) => !id.test(part));
  if (wrong !== undefined)
    return refuse(
      'bad-id',
      `"${shown(wrong)}" in the list is not an identifier. Separate with ";" without spaces.`,
      `"${shown(wrong)}" dalam senarai bukan pengenal. Asingkan dengan ";" tanpa ruang.`,
    );
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  return twice === undefined
    ? undefined
    : refuse(
        'bad-id',
        `"${shown(twice)}" stands twice in the list. Keep it once.`,
        `"${shown(twice)}" terdapat dua kali dalam senarai. Simpan sekali sahaja.`,
      );
}

function findUrlFault(value: string): Fault | undefined {
  if (!value.startsWith('https://'))
    return refuse(
      'bad-url',
      `"${shown(value)}" is not an https address. Write a whole https address, e.g. https://example.gov.my/.`,
      `"${shown(value)}" bukan alamat https. Tulis alamat https yang penuh, contohnya https://example.gov.my/.`,
    );
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.username || /\s/.test(value) || !url.hostname.includes('.') || value.length > 2000)
    return refuse(
      'bad-url',
      `"${shown(value)}" is not a web address. Write a whole https address, e.g. https://example.gov.my/.`,
      `"${shown(value)}" bukan alamat web. Tulis alamat https yang penuh, contohnya https://example.gov.my/.`,
    );
  return findPersonalAddress(value);
}

function findCountryFault(value: string): Fault | undefined {
  if (isCountry(value)) return undefined;
  const meant = nearestCountry(value);
  return refuse(
    'bad-country',
    `"${shown(value)}" is not a country code of ISO 3166-1 alpha-2. ${meant ? `Did you mean "${meant}"?` : 'Write it like MY.'}`,
    `"${shown(value)}" bukan kod negara ISO 3166-1 alpha-2. ${meant ? `Adakah anda maksudkan "${meant}"?` : 'Tulis seperti MY.'}`,
  );
}

function findLicenceFault(value: string): Fault | undefined {
  if (isLicence(value)) return undefined;
  const meant = nearestLicence(value);
  return refuse(
    'unknown-code',
    `"${shown(value)}" is not an SPDX licence id. ${meant ? `Did you mean "${meant}"?` : 'Write it like MIT or EUPL-1.2.'}`,
    `"${shown(value)}" bukan id lesen SPDX. ${meant ? `Adakah anda maksudkan "${meant}"?` : 'Tulis seperti MIT atau EUPL-1.2.'}`,
  );
}
