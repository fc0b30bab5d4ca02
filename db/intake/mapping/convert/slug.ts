/** An identifier from text. It depends on the text alone, never on the rows around it. */
import { hash } from 'node:crypto';
import type { SlugRule } from '../mapping.ts';

/** Characters at most in an identifier. */
const longest = 64;
const markLength = 8;
/** Beyond this a text is cut in any case. */
const longestLookedAt = 1000;

/** What becomes a hyphen, by the characters that stay. */
const between = { none: /[^a-z0-9]+/g, '.': /[^a-z0-9.]+/g, _: /[^a-z0-9_]+/g, '._': /[^a-z0-9._]+/g } as const;

/**
 * Small Latin letters, digits and hyphens, e.g. `Jabatan Kerja Raya (Pusat)` gives `jabatan-kerja-raya-pusat`. Accents are left
 * out. Where letters were lost or the text is too long, a mark made from the whole text follows; an empty text stays empty.
 */
export function slugOf(text: string, { keep, mark = 'cut' }: SlugRule = {}): string {
  const whole = text.trim().normalize('NFC');
  if (whole === '') return '';
  const bare = withoutAccents(whole).toLowerCase();
  const joined = bare.replace(between[keep ?? 'none'], '-');
  const slug = tidy(joined.slice(0, longestLookedAt));
  const isWhole = joined.length <= longestLookedAt && slug.length >= 2 && slug.length <= longest && !hasOtherLetters(bare);
  if (mark === 'cut' && isWhole) return slug;
  const start = tidy(slug.slice(0, longest - markLength - 1));
  const added = hash('sha256', whole).slice(0, markLength);
  return start === '' ? added : `${start}-${added}`;
}

const isPlain = (text: string): boolean => /^[\x20-\x7E]*$/.test(text);

const withoutAccents = (text: string): string => (isPlain(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, ''));

const hasOtherLetters = (text: string): boolean => !isPlain(text) && /[^\P{L}a-z]|[^\P{N}0-9]/u.test(text);

/** Hyphens and kept characters stand between letters alone. */
const tidy = (slug: string): string => slug.replace(/^[-._]+|[-._]+$/g, '');
