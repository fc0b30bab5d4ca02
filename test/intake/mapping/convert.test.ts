import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateConverter } from '../../../db/intake/mapping/convert/date.ts';
import { parseDateFormat, type DateFormat } from '../../../db/intake/mapping/convert/date-format.ts';
import { numberConverter } from '../../../db/intake/mapping/convert/number.ts';
import { partTaker } from '../../../db/intake/mapping/convert/part.ts';
import { compileRegex } from '../../../db/intake/mapping/convert/regex.ts';
import { slugOf } from '../../../db/intake/mapping/convert/slug.ts';
import { parseTemplate, type Template } from '../../../db/intake/mapping/convert/template.ts';
import { valuesConverter, yesNoConverter } from '../../../db/intake/mapping/convert/words.ts';
import type { ColumnRule, NumberRule, SlugRule, ValueFault } from '../../../db/intake/mapping/mapping.ts';

/** The text, or `refused`. */
const or = (made: string | ValueFault): string => (typeof made === 'string' ? made : 'refused');
const text = fc.string({ unit: 'grapheme', maxLength: 120 });
const slugRule: fc.Arbitrary<SlugRule> = fc.record(
  { keep: fc.constantFrom('.' as const, '_' as const, '._' as const), mark: fc.constant('cut' as const) },
  { requiredKeys: [] },
);

describe('an identifier from text', () => {
  it.each([
    ['Jabatan Kerja Raya (Pusat)', {}, 'jabatan-kerja-raya-pusat'],
    ['  Café & Résumé  ', {}, 'cafe-resume'],
    ['www.18f.gov', { keep: '.' as const }, 'www.18f.gov'],
    ['', {}, ''],
    ['A', {}, 'a-559aead0'],
    ['وزارة', {}, '203c72d5'],
  ])('of "%s" is written in small Latin letters', (from, rule, slug) => expect(slugOf(from, rule)).toBe(slug));

  it('is an identifier of the register, or empty', () =>
    fc.assert(
      fc.property(text, slugRule, fc.constantFrom('cut' as const, 'always' as const), (from, rule, mark) => {
        const slug = slugOf(from, { ...rule, mark });
        expect(slug === '' || /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/.test(slug)).toBe(true);
        expect(slug === '').toBe(from.trim() === '');
      }),
    ));

  it('of an identifier is the same again', () =>
    fc.assert(
      fc.property(text, slugRule, (from, rule) => void expect(slugOf(slugOf(from, rule), rule)).toBe(slugOf(from, rule))),
    ));

  it('keeps long texts and texts of other letters apart by a mark', () => {
    const long = 'National Commission on Military Aviation Safety and its many boards, part';
    expect(slugOf(`${long} 1`)).not.toBe(slugOf(`${long} 2`));
    expect(slugOf('وزارة الصحة')).not.toBe(slugOf('وزارة المالية'));
    expect(slugOf('A & B', { mark: 'always' })).not.toBe(slugOf('A B', { mark: 'always' }));
  });
});

describe('a number', () => {
  const european: NumberRule = { decimal: ',', thousands: '.', prefix: 'RM', suffix: '%' };
  it.each([
    ['1.234.567,50', '1234567.50'],
    ['1234567,5', '1234567.5'],
    ['RM 12,00', '12.00'],
    ['-3 %', '-3'],
    ['1,234.50', 'refused'],
    ['12.34', 'refused'],
    ['1.2345', 'refused'],
    ['', 'refused'],
    ['1,', 'refused'],
    ['(12)', 'refused'],
    ['1e3', 'refused'],
  ])('of "%s" in the declared form is %s', (from, number) => expect(or(numberConverter(european)(from))).toBe(number));

  it('comes back as it was, however it is grouped', () =>
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(',', ' ', "'", '\u00A0'), (number, thousands) => {
        const written = String(number).replace(/\B(?=(\d{3})+$)/g, thousands);
        expect(numberConverter({ decimal: '.', thousands })(written)).toBe(String(number));
      }),
    ));
});

describe('a date', () => {
  const months = ['Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ogos', 'Sep', 'Okt', 'Nov', 'Dis'];
  const read = (written: string, kind: string, value: string): string =>
    or(dateConverter({ written, format: parseDateFormat(written) as DateFormat, months, kind })(value));
  it.each([
    ['DD/MM/YYYY', 'date', '28/02/2026', '2026-02-28'],
    ['DD/MM/YYYY', 'date', '31/02/2026', 'refused'],
    ['DD/MM/YYYY', 'date', '1/02/2026', 'refused'],
    ['DD/MM/YYYY', 'date', '28/02/26', 'refused'],
    ['D.M.YYYY HH:mm', 'date', '1.2.2026 09:30', '2026-02-01'],
    ['D MMM YYYY', 'date', '5 ogos 2026', '2026-08-05'],
    ['D MMM YYYY', 'date', '5 August 2026', 'refused'],
    ['MM/YYYY', 'month', '02/2026', '2026-02'],
    ['MM/YYYY', 'month', '13/2026', 'refused'],
    ["'Q'Q YYYY", 'quarter', 'Q3 2026', '2026-Q3'],
    ['YYYY-MM-DD', 'quarter', '2026-08-05', '2026-Q3'],
    ['DD/MM/YYYY', 'year', '28/02/2026', '2026'],
  ])('of the form %s for a %s: "%s" is %s', (form, kind, value, made) => expect(read(form, kind, value)).toBe(made));

  it.each(['DD/MM/YY', 'DD/DD/YYYY', 'MM MMM YYYY x', "'open"])('cannot be declared as %s', (form) =>
    expect(parseDateFormat(form)).toHaveProperty('at'),
  );
});

describe('a part', () => {
  const take = (rule: ColumnRule, value: string): string => or(partTaker(rule)!(value));
  it.each<[ColumnRule, string, string]>([
    [{ split: { separator: ' - ', part: 2 } }, 'A - B - C', 'B'],
    [{ split: { separator: ' - ', part: -1 } }, 'A - B - C', 'C'],
    [{ split: { separator: ' - ', part: 4 } }, 'A - B - C', 'refused'],
    [{ split: { separator: ' - ', part: 4, optional: true } }, 'A - B - C', ''],
    [{ slice: { start: 2, length: 2 } }, '😀abc', 'ab'],
    [{ slice: { start: 3 } }, 'abcd', 'cd'],
    [{ slice: { start: 3, length: 4 } }, 'abcd', 'refused'],
    [{ pattern: { regex: '(\\d+)-([A-Z]+)', group: 2 } }, '12-XY', 'XY'],
    [{ pattern: { regex: '(\\d+)-([A-Z]+)' } }, '12-XY!', 'refused'],
    [{ pattern: { regex: '(a)|b' } }, 'b', ''],
  ])('by %j of "%s" is "%s"', (rule, value, part) => expect(take(rule, value)).toBe(part));

  it('is found in little time by expressions that other engines never end', () => {
    const start = performance.now();
    expect(compileRegex('(a+)+b')!.fits('a'.repeat(50_000))).toBe(false);
    expect(compileRegex('(.*)(.*)(.*)(.*)(.*)x')!.group('a'.repeat(5_000), 1)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('a template', () => {
  const join = (source: string, values: Record<string, string>): string =>
    (parseTemplate(source) as Template).join((column) => values[column]!);
  it.each([
    ['{A}[ - {B}]', 'x', 'y', 'x - y'],
    ['{A}[ - {B}]', 'x', '', 'x'],
    ['{A}[ - {B}]', '', 'y', ''],
    ['{{{A}}} [[1]]', 'x', '', '{x} [1]'],
  ])('%s with "%s" and "%s" is "%s"', (source, A, B, joined) => expect(join(source, { A, B })).toBe(joined));

  it.each(['{A', 'A}', '[A]', '{A}[', '[[{A}] ]', '[{A}[{B}]]'])('%s cannot be read', (source) =>
    expect(parseTemplate(source)).toHaveProperty('at'),
  );

  it('never crashes on any text', () => fc.assert(fc.property(text, (source) => void parseTemplate(source))));
});

describe('value for value', () => {
  const map = fc.dictionary(text, text, { minKeys: 1 });

  it('gives what is listed, whatever it is', () =>
    fc.assert(
      fc.property(map, (values) => {
        for (const [from, to] of Object.entries(values)) expect(valuesConverter({ values })(from)).toBe(to);
      }),
    ));

  it('refuses, keeps or writes alike what is not listed, as it is told', () =>
    fc.assert(
      fc.property(map, text, (values, value) => {
        fc.pre(!Object.hasOwn(values, value));
        expect(or(valuesConverter({ values })(value))).toBe('refused');
        expect(valuesConverter({ values, others: 'keep' })(value)).toBe(value);
        expect(valuesConverter({ values, othersAs: 'other' })(value)).toBe('other');
      }),
    ));

  it('writes yes and no as the column holds them', () => {
    const words = { yes: ['Ya', 'Y'], no: ['Tidak'] };
    expect(['Ya', 'Y', 'Tidak', 'ya'].map((word) => or(yesNoConverter(words, 'boolean')(word)))).toEqual([
      'true',
      'true',
      'false',
      'refused',
    ]);
    expect(or(yesNoConverter(words, 'tri')('Tidak'))).toBe('no');
  });
});
