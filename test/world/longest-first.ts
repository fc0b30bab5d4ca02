import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that wait for whole portals: begun last, they would be all that is still running. */
const longest = ['readme/commands', 'release/kill', 'site/browser/site', 'release/redactions', 'release/one-step', 'intake/kill'];

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
