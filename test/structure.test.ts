/** records -> db -> api -> site: who may know whom. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '..');

/** Commands that put the parts together; nothing but commands imports them. */
const commands = new Set(['api/start.ts', 'api/start/prepare-files.ts', 'db/release/prepare-site.ts']);

const imports = (folder: string): [from: string, to: string][] =>
  globSync(`${folder}/**/*.{ts,astro}`, { cwd: project, exclude: (name) => name === 'node_modules' }).flatMap((file) =>
    [...readFileSync(path.join(project, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(
      ([, target]): [string, string] => [file, path.posix.normalize(path.posix.join(path.posix.dirname(file), target!))],
    ),
  );

const reaching = (folder: string, others: readonly string[]): string[] =>
  imports(folder)
    .filter(([from, to]) => !commands.has(from) && others.some((other) => to.startsWith(`${other}/`)))
    .map(([from, to]) => `${from} -> ${to}`);

it('db knows neither api nor site', () => expect(reaching('db', ['api', 'site'])).toEqual([]));
it('api does not know the site', () => expect(reaching('api', ['site'])).toEqual([]));
it('the site does not know db', () => expect(reaching('site', ['db'])).toEqual([]));
it('the parts do not know the tests', () =>
  expect(['db', 'api', 'site'].flatMap((folder) => reaching(folder, ['test']))).toEqual([]));
