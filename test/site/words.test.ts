import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '../../site/src/locales.ts';
import { formats } from '../../site/src/words/formats.ts';
import { wordsOf } from '../../site/src/words/index.ts';

describe('Formats', () => {
  test('dates, months and quarters are written out in each language with Latin digits', () => {
    const written = locales.map((locale) => {
      const { date, month, period } = formats(locale);
      return [date('2026-10-31'), month('2026-03'), period('2026-Q3'), period('2026')];
    });
    expect(written).toMatchInlineSnapshot(`
      [
        [
          "31 Oktober 2026",
          "Mac 2026",
          "suku 3 2026",
          "2026",
        ],
        [
          "31 October 2026",
          "March 2026",
          "quarter 3 of 2026",
          "2026",
        ],
        [
          "31 أكتوبر 2026",
          "مارس 2026",
          "الربع 3 من 2026",
          "2026",
        ],
      ]
    `);
  });

  test('a share has one decimal and a count has thousands', () => {
    const { percent, percentShort, count, bytes } = formats('ar');
    expect([percent(28), percentShort(28.46), count(14090), bytes(2_840_000), bytes(300)]).toMatchInlineSnapshot(`
      [
        "28.0%",
        "28%",
        "14,090",
        "2.8 MB",
        "1 KB",
      ]
    `);
  });
});

describe('Plurals', () => {
  test('Arabic has its six forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => wordsOf('ar').common.services(n))).toMatchInlineSnapshot(`
      [
        "0 خدمة",
        "خدمة واحدة",
        "خدمتان",
        "3 خدمات",
        "11 خدمةً",
        "100 خدمة",
      ]
    `);
  });

  test('English and Malay count services', () => {
    expect([1, 2].map((n) => wordsOf('en').common.services(n))).toEqual(['1 service', '2 services']);
    expect([1, 2].map((n) => wordsOf('ms').common.services(n))).toEqual(['1 perkhidmatan', '2 perkhidmatan']);
  });

  test('the English headline agrees with one service and with many', () => {
    const { headline } = wordsOf('en').progress;
    expect(headline(1, 180, 'Malaysia')).toContain('services now runs on');
    expect(headline(0, 1, 'Malaysia')).toContain('critical government service now run on');
  });
});

describe('Words', () => {
  test.each(locales)('the texts of %s keep their placeholders', (locale: Locale) => {
    const { headline, share, sovereign } = wordsOf(locale).progress;
    expect(headline(50, 180, 'Malaysia')).toMatch(/\{numerator\}.*\{denominator\}/);
    expect(share).toContain('{lower}');
    expect(sovereign(24)).toContain('{sovereign}');
  });

  test('no Arabic text has a dash between numbers, or digits that are not Latin', () => {
    const texts = everyText(wordsOf('ar')).join('\n');
    expect(texts).not.toMatch(/\d\s*[-–—]\s*\d/);
    expect(texts).not.toMatch(/[٠-٩]/);
  });

  test('no two languages share a sentence', () => {
    const sentences = (locale: Locale) => everyText(wordsOf(locale).progress).filter((text) => text.split(' ').length > 3);
    const [ms, en, ar] = locales.map((locale) => new Set(sentences(locale)));
    expect([...(ms ?? [])].filter((text) => en?.has(text) || ar?.has(text))).toEqual([]);
  });
});

/** All fixed texts of a dictionary, and its functions called with plain numbers. */
function everyText(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words(3, 7, 11, 13))];
  return words && typeof words === 'object' ? Object.values(words).flatMap(everyText) : [];
}
