/** The fields of draft-ietf-httpapi-ratelimit-headers, read as structured fields. */
import { expect, test } from 'vitest';
import { openWorld, post } from './fixture.ts';
import { readItems } from './structured-fields.ts';

test('a policy names its quota and window, and the limit what is left of it and for how long', async () => {
  const { url } = await openWorld(undefined, { budget: { quota: 3, windowSeconds: 60 } });
  const left: unknown[] = [];
  for (const query of ['{ a }', '{ b }', '{ c }', '{ d }']) {
    const { status, headers } = await post(url, { query });
    expect(readItems(headers.get('ratelimit-policy')!)).toEqual([{ value: 'address', parameters: { q: 3, w: 60 } }]);
    const [limit, ...others] = readItems(headers.get('ratelimit')!);
    expect([limit!.value, others]).toEqual(['address', []]);
    const { r, t, ...more } = limit!.parameters;
    expect(more).toEqual({});
    expect(t).toSatisfy((seconds: number) => Number.isInteger(seconds) && seconds >= 1 && seconds <= 60);
    if (status === 429) expect(headers.get('retry-after')).toBe(String(t));
    left.push([status, r]);
  }
  expect(left).toEqual([
    [200, 2],
    [200, 1],
    [200, 0],
    [429, 0],
  ]);
});

test.each(['"a', 'a;q=1', '"a";Q=1', '"a";q', '"a";q=1,', '"a" "b"', '"a";q=1.'])('%s is no such list', (field) => {
  expect(() => readItems(field)).toThrow();
});
