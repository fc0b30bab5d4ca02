/** Disclosure control on small random tables with awkward sums, and with revisions and late reports between releases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chronicle } from '../../../db/release/disclosure/chronicle.ts';
import type { ReleaseOfWorld } from '../../../db/release/disclosure/control.ts';
import type { ExactRow } from '../../../db/release/disclosure/exact-rows.ts';
import { tellCohorts } from '../../../db/release/disclosure/people-world.ts';
import { tellPosts } from '../../../db/release/disclosure/posts-world.ts';
import { protect } from '../../../db/release/disclosure/protect.ts';
import { knownOf, type World } from '../../../db/release/disclosure/world.ts';
import { times } from '../../world/long.ts';
import { Attack } from './attack.ts';

/** A world as an attacker sees it. */
function attackOn(world: World): Attack {
  const attack = new Attack();
  for (const { size, atLeast } of world.records) attack.addRecord(size, atLeast);
  for (const publication of world.publications)
    for (const part of publication.parts) {
      const { lo, hi } = knownOf(publication, part);
      attack.learn(part.units, { lo, hi: hi > 1e8 ? Infinity : hi });
      if (publication.state !== 'published' && part.protect)
        attack.targets.push({ name: publication.id, numbers: part.units, protect: part.protect });
    }
  return attack;
}

/** The exact number of a row in each release; undefined while it is not reported. */
interface Story {
  readonly key: readonly string[];
  readonly ministry: string | null;
  readonly counts: readonly (readonly (number | null)[] | undefined)[];
}

const rowsOf = (stories: readonly Story[]): ExactRow[] =>
  stories.flatMap(({ key, ministry, counts }) => {
    const rows: { -readonly [K in keyof ExactRow]: ExactRow[K] }[] = [];
    for (const [index, own] of counts.entries()) {
      const last = rows.at(-1);
      if (last && last.end_release === null && own && last.counts.join() === own.join()) continue;
      if (last && last.end_release === null) last.end_release = index + 1;
      if (own) rows.push({ key, ministry_id: ministry, counts: own, first_release: index + 1, end_release: null });
    }
    return rows;
  });

/** Releases one after another, each with what the ones before hid; gives the world of each, after it was published. */
function releaseAll(stories: readonly Story[], tell: typeof tellPosts, withSecondary = true): World[] {
  const hiddenSince = new Map<string, number>();
  const rows = rowsOf(stories).toSorted((a, b) => compare(a.key.join('|'), b.key.join('|')) || a.first_release - b.first_release);
  const releases: ReleaseOfWorld[] = [1, 2, 3].map((ordinal) => ({ ordinal, lastQuarter: 4 * 2026 + 2, year: 2026 }));
  return releases.map(({ ordinal }) => {
    const chronicle = new Chronicle(hiddenSince, ordinal);
    tell(
      chronicle,
      rows.filter(({ first_release }) => first_release <= ordinal),
      releases.slice(0, ordinal),
    );
    if (withSecondary) protect(chronicle.world);
    for (const [id, { state }] of chronicle.standing)
      if (state !== 'published' && !hiddenSince.has(id)) hiddenSince.set(id, ordinal);
    return chronicle.world;
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same release with everything hidden that it could hide. */
const withAllHidden = (world: World): World => ({
  ...world,
  publications: world.publications.map((one) =>
    one.canHide && one.state === 'published' ? { ...one, state: 'secondary' } : one,
  ),
});

const awkward = fc.constantFrom(0, 10, 20, 24, 25, 26, 30, 40, 49, 50, 51, 60, 74, 75, 76, 90, 100, 124, 125, 130);
const reported = <T>(value: fc.Arbitrary<T>) =>
  fc
    .tuple(value, value, fc.constantFrom('same', 'late', 'revised'))
    .map(([first, then, fate]) =>
      fate === 'same' ? [first, first, first] : fate === 'late' ? [undefined, first, first] : [first, first, then],
    );

const posts: fc.Arbitrary<Story[]> = fc
  .array(
    fc.record({
      agency: fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'S1', 'S2'),
      role: fc.constantFrom('software', 'data', 'security'),
      quarter: fc.constantFrom('2026-Q2', '2026-Q3'),
      counts: reported(fc.tuple(awkward, awkward, fc.option(awkward), fc.nat(9))),
    }),
    { minLength: 4, maxLength: 26 },
  )
  .map((rows) => {
    const ministry = { A: 'MA', B: 'MB', S: null } as const;
    const distinct = new Map(rows.map((row) => [`${row.agency}|${row.quarter}|${row.role}`, row]));
    return [...distinct.values()].map(({ agency, quarter, role, counts }) => ({
      ...{ key: [agency, quarter, role, 'senior'], ministry: ministry[agency[0] as 'A'], counts },
    }));
  });

const cohorts: fc.Arbitrary<Story[]> = fc
  .array(
    fc.record({
      institution: fc.constantFrom('U', 'V', 'W', 'X'),
      programme: fc.constantFrom('P', 'Q'),
      level: fc.constantFrom('phd', 'master'),
      counts: reported(
        fc.tuple(fc.nat(30), fc.nat(20), fc.nat(20), fc.boolean()).map(([enrolled, graduated, hired, isKnown]) => {
          const [g, h] = [Math.min(enrolled, graduated), Math.min(enrolled, graduated, hired)];
          return [enrolled + 5, enrolled, isKnown ? g : null, isKnown ? h : null];
        }),
      ),
    }),
    { minLength: 3, maxLength: 14 },
  )
  .map((rows) => {
    const distinct = new Map(rows.map((row) => [`${row.institution}|${row.programme}|${row.level}`, row]));
    return [...distinct.values()].map(({ institution, programme, level, counts }) => ({
      ...{ key: [institution, programme, level, '2022'], ministry: null, counts },
    }));
  });

describe.each([
  ['posts', posts, tellPosts],
  ['university cohorts', cohorts, tellCohorts],
] as const)('random %s over three releases', (_, stories, tell) => {
  it('tell of no hidden cell more than would be known if nothing new were told', async () => {
    let published = 0;
    let found = 0;
    const isPublishedSafely = async (story: Story[]) => {
      for (const world of releaseAll(story, tell)) {
        const attack = attackOn(world);
        published += attack.targets.length;
        const names = (await attack.find()).found;
        found += names.length;
        if (names.length > 0) expect(names).toEqual((await attackOn(withAllHidden(world)).find()).found);
      }
    };
    await fc.assert(fc.asyncProperty(stories, isPublishedSafely), { numRuns: times(400, 25), seed: 20260606 });
    // What can be found is what earlier releases or mere logic tell, and rare.
    expect(found / published).toBeLessThan(0.01);
  }, 1_800_000);

  it('would give cells away in many cases, if only the small ones were hidden', async () => {
    let withFindings = 0;
    for (const story of fc.sample(stories, { numRuns: 20, seed: 20260606 })) {
      const { found } = await attackOn(releaseAll(story, tell, false).at(-1)!).find();
      if (found.length > 0) withFindings += 1;
    }
    expect(withFindings).toBeGreaterThan(5);
  });
});
