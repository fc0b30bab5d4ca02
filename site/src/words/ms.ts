/** Malay, the original: one file per part of the site. */
import { common } from './ms/common.ts';
import { progress } from './ms/progress.ts';
import { services } from './ms/services.ts';

export const ms = { common, progress, services };
