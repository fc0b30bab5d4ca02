import { expect, test } from 'vitest';
import { Recent } from '../../api/run/keep-recent.ts';

test('what was used longest ago goes first', () => {
  const recent = new Recent<string, string>(2);
  for (const key of ['a', 'b', 'a', 'c']) recent.get(key, () => `made for ${key}`);
  expect(recent.get('a', () => 'anew')).toBe('made for a');
  expect(recent.get('b', () => 'anew')).toBe('anew');
});

test('entries of different sizes are never larger together than allowed', () => {
  let made = 0;
  const recent = new Recent<number, string>(100, ({ length }) => length);
  const get = (key: number) =>
    recent.get(key, () => {
      made += 1;
      return 'x'.repeat(key);
    });
  for (const key of [40, 30, 20, 30, 50]) get(key);
  expect(made).toBe(4);
  for (const key of [20, 30, 50]) get(key);
  expect(made).toBe(4);
  get(40);
  expect(made).toBe(5);
});

test('what is larger than all may be is not kept, and what throws is not either', () => {
  const recent = new Recent<string, string>(10, ({ length }) => length);
  recent.get('a', () => 'x'.repeat(11));
  expect(recent.get('a', () => 'y')).toBe('y');
  expect(() =>
    recent.get('b', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(recent.get('b', () => 'z')).toBe('z');
});
