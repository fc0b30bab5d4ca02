/** Arabic: one file per part of the site. */
import type { Words } from './index.ts';
import { agencies } from './ar/agencies.ts';
import { checks } from './ar/checks.ts';
import { common } from './ar/common.ts';
import { progress } from './ar/progress.ts';
import { services } from './ar/services.ts';

export const ar: Words = { agencies, checks, common, progress, services };
