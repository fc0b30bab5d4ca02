/** Arabic: one file per part of the site. */
import type { Words } from './index.ts';
import { common } from './ar/common.ts';
import { progress } from './ar/progress.ts';

export const ar: Words = { common, progress };
