import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arabicStems } from '../../db/search/arabic.ts';
import { englishRoots, englishStem } from '../../db/search/english.ts';
import { fold, wordsOf } from '../../db/search/fold.ts';
import { indexText } from '../../db/search/index-text.ts';
import { lexemesOf } from '../../db/search/lexemes.ts';
import { malayRoots } from '../../db/search/malay.ts';
import { readQuery } from '../../db/search/query-text.ts';

describe('a Malay word', () => {
  test.each([
    ['perlesenan', 'lesen'],
    ['pelesen', 'lesen'],
    ['pembaharuan', 'baharu'],
    ['memperbaharui', 'baharu'],
    ['diperbaharuinya', 'baharu'],
    ['permohonan', 'mohon'],
    ['pemohon', 'mohon'],
    ['mengira', 'kira'],
    ['menggunakan', 'guna'],
    ['menyewa', 'sewa'],
    ['menulis', 'tulis'],
    ['memukul', 'pukul'],
    ['melawan', 'lawan'],
    ['berjalan', 'jalan'],
    ['belajar', 'ajar'],
    ['pelajaran', 'ajar'],
    ['bekerja', 'kerja'],
    ['terbuka', 'buka'],
    ['didaftarkan', 'daftar'],
    ['kesihatan', 'sihat'],
    ['penyelenggaraan', 'selenggara'],
    ['pengurusan', 'urus'],
  ])('%s may come of %s', (word, root) => expect(malayRoots(word)).toContain(root));

  test.each([
    ['lesen', 'selenggara'],
    ['ikan', 'ikat'],
    ['perahu', 'baharu'],
  ])('%s has nothing to do with %s', (word, other) => {
    expect(malayRoots(word).filter((root) => malayRoots(other).includes(root))).toEqual([]);
  });
});

describe('an English word', () => {
  // From the vocabulary that the author of the algorithm published with it; his `c` at the end is `s` here.
  test.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['hopping', 'hop'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['digitizer', 'digit'],
    ['operator', 'oper'],
    ['formalize', 'formal'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['controlling', 'control'],
  ])('%s has the stem %s', (word, stem) => expect(englishStem(word)).toBe(stem));

  test.each([
    ['licence', 'licensing'],
    ['license', 'licences'],
    ['payment', 'paying'],
    ['teacher', 'teaching'],
    ['renewal', 'renewing'],
    ['organisation', 'organising'],
  ])('%s and %s meet', (one, other) =>
    expect(englishRoots(one).filter((root) => englishRoots(other).includes(root))).not.toEqual([]),
  );
});

test.each([
  ['الرخصة', 'رخص'],
  ['وزارة', 'الوزارة'],
  ['الجوازات', 'جواز'],
  ['للضريبة', 'ضريبه'],
  ['والتعليم', 'تعليم'],
])('the Arabic words %s and %s have a stem in common', (one, other) =>
  expect(arabicStems(fold(one)).filter((stem) => arabicStems(fold(other)).includes(stem))).not.toEqual([]),
);

describe('folding', () => {
  test('takes case, accents, vowel signs, tatweel, forms of letters and digits away', () => {
    expect(fold('Éàü ÇA ﬁ')).toBe('eau ca fi');
    expect(fold('أإآٱ')).toBe('اااا');
    expect(fold('مُؤَسَّســةٌ')).toBe('موسسه');
    expect(fold('٢٠٢٦ ۲۰۲۶')).toBe('2026 2026');
  });

  test('is the same done twice, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  test('takes what a hyphen joins as several words and as one', () => {
    expect(wordsOf('E-Lesen ibu-ibu')).toEqual(['e', 'lesen', 'ibu', 'ibu', 'elesen', 'ibuibu']);
  });
});

test('a word that stands in the index is found by itself, and by itself less a letter', () => {
  const word = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(word, fc.nat(5), (text, place) => {
      const index = indexText({ key: 'x', name: { ms: text, en: text, ar: null } });
      const cut = text.slice(0, place) + text.slice(place + 1);
      return index.includes(`'ms=${text}':1A`) && lexemesOf('en', cut, '-').some((lexeme) => index.includes(`'${lexeme}':`));
    }),
  );
});

test('no text makes a query that the database could not read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[\p{L}\p{N}\s'()&|:*=~A-C-]+$/u.test(readQuery(text).all)));
});
