/** The same records give the same bytes on another machine: another place, clock, language and order of files. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { sampleMonths } from '../../db/sample/release-sample.ts';
import { cutSample } from '../world/cut-sample.ts';
import { isLong } from '../world/long.ts';
import { elsewhere } from './elsewhere.ts';
import { publishedFiles } from './full-world.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Takes in and releases what lies in the folders given, in a process of its own. */
const rebuild = `
  const [dataFolder, ...folders] = process.argv.slice(1);
  const { openDatabase } = await import('./db/server/open-database.ts');
  const { connect } = await import('./db/connection/connect.ts');
  const { takeIn } = await import('./db/intake/take-in.ts');
  const { publishRelease } = await import('./db/release/publish-release.ts');
  const database = await openDatabase({ dataFolder });
  const intake = connect(database.urls.intake);
  for (const folder of folders) {
    const files = (await import('node:fs')).readdirSync(folder).map((name) => folder + '/' + name).reverse();
    const { verdict } = await takeIn(intake, files);
    if (verdict !== 'accepted') throw new Error(verdict);
    await publishRelease(intake, { release: folder.split('/').at(-1), dataFolder, confirm: true });
  }
  await intake.close();
  await database.stop();
`;

/** The files that a machine publishes, by their path. */
function publish(data: string, records: readonly string[], env: NodeJS.ProcessEnv): Map<string, string> {
  mkdirSync(data, { recursive: true });
  const made = spawnSync(process.execPath, ['--input-type=module', '-e', rebuild, data, ...records], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: '', ...env },
    encoding: 'utf8',
  });
  expect([made.status, made.stderr]).toEqual([0, '']);
  return publishedFiles(data);
}

it('every file of every release is the same, byte for byte', { timeout: 600_000 }, () => {
  const place = mkdtempSync(path.join(tmpdir(), 'another-machine-'));
  try {
    const months = isLong ? sampleMonths : sampleMonths.slice(0, 1);
    const records = months.map((month) => path.join(place, 'records', month));
    for (const [at, folder] of records.entries())
      if (isLong) cpSync(path.join(project, 'db/sample', months[at]!), folder, { recursive: true });
      else cutSample(months[at]!, folder, 20);
    const moved = records.map((folder) => {
      const other = folder.replace('records', 'rekod lain');
      mkdirSync(other, { recursive: true });
      // Entries made in another order are listed in another order by most file systems.
      for (const file of readdirSync(folder).toReversed()) cpSync(path.join(folder, file), path.join(other, file));
      return other;
    });
    const here = publish(path.join(place, 'here'), records, {});
    const there = publish(path.join(place, 'a folder with spaces'), moved, elsewhere);
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    expect(here.size).toBeGreaterThan(20 * months.length);
    expect([...here].filter(([file, text]) => there.get(file) !== text).map(([file]) => file)).toEqual([]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
