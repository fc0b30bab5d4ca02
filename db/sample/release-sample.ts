/**
 * Takes in and publishes the sample submissions of this folder, one release a month. Each step is whole or not at all, so a
 * start that was cut short is taken up where it stopped.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { connect, type Connection } from '../connection/connect.ts';
import { takeIn } from '../intake/take-in.ts';
import { silentProgress, type Progress } from '../progress.ts';
import { publishRelease } from '../release/publish-release.ts';
import type { IntakeDatabase } from '../schema.ts';
import type { Database } from '../server/open-database.ts';

const noteOf = (month: string): string => `Sample submission ${month}`;

/** The months of the sample in order, e.g. `2026-08`. */
export const sampleMonths: readonly string[] = readdirSync(import.meta.dirname)
  .filter((name) => /^\d{4}-\d{2}$/.test(name))
  .sort();

/** What a database holds: release ids in order and the notes of the accepted submissions. */
interface Holdings {
  readonly releases: readonly string[];
  readonly notes: readonly (string | null)[];
}

/**
 * The months of the sample that are still to be published. None once anything else was taken in or released: invented records
 * are never mixed with others.
 */
export function missingMonths({ releases, notes }: Holdings): readonly string[] {
  const onlySample = releases.every((id, index) => id === sampleMonths[index]);
  const sampleNotes = new Set<string | null>(sampleMonths.map(noteOf));
  return onlySample && notes.every((note) => sampleNotes.has(note)) ? sampleMonths.slice(releases.length) : [];
}

/** Publishes what is missing of the sample. Throws when a sample submission is refused, which the tests exclude. */
export async function releaseSample(
  urls: Database['urls'],
  dataFolder: string,
  progress: Progress = silentProgress,
): Promise<void> {
  const intake = connect<IntakeDatabase>(urls.intake);
  try {
    const holdings = await readHoldings(intake);
    for (const month of missingMonths(holdings)) {
      if (!holdings.notes.includes(noteOf(month)))
        await progress.step(`Check and keep the sample of ${month}`, () => keep(intake, month));
      await progress.step(`Publish release ${month}`, (detail) => publishRelease(intake, { release: month, dataFolder }, detail));
    }
  } finally {
    await intake.close();
  }
}

async function readHoldings({ kysely }: Connection<IntakeDatabase>): Promise<Holdings> {
  const releases = await kysely.selectFrom('open.releases').select('release_id').orderBy('ordinal').execute();
  const submissions = await kysely.selectFrom('intake.submissions').select('note').where('verdict', '=', 'accepted').execute();
  return { releases: releases.map((row) => row.release_id), notes: submissions.map((row) => row.note) };
}

async function keep(intake: Connection<IntakeDatabase>, month: string): Promise<void> {
  const { verdict, problems } = await takeIn(intake, path.join(import.meta.dirname, month), { note: noteOf(month) });
  if (verdict === 'rejected') throw new Error(`The sample of ${month} was refused: ${problems[0]?.message}`);
}
