import type { Deadline } from './byte-cache.ts';
import { Refusal } from './refusal.ts';

/** Answers that take longer are refused with TIMEOUT. */
export const refuseAfter = (milliseconds: number): Deadline => ({
  milliseconds,
  refuse: () =>
    new Refusal('TIMEOUT', 'The answer took too long and was given up. Ask for less, or download the table from /data/latest/.'),
});
