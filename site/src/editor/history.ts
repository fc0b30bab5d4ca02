/** The questions asked before on this device, the newest first. They are kept nowhere else. */
import type { Asked } from './link.ts';

const key = 'graphql-history';
const most = 20;

/** Empty where the browser keeps nothing, or what it keeps is not ours. */
export function readHistory(): Asked[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAsked).slice(0, most) : [];
  } catch {
    return [];
  }
}

const isAsked = (one: unknown): one is Asked =>
  typeof (one as Asked | null)?.query === 'string' && typeof (one as Asked).variables === 'string';

export function keepAsked(asked: Asked): Asked[] {
  const same = ({ query, variables }: Asked): boolean => query === asked.query && variables === asked.variables;
  const all = [asked, ...readHistory().filter((one) => !same(one))].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing asks as well as any other.
  }
  return all;
}

export function clearHistory(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
