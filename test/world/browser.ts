/** A real browser for tests: CHROMIUM_PATH, else the system's /usr/bin/chromium, else the one of the npm package. */
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { projectFolder } from '../../db/settings.ts';

const systemChromium = '/usr/bin/chromium';
const remedy =
  'Set CHROMIUM_PATH to a Chromium or Chrome of this machine, or install one at /usr/bin/chromium (apt-get install chromium).';

/** Where the packaged browser finds its fonts. Without any it ends at the first text field (Skia: "Not implemented"). */
const fontsFile = path.join(import.meta.dirname, 'fonts.conf');

/** A program and what it needs in its environment. */
interface Program {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Starts it. Throws with the remedy where no browser can start: a run without a browser is a failed run. */
export async function launchBrowser(program: Promise<Program> = findBrowser()): Promise<Browser> {
  try {
    const { executablePath, env } = await program;
    return await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      env: { ...ownEnv(), ...env },
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Error(`No browser could be started for the tests: ${said}\n${remedy}`, { cause });
  }
}

async function findBrowser(): Promise<Program> {
  const named = process.env['CHROMIUM_PATH'] ?? (existsSync(systemChromium) ? systemChromium : undefined);
  return named ? { executablePath: named, env: {} } : unpackBrowser();
}

/**
 * The browser of @sparticuz/chromium, with the libraries (libnss3 and its company) that a bare machine lacks. Unpacked once
 * into node_modules/.cache, under a draft name until it is whole (210 MB, 5 to 15 s).
 */
export async function unpackBrowser(): Promise<Program> {
  const packageFile = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/build\/index\.js$/, 'package.json');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  const caches = path.join(projectFolder, 'node_modules', '.cache', 'test-browser');
  const folder = path.join(caches, `${version}-${process.arch}`);
  if (!existsSync(folder)) {
    await mkdir(caches, { recursive: true });
    const draft = await mkdtemp(path.join(caches, 'draft-'));
    try {
      await unpackInto(draft, path.join(path.dirname(packageFile), 'bin'));
      await rename(draft, folder).catch((cause: unknown) => {
        if (!existsSync(folder)) throw cause;
      });
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  const env = { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fontsFile };
  return { executablePath: path.join(folder, 'chromium'), env };
}

/** The package unpacks to the folder for temporary files, wherever that is. */
async function unpackInto(folder: string, packed: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    await packaged.executablePath(packed);
    await inflate(path.join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

const ownEnv = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
