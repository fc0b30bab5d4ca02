/** The browser that the other tests look with. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../world/browser.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

// Without a single font Chromium ends at the first text field, with the whole run.
test('has a font, and opens a page with text fields', async () => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><p><span>text</span> <input value="a"><textarea>b</textarea><select><option>c</select>');
  const width = await page.evaluate(() => document.querySelector('span')!.getBoundingClientRect().width);
  expect(width).toBeGreaterThan(10);
  expect((await page.screenshot()).length).toBeGreaterThan(0);
});
