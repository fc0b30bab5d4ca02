/** Single values that are wrong, or look so: what becomes of them, where it is told, and what the message names. */
import { it } from 'vitest';
import { changed, expectOutcome, longer, type Case, type Files } from './single-fault.ts';

const named = (name: string): Files => changed('suppliers', 'Syarikat ABC', name);

const serviceColumns = 'service_id,agency_id,name_ms,name_en,criticality,lifecycle,audience,topic';
const service = (column: string, value: string): Files => ({
  'services.csv': `${serviceColumns},${column}\nRETURN,TAX,Penyata,Return,critical,live,citizen,tax,${value}\n`,
});
const jsonCount = (value: string): Files => ({
  'services.json': `[\n{"service_id":"RETURN","agency_id":"TAX","name_ms":"a","name_en":"b","criticality":"critical","lifecycle":"live","audience":"citizen","topic":"tax","annual_transactions":${value}}\n]`,
});
const performance = (column: string, value: string): Files => ({
  'service-performance.csv': `service_id,month,${column}\nRETURN,2026-10,${value}\n`,
});
const sanction = (caseId: string): Files => ({
  'sanctions.csv': `sanction_id,supplier_id,case_id,authority,legal_basis,scope,starts_on,status,effective\nSAN-1,ABC,${caseId},a,b,c,2026-01-01,in_force,true\n`,
});

const count = 'services.csv:2:annual_transactions';
const launched = 'services.csv:2:launched_on';
const name = 'suppliers.csv:2:name';

const cases: readonly Case[] = [
  // Numbers
  ...(
    [
      ['8 200 000', '8200000'],
      ['8\u00A0200\u00A0000', '8200000'],
      ['8.200.000', '8200000'],
      ["8'200'000", '8200000'],
      ['1.234', '1234'],
      ['RM 5', 'is an amount'],
      ['+5', '1250.'],
      ['007', '1250.'],
      ['\u22125', 'U+2212'],
      ['\uFF11\uFF12', 'U+FF11'],
      ['\u0661\u0662', 'U+0661'],
      ['9007199254740993', 'exactly'],
    ] as const
  ).map(([value, mention]): Case => [`the number ${value}`, service('annual_transactions', value), 'reject', count, [mention]]),
  ...['1.0', '1e3', '-0', '12345678901234567890', 'true'].map((value): Case => [
    `the JSON number ${value}`,
    jsonCount(value),
    'reject',
    'services.json:2:annual_transactions',
    [value],
  ]),
  ...['12', '"12"', 'null', '""'].map((value): Case => [`the JSON value ${value}`, jsonCount(value), 'accept']),
  ['a number with a space in JSON', jsonCount('" 12"'), 'normalise', 'services.json:2:annual_transactions'],
  ['a measure in other words', performance('satisfaction', 'not provided'), 'reject', ':2:satisfaction', ['"not_provided"']],
  ['a percentage of 100', performance('satisfaction', '100'), 'normalise', 'service-performance.csv:1'],
  ['a percentage over 100', performance('satisfaction', '100.01'), 'reject', ':2:satisfaction', ['100.01']],

  // Texts
  ...['=1+1', '+60', '@x', '\u00A0=1+1', '\uFF1D1+1'].map((value): Case => [
    `the text ${value}`,
    named(value),
    'reject',
    name,
    [value.trim()],
  ]),
  ['a text that begins with a tab', named('\t=1'), 'reject', name, ['<U+0009>=1']],
  ['a text that begins with a return', named('"\r=1"'), 'reject', name, ['<U+000D>=1']],
  ['a formula in an Arabic label', service('name_ar', '=x()'), 'reject', 'services.csv:2:name_ar', ['=x()']],
  ['a formula in a description', service('description_en', '+cmd'), 'reject', 'services.csv:2:description_en', ['+cmd']],
  ['a text of a line break alone', named('"\n"'), 'reject', name],
  ['a braille blank', named('\u2800'), 'reject', name, ['U+2800']],
  ['an annotation mark', named('A\uFFF9B'), 'reject', name, ['U+FFF9']],
  ['a joiner between Latin letters', named('Syari\u200Dkat'), 'reject', name, ['U+200D']],
  ['a joiner between Arabic letters', named('می\u200Cخواهم'), 'accept'],
  ['a joiner between Tamil letters', named('க்\u200Dஷ'), 'accept'],
  ['a dash before a text', named('- A -'), 'accept'],
  ...['Tel 012.345.6789', 'Tel (03) 8888 1234', 'IC 900101 - 14 - 5678', 'IC 900101/14/5678', 'a aminah@x.my'].map(
    (value): Case => [value, named(value), 'reject', name, ['this text'], value.slice(-6)],
  ),

  // Persons and secrets in columns for something else
  ['an address as id', longer('suppliers', 'ali@example.my,B,MY'), 'reject', 'suppliers.csv:3:supplier_id', [], 'ali@'],
  ['an address as code', changed('services', ',critical,', ',ali@example.my,'), 'reject', ':2:criticality', [], 'ali@'],
  ['an identity number as date', service('launched_on', '900101-14-5678'), 'reject', launched, [], '900101'],
  ['an address as web address', service('url', 'mailto:ali@example.my'), 'reject', 'services.csv:2:url', [], 'ali@'],
  ['a user in a web address', service('url', 'https://ali@example.my/'), 'reject', 'services.csv:2:url', [], 'ali@'],
  ['a case that does not stand', sanction('SECRET-9'), 'reject', 'sanctions.csv:2:case_id', [], 'SECRET'],
  ['a case that is no id', sanction('SECRET 9'), 'reject', 'sanctions.csv:2:case_id', [], 'SECRET'],

  // Codes and dates
  ['a country in small letters', changed('suppliers', ',MY', ',my'), 'reject', ':2:country_of_control', ['my', '"MY"']],
  ['a country by its name', changed('suppliers', ',MY', ',Malaysia'), 'reject', ':2:country_of_control', ['"MY"']],
  ['a reserved country code', changed('suppliers', ',MY', ',UK'), 'reject', ':2:country_of_control', ['UK', '"GB"']],
  ['a country of the past', changed('suppliers', ',MY', ',SU'), 'reject', ':2:country_of_control', ['SU']],
  [
    'a code that forges a report',
    changed('services', ',critical,', ',"x\nAccepted",'),
    'reject',
    ':2:criticality',
    ['x<U+000A>'],
  ],
  ['a code with a tab', changed('services', ',critical,', ',critical\t,'), 'reject', ':2:criticality', ['"critical"']],
  ['a code of a prototype', changed('services', ',critical,', ',constructor,'), 'reject', ':2:criticality', ['constructor']],
  ...['2025-2-9', '20250209', '2025/02/09'].map((value): Case => [
    `the date ${value}`,
    service('launched_on', value),
    'reject',
    launched,
    [value, '2025-02-09'],
  ]),
  ['the day of today', service('launched_on', '2026-11-24'), 'accept'],
  ['the day of tomorrow', service('launched_on', '2026-11-25'), 'reject', launched, ['2026-11-25']],
];

it.each(cases.map((each) => [each[0], each] as const))('%s', (_title, each) => expectOutcome(each));
