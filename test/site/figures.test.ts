import { describe, expect, test } from 'vitest';
import { addMonths, quarterOf, yearsOf } from '../../site/src/data/months.ts';
import { cell, figureFile } from '../../site/src/figures/figure.ts';
import { answerLink, figurePlace, queryLink } from '../../site/src/figures/query-link.ts';
import { writeCsv } from '../../site/src/figures/write-csv.ts';
import { localePath, localePaths } from '../../site/src/locales.ts';

describe('Figure files', () => {
  test('a CSV has CRLF, quotes only where needed and nothing for what is not there', () => {
    const table = {
      columns: [
        { key: 'ministry', title: 'Ministry' },
        { key: 'share', title: 'Share' },
      ],
      rows: [
        [cell('Women, Family'), cell(null)],
        [cell('a "b"'), cell(28.5)],
      ],
    };
    expect(writeCsv(table)).toBe('ministry,share\r\n"Women, Family",\r\n"a ""b""",28.5\r\n');
  });

  test('have an address for each language and form', () => {
    expect(figureFile('on-track', 'ar', 'csv')).toBe('/figures/on-track.ar.csv');
  });

  test('the query link opens the editor with the document and its variables, the answer link asks the API', () => {
    const document = 'query A($p: String) {\n  # why\n  release { id }\n}';
    const asked = { document, variables: { p: '2026-10' }, place: figurePlace('on-track') };
    const [link, answer] = [queryLink('ar', asked), answerLink(asked)].map((address) => new URL(address, 'http://x'));
    expect([link!.pathname, link!.hash, answer!.pathname]).toEqual(['/ar/data/graphql/', '#figure-on-track', '/graphql']);
    expect(link!.search).toBe(answer!.search);
    expect([...answer!.searchParams.values()]).toEqual(['query A($p: String) { release { id } }', '{"p":"2026-10"}']);
  });
});

describe('Addresses', () => {
  test('Malay has no prefix; a page has three paths', () => {
    expect([localePath('ms', '/data/'), localePath('ar', '/data/')]).toEqual(['/data/', '/ar/data/']);
    expect(localePaths().map((page) => page.params.locale)).toEqual([undefined, 'en', 'ar']);
  });
});

describe('Months', () => {
  test('go over the turn of the year both ways', () => {
    expect([addMonths('2026-10', 3), addMonths('2026-01', -1), addMonths('2026-10', -24)]).toEqual([
      '2027-01',
      '2025-12',
      '2024-10',
    ]);
    expect([quarterOf('2026-10'), quarterOf('2026-03')]).toEqual(['2026-Q4', '2026-Q1']);
    expect([yearsOf('2026-12'), yearsOf('2026-01-01')]).toEqual([2027, 2026]);
  });
});
