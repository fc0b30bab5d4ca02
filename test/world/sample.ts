import type { TestDatabase } from './database.ts';

/** Takes in and publishes the three sample submissions, as the first start does. Loaded only by the test file that makes them. */
export async function fillWithSample(database: TestDatabase): Promise<void> {
  const { releaseSample } = await import('../../db/sample/release-sample.ts');
  await releaseSample(database.urls, database.dataFolder);
}
