/** Opens pages as a reader would and keeps what was seen: facts, complaints of the browser, what went over the line. */
import { constants, brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readFacts, type Facts } from './read-facts.ts';

/** Bytes, as brotli at its strongest would send them; fonts and images as they are. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly inlineScript: number;
  readonly all: number;
}

export interface Visit {
  readonly path: string;
  readonly status: number;
  readonly facts: Facts;
  /** Errors and warnings of the console, uncaught errors, answers of 400 and more. */
  readonly complaints: readonly string[];
  /** Addresses asked on another host. */
  readonly elsewhere: readonly string[];
  readonly weight: Weight;
  /** Pixels that the page is wider than a window of 320. */
  readonly overflow: number;
}

/**
 * Bytes as brotli sends them. Quality 9 gives more bytes than 11 but is thirty times as quick: 11 only where a budget is near.
 */
function brotli(bytes: Buffer | string): number {
  const at = (quality: number): number =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  const quick = at(9);
  return quick > 7 * 1024 ? at(11) : quick;
}

/** Visits them two at a time, each with a context of its own, so that nothing is cached. */
export async function visitAll(browser: Browser, site: string, paths: readonly string[]): Promise<Visit[]> {
  const visits: Visit[] = [];
  await eachOf(paths, 2, async (path) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    visits.push(await visit(context, site, path).finally(() => context.close()));
  });
  return visits.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
}

/** The work for each, a few at a time. */
export async function eachOf<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}

async function visit(context: BrowserContext, site: string, path: string): Promise<Visit> {
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  const elsewhere: string[] = [];
  const loaded = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(`${site}/`)) loaded.add(request.url());
    else if (!request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  const answer = await page.goto(site + path, { waitUntil: 'load' });
  const facts = await page.evaluate(readFacts);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const weight = await weigh([...loaded], facts);
  return { path, status: answer?.status() ?? 0, facts, complaints, elsewhere, weight, overflow };
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

/** Type and weight of what lies at an address: style sheets and fonts are the same for many pages. */
const parts = new Map<string, Promise<{ type: string; bytes: number }>>();

async function weigh(addresses: readonly string[], facts: Facts): Promise<Weight> {
  const all = await Promise.all(
    addresses.map((address) => {
      const part = parts.get(address) ?? weighPart(address);
      parts.set(address, part);
      return part;
    }),
  );
  const sum = (type: RegExp): number => all.filter((part) => type.test(part.type)).reduce((bytes, part) => bytes + part.bytes, 0);
  const inlineScript = facts.inlineScript ? brotli(facts.inlineScript) : 0;
  return { html: sum(/^text\/html/), css: sum(/^text\/css/), inlineScript, all: sum(/./) };
}

async function weighPart(address: string): Promise<{ type: string; bytes: number }> {
  const response = await fetch(address);
  const type = response.headers.get('content-type') ?? '';
  const bytes = Buffer.from(await response.arrayBuffer());
  return { type, bytes: /^text\/|json|xml|javascript/.test(type) ? brotli(bytes) : bytes.length };
}
