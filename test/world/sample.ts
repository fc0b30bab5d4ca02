import { releaseSample } from '../../db/sample/release-sample.ts';
import type { TestDatabase } from './database.ts';

/** Takes in and publishes the three sample submissions, as the first start does. */
export const fillWithSample = (database: TestDatabase): Promise<void> => releaseSample(database.urls, database.dataFolder);
