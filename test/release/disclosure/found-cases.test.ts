/** Tables from which an attack once found a hidden cell. */
import { describe, expect, it } from 'vitest';
import { tellDataControl } from '../../../db/release/disclosure/data-control-world.ts';
import { tellPosts } from '../../../db/release/disclosure/posts-world.ts';
import type { World } from '../../../db/release/disclosure/world.ts';
import { findIn } from './attack-world.ts';
import { releaseAll, type Story } from './random-worlds.ts';

const statesOf = (world: World): string[] =>
  world.publications.filter(({ row, isUntold }) => row && !isUntold).map(({ id, state }) => `${id}: ${state}`);

/** Services of each ministry by who holds the keys, the same in every release. */
const custody = (ministries: Readonly<Record<string, readonly number[]>>): Story[] =>
  Object.entries(ministries).flatMap(([ministry, counts]) =>
    ['government', 'operator', 'unknown'].map((code, at) => ({
      ...{ key: ['key_custody', ministry, code], ministry },
      counts: [1, 2, 3].map(() => [counts[at]!]),
    })),
  );

describe('control of data', () => {
  it('is withheld where the cells follow from their number and from being small', async () => {
    const [first] = releaseAll(custody({ MA: [2, 2, 2], MB: [20, 30, 40] }), tellDataControl);
    expect(statesOf(first!)).toMatchInlineSnapshot(`
      [
        "data-control|agency:MA|key_custody|government|services: withheld",
        "data-control|agency:MA|key_custody|operator|services: withheld",
        "data-control|agency:MA|key_custody|unknown|services: withheld",
        "data-control|agency:MB|key_custody|government|services: published",
        "data-control|agency:MB|key_custody|operator|services: published",
        "data-control|agency:MB|key_custody|unknown|services: published",
        "data-control|programme|key_custody|government|services: withheld",
        "data-control|programme|key_custody|operator|services: withheld",
        "data-control|programme|key_custody|unknown|services: withheld",
      ]
    `);
    expect(await findIn(first!)).toEqual([]);
  });

  it('is withheld with its zeros where nothing but zeros would be told, so that this does not give away which those are', async () => {
    const [first] = releaseAll(custody({ MA: [1, 5, 0], MB: [20, 30, 40] }), tellDataControl);
    expect(statesOf(first!)).toMatchInlineSnapshot(`
      [
        "data-control|agency:MA|key_custody|government|services: withheld",
        "data-control|agency:MA|key_custody|operator|services: withheld",
        "data-control|agency:MA|key_custody|unknown|services: withheld",
        "data-control|agency:MB|key_custody|government|services: withheld",
        "data-control|agency:MB|key_custody|operator|services: withheld",
        "data-control|agency:MB|key_custody|unknown|services: withheld",
        "data-control|programme|key_custody|government|services: published",
        "data-control|programme|key_custody|operator|services: published",
        "data-control|programme|key_custody|unknown|services: published",
      ]
    `);
    expect(await findIn(first!)).toEqual([]);
  });

  it('is not told of a ministry with fewer than five services by way of the programme', async () => {
    const [first] = releaseAll(custody({ MA: [0, 1, 2], MB: [20, 30, 40] }), tellDataControl);
    expect(statesOf(first!)).toMatchInlineSnapshot(`
      [
        "data-control|agency:MB|key_custody|government|services: withheld",
        "data-control|agency:MB|key_custody|operator|services: withheld",
        "data-control|agency:MB|key_custody|unknown|services: withheld",
        "data-control|programme|key_custody|government|services: published",
        "data-control|programme|key_custody|operator|services: published",
        "data-control|programme|key_custody|unknown|services: published",
      ]
    `);
    expect(await findIn(first!)).toEqual([]);
  });
});

describe('posts', () => {
  const row = (agency: string, quarter: string, role: string) => [agency, quarter, role, 'senior'];
  const none = [0, 0, null, 0];

  it('take no small number as a witness for a cell that is known to be large', async () => {
    const stories: Story[] = [
      { key: row('B1', '2026-Q3', 'security'), ministry: 'MB', counts: [none, none, [0, 74, 0, 0]] },
      { key: row('B2', '2026-Q3', 'security'), ministry: 'MB', counts: [none, none, [124, 20, null, 0]] },
      { key: row('A1', '2026-Q3', 'software'), ministry: 'MA', counts: [1, 2, 3].map(() => [20, 50, 75, 0]) },
      { key: row('A1', '2026-Q2', 'software'), ministry: 'MA', counts: [none, none, none] },
    ];
    const last = releaseAll(stories, tellPosts).at(-1)!;
    expect(await findIn(last)).toEqual([]);
  });
});
