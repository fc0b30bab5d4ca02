import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { computeIndicators } from '../../db/release/indicators/compute.ts';
import { openWorld, release, tryOut, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world.close());

/** Milliseconds of the work. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

it('computing every indicator takes at most two hundred times as long as copying its rows', { timeout: 120_000 }, async () => {
  const [computed, copied] = await tryOut(world, async (db) => {
    const all = await time(() => computeIndicators(db, release));
    const copies: number[] = [];
    for (let i = 0; i < 5; i += 1)
      copies.push(
        await time(() => sql`create temp table ${sql.table(`copy_${i}`)} as select * from staged_indicators`.execute(db)),
      );
    return [all, copies.toSorted((a, b) => a - b)[2]!] as const;
  });
  expect(computed / copied).toBeLessThan(200);
});
