/** The kinds of pages there are, read from the routes, and which pages of each kind the tests look at. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../../../db/settings.ts';

export const languages = ['ms', 'en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One route, e.g. `/services/[id]/`, and the paths, without language, of the pages sampled from it. */
export interface PageKind {
  readonly route: string;
  readonly paths: readonly string[];
}

/** `/services/` in Arabic is `/ar/services/`; Malay has no prefix. */
export const inLanguage = (language: Language, plain: string): string => (language === 'ms' ? plain : `/${language}${plain}`);

/** Of each route the longest page and one drawn by the seed. Throws where a route has no page or a page no route. */
export function findKinds(folder: string, pages: readonly string[], seed: number): PageKind[] {
  const routes = findRoutes();
  const byRoute = new Map(routes.map(({ route }) => [route, [] as string[]]));
  for (const page of pages.filter((one) => !/^\/(en|ar)\//.test(one))) {
    const match = routes.find(({ pattern }) => pattern.test(page));
    if (!match) throw new Error(`${page} comes from no route under site/src/pages.`);
    byRoute.get(match.route)?.push(page);
  }
  const size = (page: string): number => statSync(path.join(folder, page, 'index.html')).size;
  const draw = randomFrom(seed);
  return [...byRoute].map(([route, paths]) => {
    if (paths.length === 0) throw new Error(`The route ${route} has made no page.`);
    const longest = paths.reduce((a, b) => (size(b) > size(a) ? b : a));
    return { route, paths: [...new Set([longest, paths[Math.floor(draw() * paths.length)] ?? longest])] };
  });
}

/** Routes with the most fixed parts first, as Astro chooses among them. */
function findRoutes(): { route: string; pattern: RegExp }[] {
  const folder = path.join(projectFolder, 'site', 'src', 'pages', '[...locale]');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));
  const routes = files.map((file) => `/${file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '')}/`.replace('//', '/'));
  const rank = (route: string): number => (route.includes('[...') ? 2 : route.includes('[') ? 1 : 0);
  return routes
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((route) => {
      const source = route.replace(/\/\[\.\.\.\w+\]/g, '(?:/.+)?').replace(/\[\w+\]/g, '[^/]+');
      return { route, pattern: new RegExp(`^${source}$`) };
    });
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
