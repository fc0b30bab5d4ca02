/** What the README shows is run as it stands there, by npm, on the data of a portal that was started once. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedFiles } from '../release/full-world.ts';
import { sampleDatabase } from '../world/database.ts';
import { endedPortal, environmentOf, startPortal, type EndedPortal } from '../world/portal.ts';

const project = path.resolve(import.meta.dirname, '../..');
const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
const scripts = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')).scripts as Record<string, string>;

describe('the README', () => {
  it('shows the two commands first', () => {
    expect(readme.indexOf('npm install && npm start')).toBeLessThan(readme.indexOf('## Commands'));
    expect(readme.indexOf('npm install && npm test')).toBeLessThan(readme.indexOf('## Commands'));
  });

  it('names scripts that exist', () => {
    const named = [...readme.matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('documents every variable of the environment', () => {
    const settings = readFileSync(path.join(project, 'db/settings.ts'), 'utf8');
    const read = new Set([...settings.matchAll(/\b(PORTAL_[A-Z_]+|DATABASE_URL|PORT)\b/g)].map(([name]) => name));
    expect([...read].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names folders that exist', () => {
    const [, table = ''] = readme.split('## How it is built');
    const folders = [...table.split('\n### ')[0]!.matchAll(/^\| ((?:`[a-z/]+`(?:, )?)+)\s+\|/gm)].flatMap(([, cell]) =>
      cell!.match(/[a-z/]+/g)!,
    );
    expect(folders.length).toBeGreaterThan(8);
    expect(folders.filter((folder) => spawnSync('test', ['-d', path.join(project, folder)]).status !== 0)).toEqual([]);
  });
});

describe('the commands of the README', () => {
  let portal: EndedPortal;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    portal = await endedPortal();
    env = environmentOf(portal);
  }, 240_000);

  const run = (...args: string[]) => spawnSync('npm', ['run', '--silent', ...args], { cwd: project, env, encoding: 'utf8' });

  it('start the portal, answer and end cleanly', async () => {
    const { url: base, end } = await startPortal(env);
    expect(base).toBe(`http://127.0.0.1:${portal.port}`);
    for (const address of ['/', '/en/', '/ar/', '/healthz', '/readyz', '/data/releases.json', '/data/latest/services.csv'])
      expect([address, (await fetch(base + address)).status]).toEqual([address, 200]);
    expect(await askAsShown(base)).toMatchObject({ data: { observation: { numerator: 50, denominator: 180, unknown: 18 } } });
    const lists = [...readme.matchAll(/^curl -s 'http:\/\/127\.0\.0\.1:4000(\/graphql\/[^']+)'$/gm)].map(
      ([, address]) => address!,
    );
    expect(lists.length).toBeGreaterThan(1);
    for (const address of lists) expect([address, (await fetch(base + address)).status]).toEqual([address, 200]);
    expect(await end()).toBe(0);
  });

  it('publish the same bytes wherever they run', { timeout: 240_000 }, async () => {
    const sample = await sampleDatabase();
    const [here, there] = [publishedFiles(sample.dataFolder), publishedFiles(portal.dataFolder)];
    await sample.close();
    expect(here.size).toBeGreaterThan(70);
    expect([...here].filter(([file, text]) => there.get(file) !== text).map(([file]) => file)).toEqual([]);
  });

  it('check a submission without changing anything', { timeout: 60_000 }, () => {
    const { status, stdout } = run('ingest', '--', '--check', '--json', 'db/sample/2026-10');
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(status).toBe(0);
  });

  it('refuse a release that stands', { timeout: 60_000 }, () => {
    const { status, stderr } = run('release', '--', '2026-10');
    expect(stderr).toContain('Release 2026-10 is published and does not change.');
    expect(status).toBe(2);
  });
});

/** The question that the README shows for curl, sent as curl would send it. */
async function askAsShown(base: string): Promise<unknown> {
  const [, body] = /-d '(\{.*\})'/.exec(readme)!;
  const answer = await fetch(`${base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body! });
  return answer.json();
}
