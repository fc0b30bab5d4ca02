/** The editor in a real browser, by keyboard; the links that open it; what the plain text file for programs says. */
import { buildSchema, parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { squeeze } from '../../../../site/src/figures/query-link.ts';
import type { TestSite } from '../../../world/site.ts';
import { checkAxeOn } from '../check-axe.ts';
import { inLanguage, languages } from '../page-kinds.ts';
import { isFact, readFigures, shortLists, valuesIn } from './figure-files.ts';
import { findQueryLinks, numbersIn, numbersShown } from './query-links.ts';

type Opened = () => { site: TestSite; browser: Browser };

export function describeEditor(opened: Opened): void {
  describe('the editor', () => {
    test.each(languages)('asks by keyboard, completes, names errors and gives a table and a link: %s', async (language) => {
      const { site, browser } = opened();
      const page = await openPage(browser, `${site.url}${inLanguage(language, '/data/graphql/')}`, language);
      await page.locator('[data-part=query]').focus();
      await page.locator('.cm-content').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('{ progr');
      await page.keyboard.press('Control+Space');
      await page.locator('.cm-tooltip-autocomplete [aria-selected]').waitFor();
      // CodeMirror takes no choice within 75 ms of showing it, so that typing does not choose.
      await page.waitForTimeout(150);
      await page.keyboard.press('Enter');
      await page.keyboard.type(' { nam');
      await page.keyboard.press('Escape');
      await page.locator('.cm-lintRange-error').first().waitFor();
      await page.keyboard.type('e { ms en } ');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-part=table] td').first().waitFor();
      expect(await page.locator('[data-part=table] th').allTextContents()).toEqual(['programme.name.ms', 'programme.name.en']);
      expect(await page.locator('[data-part=status]').textContent()).toContain('1');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+Home');
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
      await page.locator('[data-part=place] a').waitFor();
      expect(await page.locator('[data-part=place] a').getAttribute('href')).toBe(
        inLanguage(language, '/data/graphql/reference/Query/#programme'),
      );
      expect(await checkAxeOn(page)).toEqual([]);
      const address = page.url();
      const again = await openPage(browser, address, language);
      await again.locator('[data-part=table] td').first().waitFor();
      expect(await again.locator('[data-part=json]').textContent()).toBe(await page.locator('[data-part=json]').textContent());
      expect([...complaintsOf(page), ...complaintsOf(again)]).toEqual([]);
      await Promise.all([page.context().close(), again.context().close()]);
    });

    test('tells a refusal in words, saves the table as CSV and remembers what was asked', async () => {
      const { site, browser } = opened();
      const page = await openPage(browser, `${site.url}/en/data/graphql/`, 'en');
      const query = page.locator('[data-part=query]');
      await query.evaluate((field: HTMLTextAreaElement) => (field.value = '{ nothing }'));
      await page.locator('[data-do=run]').click();
      await page.locator('[data-part=problems] li').first().waitFor();
      expect(await page.locator('[data-part=problems]').textContent()).toContain('Cannot query field "nothing"');
      await query.evaluate((field: HTMLTextAreaElement) => (field.value = '{ releases { nodes { id } } }'));
      await page.locator('[data-do=run]').click();
      await page.locator('[data-part=table] td').first().waitFor();
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=csv]').click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString()).toMatch(/^id\r\n\d{4}-\d\d/);
      expect(await page.locator('[data-part=history] option').count()).toBe(2);
      await page.locator('[data-do=clear]').click();
      expect(await page.locator('[data-part=history] option').count()).toBe(1);
      await page.context().close();
    });
  });

  describe('the query behind a figure', () => {
    test('fits the schema and gives the values that stand beside it', { timeout: 120_000 }, async () => {
      const { site } = opened();
      const schema = buildSchema(await (await fetch(`${site.url}/data/graphql/schema.graphql`)).text());
      const links = findQueryLinks(site);
      expect(new Set(links.filter(({ figure }) => figure).map(({ query }) => query)).size).toBeGreaterThanOrEqual(7);
      expect(links.filter(({ page }) => /^\/en\/indicators\/[^/]+\/$/.test(page)).length).toBeGreaterThan(20);
      const byDocument = [...Map.groupBy(links, ({ query }) => query)];
      for (const [query, [first]] of byDocument) expect(validate(schema, parse(query)), first?.page).toEqual([]);
      for (const [query, same] of byDocument) {
        for (const { page, variables, beside } of same.filter((link, i) => i < 3 || link.beside.length > 0)) {
          const given = numbersIn(await site.ask(query, variables));
          const missing = beside.flatMap(numbersShown).filter((number) => !given.has(number));
          expect(missing, `${page}: ${query}`).toEqual([]);
        }
      }
    });
  });

  describe('a figure', () => {
    test('has every number of its file in the answer to its query, and no list of that answer is cut short', async () => {
      const { site } = opened();
      const links = findQueryLinks(site);
      for (const { name, rows } of readFigures(site)) {
        const link = links.find(({ figure }) => figure === name);
        expect(link, `${name} has no link to its query`).toBeDefined();
        const { query, variables } = link!;
        const data = await site.ask(query.replaceAll(/(?<!totalCount )nodes \{/g, 'totalCount nodes {'), variables);
        expect(shortLists(data), name).toEqual([]);
        const given = valuesIn(data);
        // A stage or severity without a row counts 0.
        expect(
          rows.flatMap(Object.values).filter((value) => value !== 0 && isFact(value) && !given.has(value)),
          name,
        ).toEqual([]);
      }
    });

    test('shows its query without scripts, and the address that answers it', async () => {
      const { site, browser } = opened();
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const links = findQueryLinks(site).filter(({ figure, page: at }) => figure && at !== '/en/data/graphql/');
      expect(links.length).toBeGreaterThanOrEqual(9);
      await page.goto(`${site.url}/en/`);
      await page.locator('figure .files a[href*="graphql"]').first().click();
      expect(await page.locator('#editor').isVisible()).toBe(false);
      for (const { place, query, variables } of links) {
        const shown = page.locator(`[id="${place}"]`);
        expect(squeeze(await shown.locator('pre').innerText())).toBe(query);
        expect(JSON.parse(await shown.locator('p > code').innerText())).toEqual(variables);
        const answer = await fetch(`${site.url}${await shown.locator('a[href^="/graphql?"]').getAttribute('href')}`);
        expect(await answer.json()).toEqual({ data: await site.ask(query, variables) });
      }
      await context.close();
    });
  });

  describe('llms.txt', () => {
    test('says that the figures are invented, and every address in it answers', async () => {
      const { site } = opened();
      const text = await (await fetch(`${site.url}/llms.txt`)).text();
      expect(text).toMatch(/^# .+\n\n> .+\n\nDEMONSTRATION DATA/);
      expect(text).not.toMatch(/\p{Bidi_Control}/u);
      const addresses = [...text.matchAll(/\]\((\S+)\)/g)].map(([, address = '']) => new URL(address));
      expect(addresses.length).toBeGreaterThan(60);
      const statuses = await Promise.all(
        addresses.map(async ({ pathname, search }) => [pathname, (await fetch(site.url + pathname + search)).status]),
      );
      expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
    });
  });
}

const complaints = new WeakMap<Page, string[]>();
const complaintsOf = (page: Page): string[] => complaints.get(page) ?? [];

async function openPage(browser: Browser, address: string, language: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: language === 'ar' ? 390 : 1280, height: 900 },
    colorScheme: language === 'ms' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const said: string[] = [];
  complaints.set(page, said);
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && said.push(message.text())));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(address, { waitUntil: 'load' });
  return page;
}
