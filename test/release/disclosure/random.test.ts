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

/** Releases one after another, each with what the one before hid; whatever was not proved is told. */
function releaseAll(stories: readonly Story[], tell: typeof tellPosts, withSecondary = true) {
  const hiddenSince = new Map<string, number>();
  const rows = rowsOf(stories).toSorted((a, b) =>
    a.key.join('|') < b.key.join('|') ? -1 : a.key.join('|') > b.key.join('|') ? 1 : a.first_release - b.first_release,
  );
  const releases: ReleaseOfWorld[] = [1, 2, 3].map((ordinal) => ({ ordinal, lastQuarter: 4 * 2026 + 2, year: 2026 }));
  let world: World | undefined;
  const unproved = new Set<string>();
  for (const { ordinal } of releases) {
    const present = rows.filter(({ first_release }) => first_release <= ordinal);
    const chronicle = new Chronicle(hiddenSince, ordinal);
    tell(
      chronicle,
      present.map((row) => ({
        ...row,
        end_release: row.end_release !== null && row.end_release > ordinal ? null : row.end_release,
      })),
      releases.slice(0, ordinal),
    );
    if (withSecondary) for (const id of protect(chronicle.world).unproved) unproved.add(id);
    for (const [id, { state }] of chronicle.standing)
      if (state !== 'published' && !hiddenSince.has(id)) hiddenSince.set(id, ordinal);
    world = chronicle.world;
  }
  return { world: world!, unproved };
}

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
      counts: reported(fc.tuple(awkward, awkward, fc.option(awkward), fc.nat(9), fc.nat(9), fc.nat(9))),
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
  it('are published without a hidden cell that can be found', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { world, unproved } = releaseAll(story, tell);
        const { found } = await attackOn(world).find();
        expect({ found, unproved: [...unproved] }).toEqual({ found: [], unproved: [] });
      }),
      { numRuns: times(400, 25), seed: 20260606 },
    );
  }, 1_800_000);

  it('would be found in many, if only the small cells were hidden', async () => {
    let withFindings = 0;
    const tried = fc.sample(stories, { numRuns: 20, seed: 20260606 });
    for (const story of tried) {
      const { found } = await attackOn(releaseAll(story, tell, false).world).find();
      if (found.length > 0) withFindings += 1;
    }
    expect(withFindings).toBeGreaterThan(5);
  });
});
