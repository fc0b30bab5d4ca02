import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRange } from '../../../api/http/byte-range.ts';
import { chooseCoding } from '../../../api/http/content-coding.ts';
import { segmentsOf } from '../../../api/http/find-file.ts';
import { isCompressible, mediaTypeOf } from '../../../api/http/media-type.ts';
import { refusals } from '../../../api/http/refusal.ts';

test('every range lies within the file', () => {
  const header = fc.tuple(fc.option(fc.nat(), { nil: '' }), fc.option(fc.nat(), { nil: '' })).map(([a, b]) => `bytes=${a}-${b}`);
  fc.assert(
    fc.property(header, fc.nat(), (asked, size) => {
      const range = readRange(asked, size);
      if (range === undefined || range === 'unsatisfiable') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }),
  );
});

test('no path yields a name that leaves its folder, however it is encoded', () => {
  const piece = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '%2f', '\\', '%5c', '%00', 'a', '%', '//', '%252e');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      for (const name of segmentsOf(`/${pieces.join('')}`) ?? []) expect(name).not.toMatch(/^\.|[/\\\0]|^$/);
    }),
  );
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1, br;q=0.1', 'gzip'],
  ['identity, gzip;q=0.5', 'identity'],
  ['*', 'br'],
  ['deflate', 'identity'],
  ['BR', 'br'],
  [undefined, 'identity'],
])('Accept-Encoding %s is given %s', (header, coding) => {
  expect(chooseCoding(header, 10_000)).toBe(coding);
});

describe('media types', () => {
  test.each([
    ['a.csv', 'text/csv; charset=utf-8', true],
    ['a.ndjson', 'application/x-ndjson', true],
    ['a.parquet', 'application/vnd.apache.parquet', false],
    ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
    ['catalog.ttl', 'text/turtle; charset=utf-8', true],
    ['catalog.jsonld', 'application/ld+json', true],
    ['SHA256SUMS', 'text/plain; charset=utf-8', true],
    ['log/tile/0/000', 'application/octet-stream', false],
  ])('%s is %s', (file, type, compressible) => {
    expect([mediaTypeOf(file), isCompressible(mediaTypeOf(file))]).toEqual([type, compressible]);
  });
});

test('no code tells of the inside', () => {
  for (const code of Object.keys(refusals)) expect(code).not.toMatch(/^INTERNAL/);
});
