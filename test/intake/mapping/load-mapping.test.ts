import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMapping } from '../../../db/intake/mapping/load-mapping.ts';
import { MappingRefused } from '../../../db/intake/mapping/mapping-faults.ts';

/** The messages of all faults, without the name of the file. */
const faultsOf = (text: string | Uint8Array): string[] => {
  try {
    parseMapping('m.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text);
    return [];
  } catch (error) {
    if (!(error instanceof MappingRefused)) throw error;
    expect(error.problems.every(({ message }) => message.ms !== '' && message.ms !== message.en)).toBe(true);
    return error.problems.map(({ message }) => message.en.replace(/^m\.yaml, /, ''));
  }
};

/** A mapping of suppliers with some lines of columns in place of others. */
const suppliers = (columns: string, more = ''): string => `version: 1
sources:
  vendors: { file: vendors.csv }
tables:
  - record: suppliers
    source: vendors
${more}    columns:
${columns}`;
const right = `      supplier_id: No
      name: Nama
      country_of_control: { constant: MY }
`;

describe('a mapping file', () => {
  it('is taken where it is right', () => expect(faultsOf(suppliers(right))).toEqual([]));

  it.each([
    ['a tab', 'version: 1\nsources:\n\tx: { file: a.csv }\n', 'tab'],
    ['a key twice', 'version: 1\nversion: 1\n', 'line 2, column 1: the key "version" stands twice'],
    ['an anchor', 'version: &a 1\nsources: *a\n', 'anchor or alias'],
    ['a tag', 'version: !!int 1\n', 'the tag'],
    ['a second document', 'version: 1\n---\nversion: 1\n', 'a second document'],
    ['a quotation mark left open', 'version: "1\n', 'not well-formed YAML'],
    [
      'a key that is a number',
      suppliers(`${right}      registration_no: { from: No, values: { 01: "1" } }\n`),
      'the key 01 is not text',
    ],
    ['nothing in it', '', 'nothing stands here'],
    ['a list for a mapping', '- a\n', 'Write keys with values'],
  ])('is refused with %s', (_what, text, mention) => expect(faultsOf(text).join('\n')).toContain(mention));

  it('is refused where it is no UTF-8 or too large', () => {
    expect(faultsOf(new Uint8Array([0xff, 0x41]))[0]).toContain('not UTF-8');
    expect(faultsOf(new Uint8Array(1_000_001))[0]).toContain('1000000 are the most');
  });

  it('is refused in little time where lists are nested without end, or keys are many', () => {
    expect(faultsOf('['.repeat(300_000))).not.toEqual([]);
    expect(faultsOf(Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n'))).not.toEqual([]);
  }, 20_000);

  it('tells every fault of form in one go, with line and column', () => {
    const text = `version: 2
sources:
  Vendors: { fil: vendors.csv, separator: ":" }
tables:
  - record: suppliers
    source: vendors
    distinct: yes
    columns:
      supplier_id: 7
      name: { form: Nama }
      country_of_control: { constant: 1, split: { separator: "-" } }
`;
    expect(faultsOf(text)).toMatchInlineSnapshot(`
      [
        "line 1, column 10: "2" is not one of the values that may stand here. Write 1.",
        "line 3, column 3: the name "Vendors" is not one of small letters, digits and hyphens. Choose another.",
        "line 3, column 12: "file" is missing here. Add it.",
        "line 3, column 14: there is no key "fil" here. Did you mean "file"?",
        "line 3, column 43: ":" is not one of the values that may stand here. Write ",", ";", "\\t", "|".",
        "line 7, column 15: the value "yes" has another form. Write true or false.",
        "line 9, column 20: the value "7" has another form. Write the name of a foreign column (in quotation marks, if it is a number), or keys such as "from: Name".",
        "line 10, column 15: there is no key "form" here. Did you mean "from"?",
        "line 11, column 39: the value "1" has another form. Write text; put numbers, true and false in quotation marks.",
        "line 11, column 49: "part" is missing here. Add it.",
      ]
    `);
  });

  it('tells every fault of meaning in one go, with line and column', () => {
    const text = `version: 1
sources:
  vendors: { file: vendors.csv }
  unused: { file: unused.csv }
tables:
  - record: agencys
    source: vendor
    columns: { agency_id: No }
  - record: services
    source: vendors
    where:
      - { column: Status, in: [Aktif], empty: false }
      - { column: Status, matches: "(?=a)" }
    columns:
      service_id: { from: No, template: "{No}" }
      name: Nama
      name_ms: { from: Nama, slug: {} }
      name_en: { template: "{Nama" }
      criticality: { constant: standart }
      lifecycle: { from: Status, values: { Aktif: live, Tamat: retire }, othersAs: gone }
      audience: { from: X, others: keep }
      topic: { from: X, split: { separator: "/", part: 1 }, slice: { start: 2 } }
      launched_on: { from: Tarikh, date: { format: MM/YY } }
      annual_transactions: { from: N, date: { format: YYYY } }
      url: { from: U, pattern: { regex: "https:.*" } }
`;
    expect(faultsOf(text)).toMatchInlineSnapshot(`
      [
        "line 4, column 3: nothing is made from the source "unused". Take it out, or name it in a table.",
        "line 6, column 13: there is no record "agencys". Did you mean "agencies"?",
        "line 7, column 13: there is no source "vendor". Did you mean "vendors"?",
        "line 12, column 9: a condition has one of in, notIn, empty and matches; this has in and empty. Keep one, and write another condition below.",
        "line 13, column 36: "(?=a)" is no regular expression of RE2 (which has no look-around and no back-references). Correct it.",
        "line 14, column 5: the column "agency_id" of services is required and not made. Add it.",
        "line 15, column 19: a value comes from one of from, template and constant; here stand from and template. Keep one.",
        "line 16, column 7: the record services has no column "name". Did you mean name_ms, name_en, name_ar?",
        "line 17, column 30: "slug" is for columns that hold id; "name_ms" holds label. Take it out.",
        "line 18, column 28: the template cannot be read at character 1. Write {Column}, [optional part with a {Column}], and double a brace or bracket that is meant as itself.",
        "line 19, column 32: "standart" is not a code of this list. Did you mean "standard"?",
        "line 20, column 64: "retire" is not a code of this list. Did you mean "retired"?",
        "line 20, column 84: "gone" is not a code of this list. Write one of: planned, live, transition, retired.",
        "line 21, column 28: "others" goes with "values". Add them, or take it out.",
        "line 22, column 61: "slice" does not go with "split". Keep one.",
        "line 23, column 52: the form "MM/YY" cannot be read at character 4. Use YYYY, MM, M, MMM, DD, D, Q, HH, mm and ss, each once; a year has four digits; put other letters in single quotation marks.",
        "line 24, column 39: "date" is for columns that hold date, month, quarter, year; "annual_transactions" holds integer. Take it out.",
        "line 25, column 41: "https:.*" has 0 groups and group 1 is asked for. Put what is to be taken in round brackets.",
      ]
    `);
  });

  it('never crashes, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'version',
        'sources',
        'tables',
        'columns',
        ': ',
        '- ',
        '\n',
        '\n  ',
        '{',
        '}',
        '[',
        ']',
        '"',
        '&a',
        '*a',
        '<<',
        '|',
        '?',
        '\t',
        '!!x',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void faultsOf(pieces.join(''))),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void faultsOf(bytes)),
      { numRuns: 300 },
    );
  });

  it('never crashes on any value in place of one of its own', () => {
    const way = fc.constantFrom(
      ['version'],
      ['sources'],
      ['sources', 'v'],
      ['tables'],
      ['tables', 0, 'columns', 'supplier_id'],
      ['tables', 0, 'where'],
    );
    fc.assert(
      fc.property(way, fc.jsonValue(), (steps, value) => {
        const mapping = structuredClone(rightDocument) as Record<string, unknown>;
        let at: Record<string | number, unknown> = mapping;
        for (const step of steps.slice(0, -1)) at = at[step] as typeof at;
        at[steps.at(-1)!] = value;
        faultsOf(JSON.stringify(mapping));
      }),
      { numRuns: 500 },
    );
  });
});

const rightDocument = {
  version: 1,
  sources: { v: { file: 'v.csv' } },
  tables: [
    {
      record: 'suppliers',
      source: 'v',
      columns: { supplier_id: 'No', name: 'Nama', country_of_control: { constant: 'MY' } },
    },
  ],
};
