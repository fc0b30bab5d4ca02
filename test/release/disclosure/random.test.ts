/** Disclosure control on small random tables with awkward sums, and with revisions and late reports between releases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellDataControl } from '../../../db/release/disclosure/data-control-world.ts';
import { times } from '../../world/long.ts';
import { attackOn, findIn, withNothingNew } from './attack-world.ts';
import { releaseAll, subjects, type Story } from './random-worlds.ts';

describe.each(subjects)('random %s over three releases', (_, stories, tell) => {
  it('tell of no hidden cell more than would be known if nothing new were told', async () => {
    let [hidden, found] = [0, 0];
    const isPublishedSafely = async (story: Story[]) => {
      for (const [index, world] of releaseAll(story, tell).entries()) {
        hidden += attackOn(world).targets.length;
        const findings = await findIn(world);
        found += findings.length;
        if (findings.length === 0) continue;
        // The first release has none before it that could have told.
        expect(index).toBeGreaterThan(0);
        expect(await findIn(withNothingNew(world))).toEqual(expect.arrayContaining(findings));
      }
    };
    await fc.assert(fc.asyncProperty(stories, isPublishedSafely), { numRuns: times(400, 10), seed: 20260606 });
    // What can be found is what earlier releases tell, and rare; but who knows a number of services knows much of a few of them.
    expect(found / hidden).toBeLessThan(tell === tellDataControl ? 0.1 : 0.01);
  }, 1_800_000);

  it('would give cells away in many cases, if only the small ones were hidden', async () => {
    let withFindings = 0;
    for (const story of fc.sample(stories, { numRuns: 20, seed: 20260606 })) {
      if ((await findIn(releaseAll(story, tell, false).at(-1)!)).length > 0) withFindings += 1;
    }
    expect(withFindings).toBeGreaterThan(5);
  });
});
