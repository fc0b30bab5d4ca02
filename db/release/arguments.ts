/** The words after `npm run release --`. */
import { parseArgs } from 'node:util';
import { CannotRun } from '../cannot-run.ts';
import type { ReleaseRequest } from './publish-release.ts';

const usage = [
  'npm run release -- 2026-10 [--published 2026-11-16T10:00:00+08:00] [--note "..."] [--confirm],',
  'or npm run release -- 2026-10 --revision --reason "..." [--reported 2026-11-20] [--note "..."],',
  'or npm run release -- --list, or --diff 2026-09 2026-10 [services], or --undo-draft',
].join(' ');

/** What is asked for. */
export type Request = { readonly publish: ReleaseRequest } | { readonly list: true } | DiffRequest | { readonly undoDraft: true };

/** Two releases side by side; of one dataset row by row. */
export interface DiffRequest {
  readonly diff: readonly [from: string, to: string];
  readonly dataset: string | undefined;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  ...{ published: text, note: text, reason: text, reported: text },
  ...{ revision: flag, confirm: flag, list: flag, diff: flag, 'undo-draft': flag },
};

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options });
type Values = ReturnType<typeof parse>['values'];

/** Throws `CannotRun` on arguments that are not of this command. */
export function readArguments(args: string[]): Request {
  try {
    const { values, positionals } = parse(args);
    if (values.list) return { list: true };
    if (values['undo-draft']) return { undoDraft: true };
    if (values.diff) {
      const [from, to, dataset, ...more] = positionals;
      if (!from || !to || more.length > 0) throw new Error('Name the two releases to compare, and at most one dataset.');
      return { diff: [from, to], dataset };
    }
    if (positionals.length !== 1) throw new Error('A release has one id.');
    return { publish: requestOf(positionals[0]!, values) };
  } catch (cause) {
    throw new CannotRun((cause as Error).message, `Write ${usage}.`, { cause });
  }
}

function requestOf(release: string, { published, note, reason, reported, revision, confirm }: Values): ReleaseRequest {
  const isRevision = revision || /-r\d+$/.test(release);
  if (isRevision && !reason?.trim()) throw new Error('A revision says why: --reason "...".');
  if (reported !== undefined && !isDay(reported)) throw new Error(`"${reported}" is not a date that exists.`);
  return {
    ...{ release, isRevision, confirm },
    ...(published !== undefined && { publishedAt: published }),
    ...(note !== undefined && { note }),
    ...(reason !== undefined && { why: reason }),
    ...(reported !== undefined && { reportedOn: reported }),
  };
}

/** Whether a text is a day of the calendar, ISO 8601. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
