/** The links to queries on pages: where each stands, what it asks, and the values that the page shows beside it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestSite } from '../../../world/site.ts';
import type { Mark } from '../read-facts.ts';
import { marksOf } from '../marks-of-html.ts';

export interface QueryLink {
  readonly page: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The id that the link leads to on the page on asking. */
  readonly place: string;
  /** The marked values of the figure's title, or of the section and the page's title where the link stands in no figure. */
  readonly beside: readonly Mark[];
  /** The name of the figure that the link stands in. */
  readonly figure?: string;
}

/** Every link into the editor on the pages in English. */
export function findQueryLinks({ folder, pages }: TestSite): QueryLink[] {
  return pages
    .filter((page) => page.startsWith('/en/'))
    .flatMap((page) => linksIn(page, readFileSync(path.join(folder, decodeURI(page), 'index.html'), 'utf8')));
}

function linksIn(page: string, html: string): QueryLink[] {
  const title = marksOf(/<h1[^>]*>[^]*?<\/h1>/.exec(html)?.[0] ?? '');
  const isIndicator = page.startsWith('/en/indicators/');
  const figures = [...html.matchAll(/<figure[^]*?<\/figure>/g)].map(([figure]) => figure);
  const outside = figures.reduce((left, figure) => left.replace(figure, ''), html);
  return [
    ...linksOf(outside).map((link) => ({
      page,
      ...link,
      beside: isIndicator ? [...title, ...newest(html)] : title,
    })),
    ...figures.flatMap((figure) => {
      const beside = marksOf(/<figcaption>[^]*?<\/figcaption>/.exec(figure)?.[0] ?? '');
      const [, name = ''] = /^<figure[^>]*id="([\w-]+)"/.exec(figure) ?? [];
      return linksOf(figure).map((link) => ({ page, ...link, beside, figure: name }));
    }),
  ];
}

/** The table of newest values on the page of an indicator. */
const newest = (html: string): Mark[] => marksOf(/<section[^>]*id="newest"[^]*?<\/section>/.exec(html)?.[0] ?? '');

function linksOf(html: string): Pick<QueryLink, 'query' | 'variables' | 'place'>[] {
  return [...html.matchAll(/href="(\/en\/data\/graphql\/\?[^"]*)"/g)].map(([, address = '']) => {
    const { searchParams: given, hash } = new URL(address.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), 'http://site');
    const variables = JSON.parse(given.get('variables') ?? '{}') as Record<string, unknown>;
    return { query: given.get('query') ?? '', variables, place: hash.slice(1) };
  });
}

/** The numbers that a mark shows, as they are written on the page. */
export const numbersShown = ({ shown }: Mark): number[] =>
  [...shown.replaceAll(',', '').matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));

/** Every number in an answer, as pages write it: to one decimal, a rate to two, money without any. */
export function numbersIn(data: unknown): Set<number> {
  const found = new Set<number>();
  const walk = (value: unknown): void => {
    if (typeof value === 'number')
      for (const step of Math.abs(value) < 1000 ? [10, 100] : [1, 10]) found.add(Math.round(value * step) / step);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(data);
  return found;
}
