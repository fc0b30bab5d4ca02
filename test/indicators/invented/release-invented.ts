/** Takes in and publishes invented submissions on the way that real ones go. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeIn } from '../../../db/intake/take-in.ts';
import { publishRelease } from '../../../db/release/publish-release.ts';
import type { TestDatabase } from '../../world/database.ts';
import type { Extract } from '../recompute/extract.ts';
import type { Row } from '../recompute/sample.ts';
import { handedInOn } from './submissions.ts';

const recordNames = [
  'agencies',
  'suppliers',
  'services',
  'targets',
  'transitions',
  'plans',
  'assessments',
  'source-access',
].concat(['data-stores', 'service-performance', 'audits', 'findings', 'contracts', 'partnerships', 'posts', 'training']);

/** Throws where the intake refuses them: then they are no records that a ministry could hand in. */
export async function releaseInvented({ intake }: TestDatabase, extracts: readonly Extract[]): Promise<void> {
  for (const extract of extracts) {
    const folder = mkdtempSync(path.join(tmpdir(), 'invented-'));
    for (const record of recordNames) writeFileSync(path.join(folder, `${record}.csv`), toCsv(extract.rows(record)));
    const { verdict, problems } = await takeIn(intake, folder, { today: handedInOn(extract.month), confirm: true });
    rmSync(folder, { recursive: true });
    if (verdict === 'rejected') throw new Error(JSON.stringify(problems.slice(0, 3)));
    await publishRelease(intake, { release: extract.month, idSeed: 'invented' });
  }
}

const toCsv = (rows: readonly Row[]): string => {
  const names = Object.keys(rows[0]!);
  return [names.join(','), ...rows.map((row) => names.map((name) => row[name]).join(','))].join('\r\n') + '\r\n';
};
