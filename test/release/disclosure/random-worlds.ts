/** Small random tables with awkward sums, over three releases with late reports and revisions, as the chronicle is told them. */
import fc from 'fast-check';
import { Chronicle, type HiddenBefore } from '../../../db/release/disclosure/chronicle.ts';
import type { ReleaseOfWorld } from '../../../db/release/disclosure/control.ts';
import { tellDataControl } from '../../../db/release/disclosure/data-control-world.ts';
import type { ExactRow } from '../../../db/release/disclosure/exact-rows.ts';
import { tellCohorts, tellTraining } from '../../../db/release/disclosure/people-world.ts';
import { tellPosts } from '../../../db/release/disclosure/posts-world.ts';
import { protect } from '../../../db/release/disclosure/protect.ts';
import type { World } from '../../../db/release/disclosure/world.ts';

/** The exact numbers of a row in each release; undefined while it is not reported. */
export interface Story {
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Releases one after another, each with what the ones before hid; gives the world of each, after it was published. */
export function releaseAll(stories: readonly Story[], tell: typeof tellPosts, withSecondary = true): World[] {
  const hiddenBefore = new Map<string, HiddenBefore>();
  const rows = rowsOf(stories).toSorted((a, b) => compare(a.key.join('|'), b.key.join('|')) || a.first_release - b.first_release);
  const releases: ReleaseOfWorld[] = [1, 2, 3].map((ordinal) => ({ ordinal, lastQuarter: 4 * 2026 + 2, year: 2026 }));
  return releases.map(({ ordinal }) => {
    const chronicle = new Chronicle(hiddenBefore, ordinal);
    tell(
      chronicle,
      rows.filter(({ first_release }) => first_release <= ordinal),
      releases.slice(0, ordinal),
    );
    if (withSecondary) protect(chronicle.world);
    for (const [id, { state }] of chronicle.standing)
      if (state !== 'published' && !hiddenBefore.has(id))
        hiddenBefore.set(id, { since: ordinal, isWithheld: state === 'withheld' });
    return chronicle.world;
  });
}

const awkward = fc.constantFrom(0, 10, 20, 24, 25, 26, 30, 40, 49, 50, 51, 60, 74, 75, 76, 90, 100, 124, 125, 130);
const reported = <T>(value: fc.Arbitrary<T>) =>
  fc
    .tuple(value, value, fc.constantFrom('same', 'late', 'revised'))
    .map(([first, then, fate]) =>
      fate === 'same' ? [first, first, first] : fate === 'late' ? [undefined, first, first] : [first, first, then],
    );

/** One story a key. */
const distinct = (stories: readonly Story[]): Story[] => [
  ...new Map(stories.map((story) => [story.key.join('|'), story])).values(),
];
const ministryOf = { A: 'MA', B: 'MB', S: null } as const;
const agency = fc.constantFrom('A1', 'A2', 'A3', 'B1', 'B2', 'S1', 'S2');
const quarter = fc.constantFrom('2026-Q2', '2026-Q3');

const posts = fc
  .record({
    ...{ agency, quarter, role: fc.constantFrom('software', 'data', 'security') },
    counts: reported(fc.tuple(awkward, awkward, fc.option(awkward), fc.nat(9))),
  })
  .map((row): Story => ({
    ...{ key: [row.agency, row.quarter, row.role, 'senior'], ministry: ministryOf[row.agency[0] as 'A'], counts: row.counts },
  }));

const training = fc
  .record({
    ...{ agency, quarter, programme: fc.constantFrom('code_review', 'architecture') },
    counts: reported(
      fc
        .tuple(fc.nat(30), fc.nat(20), fc.nat(20), fc.nat(20))
        .map(([required, enrolled, completed, certified]) => [
          ...[required, enrolled, Math.min(enrolled, completed), Math.min(enrolled, completed, certified)],
        ]),
    ),
  })
  .map((row): Story => ({
    key: [row.agency, row.quarter, row.programme],
    ministry: ministryOf[row.agency[0] as 'A'],
    counts: row.counts,
  }));

const cohorts = fc
  .record({
    institution: fc.constantFrom('U', 'V', 'W', 'X'),
    programme: fc.constantFrom('P', 'Q'),
    level: fc.constantFrom('phd', 'master'),
    counts: reported(
      fc.tuple(fc.nat(30), fc.nat(20), fc.nat(20), fc.boolean()).map(([enrolled, graduated, hired, isKnown]) => {
        const [g, h] = [Math.min(enrolled, graduated), Math.min(enrolled, graduated, hired)];
        return [enrolled + 5, enrolled, isKnown ? g : null, isKnown ? h : null];
      }),
    ),
  })
  .map((row): Story => ({ key: [row.institution, row.programme, row.level, '2022'], ministry: null, counts: row.counts }));

const custodies = ['government', 'operator', 'unknown'] as const;
const few = fc.constantFrom(0, 0, 1, 1, 2, 2, 3, 4, 7);

/** A ministry's services by who holds the keys; in each release some may have changed. */
const dataControl = fc
  .record({ ministry: fc.constantFrom('MA', 'MB', 'MC', null), counts: fc.tuple(...custodies.map(() => reported(few))) })
  .map(({ ministry, counts }): Story[] =>
    custodies.map((code, at) => ({
      ...{ key: ['key_custody', ministry ?? '', code], ministry },
      counts: counts[at]!.map((count) => [count ?? 0]),
    })),
  );

const storiesOf = (one: fc.Arbitrary<Story>, minLength: number, maxLength: number) =>
  fc.array(one, { minLength, maxLength }).map(distinct);

/** The tables of each subject, with how they are told. */
export const subjects = [
  ['posts', storiesOf(posts, 4, 26), tellPosts],
  ['training', storiesOf(training, 3, 14), tellTraining],
  ['university cohorts', storiesOf(cohorts, 3, 14), tellCohorts],
  ['control of data', fc.array(dataControl, { minLength: 1, maxLength: 5 }).map((all) => distinct(all.flat())), tellDataControl],
] as const;
