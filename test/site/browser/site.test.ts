/** The built site in a real browser: every page kind in three languages, its numbers held against the file and the API. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../world/browser.ts';
import { isLong } from '../../world/long.ts';
import { openSite, type TestSite } from '../../world/site.ts';
import { describeAsking } from './asking/describe-asking.ts';
import { describeEditor } from './asking/describe-editor.ts';
import { checkAxe, drawViews } from './check-axe.ts';
import { findKinds, inLanguage, languages, type Language, type PageKind } from './page-kinds.ts';
import { askApi, differ, readFile } from './published-values.ts';
import { marksOf } from './marks-of-html.ts';
import { eachOf, visitAll, type Visit } from './visit.ts';

/** Chooses the pages beyond the longest of each kind, and the views for axe; another seed looks at others. */
const seed = Number(process.env['TEST_SEED'] ?? 20261031);
const kibi = 1024;

let site: TestSite;
let browser: Browser;
let kinds: PageKind[];
let visits: Visit[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  kinds = findKinds(site.folder, site.pages, seed);
  const plain = [...new Set(kinds.flatMap(({ paths }) => paths))];
  visits = await visitAll(
    browser,
    site.url,
    plain.flatMap((one) => languages.map((language) => inLanguage(language, one))),
  );
}, 420_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const languageOf = (one: string): Language => (/^\/(en|ar)\//.exec(one)?.[1] as Language | undefined) ?? 'ms';
const plainOf = (one: string): string => one.replace(/^\/(en|ar)(?=\/)/, '');
const sameInLanguages = (): Visit[][] => [...Map.groupBy(visits, (visit) => plainOf(visit.path)).values()];

/** Claims something of every visited page; what does not hold is listed with the page. */
function expectOfEach(claim: (visit: Visit) => readonly unknown[]): void {
  const broken = visits.flatMap((visit) => claim(visit).map((one) => `${visit.path}: ${String(one)}`));
  expect([...new Set(broken)].slice(0, 40)).toEqual([]);
}

describe('every kind of page in Malay, English and Arabic', () => {
  test('names its language and direction, and has one h1, one main and a skip link', () => {
    expectOfEach(({ path: page, facts }) => {
      const language = languageOf(page);
      const seen = [facts.lang, facts.dir, facts.h1, facts.main, facts.skip];
      const right = [language, language === 'ar' ? 'rtl' : 'ltr', 1, 1, '#main'];
      return JSON.stringify(seen) === JSON.stringify(right) ? [] : [JSON.stringify(seen)];
    });
  });

  test('has a title and a description of its own, another in each language', () => {
    for (const same of sameInLanguages()) {
      const [first] = same;
      expect(new Set(same.map(({ facts }) => facts.title)).size, `titles of ${first?.path}`).toBe(3);
      expect(new Set(same.map(({ facts }) => facts.description)).size, `descriptions of ${first?.path}`).toBe(3);
    }
    for (const language of languages) {
      const titles = visits.filter((visit) => languageOf(visit.path) === language).map(({ facts }) => facts.title);
      expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
    }
    expectOfEach(({ facts }) => [facts.title, facts.description].filter((text) => text.trim().length < 10));
  });

  test('names its own address and those in the other languages, whole', () => {
    expectOfEach(({ path: page, facts }) => {
      const { origin } = new URL(facts.canonical);
      const of = (language: Language): string => encodeURI(origin + inLanguage(language, plainOf(page)));
      const right = { ms: of('ms'), en: of('en'), ar: of('ar'), 'x-default': of('ms') };
      const alternates = languages.every((language) => facts.alternates[language] === right[language]);
      const all =
        alternates && facts.alternates['x-default'] === right['x-default'] && facts.canonical === right[languageOf(page)];
      return all ? [] : [JSON.stringify([facts.canonical, facts.alternates])];
    });
  });

  test('marks its links to other languages', () => {
    expectOfEach(({ facts }) => facts.unmarked);
  });

  test('says that its figures are invented', () => {
    expectOfEach(({ facts }) => (facts.banner ? [] : ['no banner']));
    for (const same of sameInLanguages()) expect(new Set(same.map(({ facts }) => facts.banner)).size).toBe(3);
  });

  test('opens without a word on the console and asks no other host', () => {
    expectOfEach(({ status, complaints, elsewhere }) => [...(status === 200 ? [] : [status]), ...complaints, ...elsewhere]);
  });

  test('has no script file but on the pages of queries, search and verification', () => {
    const allowed = /^\/(data\/graphql|search|verify)\//;
    expectOfEach(({ path: page, facts }) => (allowed.test(plainOf(page)) ? [] : facts.scripts));
  });

  test('does not scroll sideways in a window of 320 pixels', () => {
    expectOfEach(({ overflow }) => (overflow > 0 ? [`${overflow} px too wide`] : []));
  });

  test('stays within its budget of bytes and elements', () => {
    expectOfEach(({ path: page, weight, facts }) => {
      const limits: [string, number, number][] = [
        ['HTML', weight.html, 25 * kibi],
        ['CSS', weight.css, 8 * kibi],
        ['inline script', weight.inlineScript, kibi],
        ['page in all', weight.all, (languageOf(page) === 'ar' ? 90 : 60) * kibi],
        ['elements', facts.elements, 1500],
      ];
      return limits.filter(([, is, most]) => is > most).map(([what, is, most]) => `${what}: ${is}, at most ${most}`);
    });
  });

  test('leads to pages that are there', { timeout: 60_000 }, async () => {
    const origin = new URL(visits[0]?.facts.canonical ?? '').origin;
    const places = new Map<string, string>();
    for (const { path: page, facts } of visits) {
      for (const link of facts.links.filter((one) => one.startsWith(`${site.url}/`) || one.startsWith(`${origin}/`))) {
        const { pathname, search } = new URL(link);
        const place = pathname === '/graphql' || pathname.startsWith('/graphql/') ? pathname + search : pathname;
        if (!places.has(place)) places.set(place, page);
      }
    }
    const broken: string[] = [];
    await eachOf([...places], 16, async ([place, page]) => {
      const { status } = await fetch(site.url + place, { method: 'HEAD' });
      if (status !== 200) broken.push(`${status} ${place} (on ${page})`);
    });
    expect(places.size).toBeGreaterThan(100);
    expect(broken.slice(0, 100)).toEqual([]);
  });

  test('answers in its language where nothing is', async () => {
    for (const language of languages) {
      const response = await fetch(`${site.url}${inLanguage(language, '/nothing-is-here/')}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(new RegExp(`<html lang="${language}"[^>]*>[^]*<h1`));
    }
  });

  test('shows all its text without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const { path: one, facts } of visits.filter(({ path: visited }) => visited.startsWith('/en/')).slice(0, 8)) {
      await page.goto(site.url + one);
      expect(await page.locator('main').textContent(), one).toBe(facts.text);
    }
    await context.close();
  });

  test('gives axe nothing to object to, light and dark, narrow and wide', { timeout: 120_000 }, async () => {
    expect(await checkAxe(browser, site.url, drawViews(kinds, 24, seed))).toEqual([]);
  });
});

describe('the numbers on the pages', () => {
  test('are those of the file and those of the API', async () => {
    const marks = visits.flatMap(({ facts }) => facts.marks);
    expect(marks.length).toBeGreaterThan(30);
    const inFile = await readFile(site);
    const inApi = await askApi(site, marks);
    expectOfEach(({ facts }) => facts.marks.flatMap((mark) => differ(mark, inFile(mark)) ?? []));
    expectOfEach(({ facts }) => facts.marks.flatMap((mark) => differ(mark, inApi(mark)) ?? []));
    for (const mark of marks) expect(inApi(mark)).toEqual(inFile(mark));
  });

  test('are read from the HTML of a page as a browser reads them', async () => {
    for (const { path: page, facts } of visits) {
      const inHtml = marksOf(readFileSync(path.join(site.folder, decodeURI(page), 'index.html'), 'utf8'));
      expect(inHtml, page).toEqual(facts.marks);
    }
  });

  test.runIf(isLong)('of every page are those of the file and those of the API', { timeout: 1_800_000 }, async () => {
    const marks = site.pages.flatMap((page) => marksOf(readFileSync(path.join(site.folder, page, 'index.html'), 'utf8')));
    expect(marks.length).toBeGreaterThan(50_000);
    const [inFile, inApi] = [await readFile(site), await askApi(site, marks)];
    const broken = marks.flatMap((mark) =>
      [differ(mark, inFile(mark)), differ(mark, inApi(mark))].filter((one) => one !== undefined),
    );
    expect([...new Set(broken)].slice(0, 40)).toEqual([]);
  });

  test('stand on the first page and on that of an agency', () => {
    const marked = (pattern: RegExp): number[] =>
      visits.filter(({ path: page }) => pattern.test(page)).map(({ facts }) => facts.marks.length);
    for (const count of marked(/^\/(en\/|ar\/)?$/)) expect(count).toBeGreaterThanOrEqual(10);
    expect(Math.max(...marked(/\/agencies\/[^/]+\/$/))).toBeGreaterThan(0);
  });

  test('are the same in each language', () => {
    const keys = ({ facts }: Visit): string[] => facts.marks.map((mark) => JSON.stringify({ ...mark, shown: undefined })).sort();
    for (const [first, ...others] of sameInLanguages()) {
      for (const other of others) expect(keys(other), other.path).toEqual(first ? keys(first) : []);
    }
  });
});

describeAsking(() => ({ site, browser }));
describeEditor(() => ({ site, browser }));

describe('robots.txt and the sitemap', () => {
  test('robots.txt names the sitemap', async () => {
    const text = await (await fetch(`${site.url}/robots.txt`)).text();
    const address = /^Sitemap: (\S+)$/m.exec(text)?.[1];
    expect(address && new URL(address).pathname).toBe('/sitemap.xml');
  });

  test('the sitemap has every page, each with its address in three languages', async () => {
    const xml = await (await fetch(`${site.url}/sitemap.xml`)).text();
    const pathsOf = (pattern: RegExp): string[] =>
      [...xml.matchAll(pattern)].map(([, address = '']) => decodeURI(new URL(address).pathname)).sort();
    const pages = new Set(site.pages);
    const inThree = site.pages.filter((page) => languages.every((one) => pages.has(inLanguage(one, plainOf(page)))));
    expect(inThree).toEqual(site.pages);
    expect(pathsOf(/<loc>([^<]+)<\/loc>/g)).toEqual(site.pages);
    for (const language of languages) {
      const right = site.pages.map((page) => inLanguage(language, plainOf(page))).sort();
      expect(pathsOf(new RegExp(`hreflang="${language}" href="([^"]+)"`, 'g'))).toEqual(right);
    }
  });
});
