/** Attacks on what the three releases of the sample publish of small counts, all tables and releases together. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDatabase, type TestDatabase } from '../../world/database.ts';
import { isLong } from '../../world/long.ts';
import { attackControl } from './attack-control.ts';
import { attackCohorts, attackTraining } from './attack-people.ts';
import { attackPosts } from './attack-posts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.close());

const minutes = 60_000;

describe('posts, with WF1, WF2 and WF3', () => {
  it(
    'give no hidden cell away',
    async () => {
      const attack = attackPosts(database.dataFolder);
      expect(attack.targets.length).toBeGreaterThan(100_000);
      const inDanger = attack.standsInSmallSum();
      const { found, tried } = await attack.find(
        (target, index) => isLong || index % 8000 === 7 || (inDanger(target) && index % 80 === 7),
      );
      expect(found).toEqual([]);
      expect(tried).toBeGreaterThan(30);
    },
    60 * minutes,
  );

  it(
    'would give cells away if only the small ones were hidden',
    async () => {
      const attack = attackPosts(database.dataFolder, { withoutSecondary: true });
      const inDanger = attack.standsInSmallSum();
      const { found } = await attack.find(
        (target) => inDanger(target) && (isLong || /AGY-L-JHR-01\|2024-Q3.*@0/.test(target.name)),
      );
      expect(found.length).toBeGreaterThanOrEqual(isLong ? 40 : 4);
    },
    60 * minutes,
  );
});

describe.each([
  ['training, with TR1', attackTraining, 20],
  ['university cohorts, with UN1', attackCohorts, 300],
  ['control of data, with the number of services known', attackControl, 100],
] as const)('%s', (_, attackOn, least) => {
  it(
    'gives no hidden cell away',
    async () => {
      const attack = attackOn(database.dataFolder);
      const { found, tried } = await attack.find((__, index) => isLong || index % 2 === 0);
      expect(tried).toBeGreaterThan(least / 2);
      expect(found).toEqual([]);
    },
    60 * minutes,
  );
});
