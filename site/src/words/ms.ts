/** Malay, the original: one file per part of the site. */
import { agencies } from './ms/agencies.ts';
import { checks } from './ms/checks.ts';
import { common } from './ms/common.ts';
import { progress } from './ms/progress.ts';
import { services } from './ms/services.ts';

export const ms = { agencies, checks, common, progress, services };
