import type { Mark } from './read-facts.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(parseInt(hex, 16)) : (entities[name ?? ''] ?? whole);
  });

/** The published values that a page marks, read from its HTML without a browser: elements that hold nothing but text. */
export function marksOf(html: string): Mark[] {
  return Array.from(html.matchAll(/<(\w+)([^>]*\sdata-indicator=[^>]*)>([^<]*)<\/\1>/g), ([, , tag = '', text = '']) => {
    const attribute = (name: string): string | null => {
      const found = new RegExp(`\\sdata-${name}=(?:"([^"]*)"|([^\\s>]*))`).exec(tag);
      return found ? decode(found[1] ?? found[2] ?? '') : null;
    };
    return {
      indicator: attribute('indicator') ?? '',
      scope: attribute('scope') ?? 'programme',
      period: attribute('period'),
      measure: attribute('measure'),
      breakdown: attribute('breakdown') ?? '',
      statistic: attribute('statistic'),
      value: attribute('value'),
      shown: decode(text)
        .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
        .trim(),
    };
  });
}
