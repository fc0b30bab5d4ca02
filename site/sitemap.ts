/** sitemap.xml: every page that a build has made, each with its address in the three languages. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { localePath, locales } from './src/locales.ts';

/** Writes the file from what was built, so that no page can be left out; those that say that nothing is there are no pages. */
export const sitemap: AstroIntegration = {
  name: 'sitemap',
  hooks: {
    'astro:build:done': async ({ dir, pages }) => {
      const folder = fileURLToPath(dir);
      const origin = await findOrigin(folder);
      const paths = pages.map(({ pathname }) => `/${pathname}`).filter((one) => one.endsWith('/') && !one.endsWith('/404/'));
      await writeFile(path.join(folder, 'sitemap.xml'), writeSitemap(origin, paths));
    },
  },
};

/** The site's public address, from the first page's canonical link. */
async function findOrigin(folder: string): Promise<string> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (!canonical) throw new Error('The first page has no canonical link, so the sitemap cannot say where the site is.');
  return new URL(canonical).origin;
}

/** By sitemaps.org 0.9, with the other languages as `xhtml:link`. `paths` begin and end with a slash. */
function writeSitemap(origin: string, paths: readonly string[]): string {
  const link = (language: string, target: string): string =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(origin + target)}"/>`;
  const entries = [...paths].sort().map((one) => {
    const plain = one.replace(/^\/(en|ar)(?=\/)/, '');
    const links = [...locales.map((locale) => link(locale, localePath(locale, plain))), link('x-default', plain)];
    return `<url><loc>${escape(origin + one)}</loc>${links.join('')}</url>\n`;
  });
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${entries.join('')}</urlset>\n`;
}

const escape = (address: string): string => encodeURI(decodeURI(address)).replaceAll('&', '&amp;');
