import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take long: begun last, they would be all that is still running. The first makes the portal that the browser's file
 * waits for, which therefore comes when others are done.
 */
const longest = [
  'readme/commands',
  'release/disclosure/attack',
  'release/kill',
  'release/one-step',
  'api/as-of',
  'site/browser/site',
  'api/comparison',
  'intake/kill',
  'release/redactions',
  'intake/mutations',
  'indicators/recompute',
  'attack/open-weaknesses',
  'release/reproducible',
  'release/corrections',
  'api/lists/every-list',
  'indicators/past-and-silence',
  'release/reopened-findings',
  'intake/bad-inputs',
  'release/disclosure/random',
  'intake/archives',
  'api/plain-answers',
  'api/lists/long',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
  return place < 0 ? longest.length : place;
};

/** Begins with the longest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
