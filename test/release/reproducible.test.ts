/** The same records give the same bytes on another machine: another place, clock, language and order of files. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { sampleMonths } from '../../db/sample/release-sample.ts';
import { sampleDatabase } from '../world/database.ts';
import { readAll } from './full-world.ts';

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
    await publishRelease(intake, { release: folder.split('/').at(-1), dataFolder });
  }
  await intake.close();
  await database.stop();
`;

it('every file of every release is the same, byte for byte', { timeout: 600_000 }, async () => {
  const sample = await sampleDatabase();
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'another-machine-'));
  try {
    const records = sampleMonths.map((month) => path.join(elsewhere, 'rekod', month));
    for (const [at, folder] of records.entries()) {
      mkdirSync(folder, { recursive: true });
      // Entries made in another order are listed in another order by most file systems.
      for (const file of readdirSync(path.join(project, 'db/sample', sampleMonths[at]!)).toReversed())
        cpSync(path.join(project, 'db/sample', sampleMonths[at]!, file), path.join(folder, file));
    }
    const data = path.join(elsewhere, 'a folder with spaces', 'data');
    mkdirSync(data, { recursive: true });
    const env = { ...process.env, TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', DATABASE_URL: '' };
    const made = spawnSync(process.execPath, ['--input-type=module', '-e', rebuild, data, ...records], {
      cwd: project,
      env,
      encoding: 'utf8',
    });
    expect([made.status, made.stderr]).toEqual([0, '']);
    const files = (folder: string) =>
      new Map(readAll(path.join(folder, 'public')).map(({ path: file, text }) => [path.relative(folder, file), text] as const));
    const [here, there] = [files(sample.dataFolder), files(data)];
    expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
    expect(here.size).toBeGreaterThan(70);
    expect([...here].filter(([file, text]) => there.get(file) !== text).map(([file]) => file)).toEqual([]);
  } finally {
    await sample.close();
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
