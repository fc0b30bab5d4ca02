/** An identifier from text. It depends on the text alone, never on the rows around it. */
import { createHash } from 'node:crypto';
import type { SlugRule } from '../mapping.ts';

/** Characters at most in an identifier. */
const longest = 64;
const markLength = 8;

/**
 * Small Latin letters, digits and hyphens, e.g. `Jabatan Kerja Raya (Pusat)` gives `jabatan-kerja-raya-pusat`. Accents are left
 * out. Where letters were lost or the text is too long, a mark made from the whole text follows; an empty text stays empty.
 */
export function slugOf(text: string, { keep = undefined, mark = 'cut' }: SlugRule = {}): string {
  const whole = text.trim().normalize('NFC');
  if (whole === '') return '';
  const stays = keep ?? '';
  const bare = whole.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = tidy(bare.replace(new RegExp(`[^a-z0-9${stays}]+`, 'g'), '-'));
  const lost = /[^\P{L}a-z]|[^\P{N}0-9]/u.test(bare);
  if (mark === 'cut' && !lost && slug.length >= 2 && slug.length <= longest) return slug;
  const start = tidy(slug.slice(0, longest - markLength - 1));
  return start === '' ? markOf(whole) : `${start}-${markOf(whole)}`;
}

/** Hyphens and kept characters stand between letters alone. */
const tidy = (slug: string): string => slug.replace(/^[-._]+|[-._]+$/g, '');

const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, markLength);
