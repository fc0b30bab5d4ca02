/** The form of a mapping file against its JSON Schema, every fault with its place and remedy. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Document } from 'yaml';
import { nearest } from '../checks/nearest.ts';
import { say, shown, type Message } from '../problem.ts';
import { offsetOf, type MappingFaults, type Way } from './mapping-faults.ts';
import schema from './mapping.schema.json' with { type: 'json' };

/** Faults told at most; no person reads more. */
const mostTold = 1000;

const validate = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);

/** Adds what the schema refuses to the faults. */
export function checkForm(document: Document, value: unknown, faults: MappingFaults): void {
  if (validate(value)) return;
  const errors = validate.errors!.filter(({ keyword }) => keyword !== 'propertyNames');
  for (const error of errors.slice(0, mostTold)) {
    const isKey = error.keyword === 'additionalProperties' || error.propertyName !== undefined;
    faults.add(offsetOf(document, wayOf(error, value), isKey), writtenOf(error), describe(error));
  }
}

/** The way to what is wrong: the value, or the key that is not known. */
function wayOf({ instancePath, keyword, params, propertyName }: ErrorObject, value: unknown): Way {
  const steps: (string | number)[] = [];
  let at: unknown = value;
  for (const part of instancePath.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    steps.push(Array.isArray(at) ? Number(step) : step);
    at = (at as Record<string, unknown> | undefined)?.[step];
  }
  if (keyword === 'additionalProperties') steps.push((params as { additionalProperty: string }).additionalProperty);
  else if (propertyName !== undefined) steps.push(propertyName);
  return steps;
}

function writtenOf({ keyword, params, data, propertyName }: ErrorObject): string | null {
  if (keyword === 'additionalProperties') return (params as { additionalProperty: string }).additionalProperty;
  if (propertyName !== undefined) return propertyName;
  return typeof data === 'object' ? null : String(data);
}

function describe(error: ErrorObject): Message {
  const params = error.params as Record<string, unknown>;
  const written = shown(typeof error.data === 'object' ? '' : String(error.data));
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(String(params['additionalProperty']), error.parentSchema as { properties?: object });
    case 'required':
      return say(
        `"${String(params['missingProperty'])}" is missing here. Add it.`,
        `"${String(params['missingProperty'])}" tiada di sini. Tambahkan.`,
      );
    case 'enum':
    case 'const': {
      const allowed = [params['allowedValues'] ?? params['allowedValue']].flat().map((one) => JSON.stringify(one));
      return say(
        `"${written}" is not one of the values that may stand here. Write ${allowed.join(', ')}.`,
        `"${written}" bukan nilai yang dibenarkan di sini. Tulis ${allowed.join(', ')}.`,
      );
    }
    case 'type':
      return describeType(String(params['type']), error.data);
    case 'pattern':
      return describePattern(error.propertyName, written);
    default:
      return describeBound(error, written);
  }
}

const describePattern = (propertyName: string | undefined, written: string): Message =>
  propertyName === undefined
    ? say(
        `"${written}" may not hold a slash. Write the name of the file alone.`,
        `"${written}" tidak boleh mengandungi garis condong. Tulis nama fail sahaja.`,
      )
    : say(
        `the name "${shown(propertyName)}" is not one of small letters, digits and hyphens. Choose another.`,
        `nama "${shown(propertyName)}" bukan daripada huruf kecil, digit dan sempang. Pilih yang lain.`,
      );

function describeUnknownKey(key: string, { properties = {} }: { properties?: object }): Message {
  const known = Object.keys(properties);
  const meant = nearest(key, known);
  const [en, ms] =
    meant === undefined
      ? [`Keys are: ${known.join(', ')}.`, `Kunci yang ada: ${known.join(', ')}.`]
      : [`Did you mean "${meant}"?`, `Adakah anda maksudkan "${meant}"?`];
  return say(`there is no key "${shown(key)}" here. ${en}`, `tiada kunci "${shown(key)}" di sini. ${ms}`);
}

const types: Readonly<Record<string, Message>> = {
  string: say('text; put numbers, true and false in quotation marks', 'teks; letakkan nombor, true dan false dalam tanda petik'),
  integer: say('a whole number', 'nombor bulat'),
  boolean: say('true or false', 'true atau false'),
  array: say('a list (lines that begin with "- ")', 'senarai (baris yang bermula dengan "- ")'),
  object: say('keys with values (lines like "key: value")', 'kunci dengan nilai (baris seperti "kunci: nilai")'),
  'string,object': say(
    'the name of a foreign column (in quotation marks, if it is a number), or keys such as "from: Name"',
    'nama lajur asing (dalam tanda petik, jika nombor), atau kunci seperti "from: Nama"',
  ),
};

function describeType(type: string, data: unknown): Message {
  const wanted = types[type]!;
  const empty = data === null || data === undefined;
  const written = typeof data === 'object' ? '' : ` "${shown(String(data))}"`;
  return empty
    ? say(`nothing stands here. Write ${wanted.en}.`, `tiada apa-apa di sini. Tulis ${wanted.ms}.`)
    : say(`the value${written} has another form. Write ${wanted.en}.`, `nilai${written} dalam bentuk lain. Tulis ${wanted.ms}.`);
}

/** Too long, too many, too large. */
function describeBound({ keyword, params, data }: ErrorObject, written: string): Message {
  const limit = String((params as { limit?: unknown }).limit ?? '');
  const what = Array.isArray(data) || typeof data === 'object' ? '' : `"${written}" `;
  if (keyword.startsWith('min'))
    return keyword === 'minimum'
      ? say(`${what}is below ${limit}. Write ${limit} or more.`, `${what}kurang daripada ${limit}. Tulis ${limit} atau lebih.`)
      : say(
          `this is empty or too short. Write at least ${limit}.`,
          `ini kosong atau terlalu pendek. Tulis sekurang-kurangnya ${limit}.`,
        );
  if (keyword.startsWith('max'))
    return say(`${what}goes beyond the limit of ${limit}. Make it smaller.`, `${what}melebihi had ${limit}. Kecilkan.`);
  return say(`${what}may not stand here. Write another value.`, `${what}tidak dibenarkan di sini. Tulis nilai lain.`);
}
