/** What a page says about itself, read inside the browser: the function is sent there whole and uses nothing from outside. */

/** A marked value as it stands on the page. `shown` is its text without marks of direction. */
export interface Mark {
  readonly indicator: string;
  readonly scope: string;
  readonly period: string | null;
  readonly measure: string | null;
  readonly breakdown: string;
  readonly statistic: string | null;
  readonly value: string | null;
  readonly shown: string;
}

export interface Facts {
  readonly lang: string;
  readonly dir: string;
  /** Headings of the first level that have text. */
  readonly h1: number;
  readonly main: number;
  /** The first link's target, where it is inside the page and exists. */
  readonly skip: string | null;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly alternates: Readonly<Record<string, string>>;
  readonly banner: string;
  readonly elements: number;
  readonly scripts: readonly string[];
  readonly inlineScript: string;
  /** Whole addresses of every link. */
  readonly links: readonly string[];
  /** Links to another language without `hreflang`. */
  readonly unmarked: readonly string[];
  readonly text: string;
  readonly marks: readonly Mark[];
}

export function readFacts(): Facts {
  const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
  const one = (selector: string, attribute: string): string => document.querySelector(selector)?.getAttribute(attribute) ?? '';
  const languageOf = (address: string): string => /^\/(en|ar)\//.exec(new URL(address).pathname)?.[1] ?? 'ms';
  const anchors = all<HTMLAnchorElement>('a[href]');
  const skip = anchors[0]?.getAttribute('href') ?? '';
  const banner = document.querySelector<HTMLElement>('.banner');
  const pages = anchors.filter((a) => a.origin === location.origin && a.pathname.endsWith('/'));
  const isCode = (script: HTMLScriptElement): boolean => !script.type.includes('json');
  return {
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    h1: all('h1').filter((heading) => heading.textContent?.trim()).length,
    main: all('main').length,
    skip: skip.startsWith('#') && document.getElementById(skip.slice(1)) ? skip : null,
    title: document.title,
    description: one('meta[name=description]', 'content'),
    canonical: one('link[rel=canonical]', 'href'),
    alternates: Object.fromEntries(all<HTMLLinkElement>('link[rel=alternate][hreflang]').map((l) => [l.hreflang, l.href])),
    banner: banner?.checkVisibility() ? banner.innerText.trim() : '',
    elements: all('*').length,
    scripts: all<HTMLScriptElement>('script[src]').map((script) => script.src),
    inlineScript: all<HTMLScriptElement>('script:not([src])')
      .filter(isCode)
      .map((script) => script.text)
      .join(''),
    links: anchors.map((a) => a.href),
    unmarked: pages.filter((a) => languageOf(a.href) !== document.documentElement.lang && !a.hreflang).map((a) => a.href),
    text: document.querySelector('main')?.textContent ?? '',
    marks: all<HTMLElement>('[data-indicator]').map((mark) => ({
      indicator: mark.dataset['indicator'] ?? '',
      scope: mark.dataset['scope'] ?? 'programme',
      period: mark.dataset['period'] ?? null,
      measure: mark.dataset['measure'] ?? null,
      breakdown: mark.dataset['breakdown'] ?? '',
      statistic: mark.dataset['statistic'] ?? null,
      value: mark.dataset['value'] ?? mark.querySelector('data')?.value ?? null,
      shown: (mark.textContent ?? '').replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').trim(),
    })),
  };
}
