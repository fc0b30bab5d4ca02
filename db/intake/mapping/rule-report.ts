/** How checks of a mapping's meaning report what they find. */
import { say, shown, type Message } from '../problem.ts';
import type { Way } from './mapping-faults.ts';

/** Reports a fault at a way; `key` where the key is meant and not its value. */
export type Report = (way: Way, value: string | null, message: Message, key?: boolean) => void;

export function reportRegex(way: Way, regex: string, report: Report): void {
  report(
    way,
    regex,
    say(
      `"${shown(regex)}" is no regular expression of RE2 (which has no look-around and no back-references). Correct it.`,
      `"${shown(regex)}" bukan ungkapan nalar RE2 (yang tiada look-around dan rujukan balik). Betulkan.`,
    ),
  );
}
