/** axe-core on pages in both themes and at both widths. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { inLanguage, languages, randomFrom, type PageKind } from './page-kinds.ts';
import { eachOf } from './visit.ts';

/** One way to look at a page. */
export interface View {
  readonly path: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: 320 | 1280;
}

const themes = ['light', 'dark'] as const;
const widths = [320, 1280] as const;

/** Every kind once, and as many more as make `count`, drawn by the seed from kind x language x theme x width. */
export function drawViews(kinds: readonly PageKind[], count: number, seed: number): View[] {
  const draw = randomFrom(seed);
  const ways = languages.flatMap((language) =>
    themes.flatMap((colorScheme) => widths.map((width) => ({ language, colorScheme, width }))),
  );
  const all = kinds.flatMap(({ paths, route }) =>
    ways.map(({ language, ...way }) => ({ route, order: draw(), view: { path: inLanguage(language, paths[0] ?? '/'), ...way } })),
  );
  const shuffled = all.sort((a, b) => a.order - b.order);
  const firsts = kinds.flatMap(({ route }) => shuffled.find((one) => one.route === route) ?? []);
  const rest = shuffled.filter((one) => !firsts.includes(one));
  return [...firsts, ...rest].slice(0, Math.max(count, firsts.length)).map(({ view }) => view);
}

/** What axe objects to, each as `path theme width: rule: where`. */
export async function checkAxe(browser: Browser, site: string, views: readonly View[]): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const objections: string[] = [];
  await eachOf(views, 2, async ({ path, colorScheme, width }) => {
    // The site's policy forbids the script that does the checking.
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(site + path, { waitUntil: 'load' });
      await page.evaluate(axe);
      const found = await page.evaluate(runAxe);
      objections.push(...found.map((one) => `${path} ${colorScheme} ${width}: ${one}`));
    } finally {
      await context.close();
    }
  });
  return objections.sort();
}

/** What axe objects to on a page as it stands; its script is evaluated past the page's policy. */
export async function checkAxeOn(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  return page.evaluate(runAxe);
}

/** Runs in the browser. */
async function runAxe(): Promise<string[]> {
  type Axe = {
    run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
  };
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id}: ${nodes.length} x, first ${String(first?.target[0])}: ${first?.failureSummary?.split('\n')[1]?.trim() ?? ''}`;
  });
}
