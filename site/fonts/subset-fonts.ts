/**
 * Makes the small font files in site/src/fonts from the @fontsource packages (SIL Open Font License 1.1).
 * Run by hand when the letters or the packages change: `node site/fonts/subset-fonts.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
const latin = `${ascii}\u00a0–—‘’“”…·×é→±≥≤`;
const headings = `${ascii}\u00a0–‘’“”…·é`;
const arabic = `${range(0x60c, 0x60c)}${range(0x61b, 0x61f)}${range(0x621, 0x63a)}${range(0x640, 0x652)}\u0670${range(0x66a, 0x66c)}پچژکگی\u200f\u200e\u2067\u2069 `;

const wanted = [
  { from: '@fontsource/poppins/files/poppins-latin-600-normal.woff2', to: 'poppins-600.woff2', letters: headings },
  ...['400', '500', '600'].map((weight) => ({
    from: `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
    to: `inter-${weight}.woff2`,
    letters: latin,
  })),
  ...['400', '600'].map((weight) => ({
    from: `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`,
    to: `plex-arabic-${weight}.woff2`,
    letters: arabic,
  })),
];

for (const { from, to, letters } of wanted) {
  const bytes = await subsetFont(await readFile(require.resolve(from)), letters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'tnum', 'ccmp', 'isol', 'init', 'medi', 'fina', 'rlig', 'mark', 'mkmk'],
  });
  await writeFile(new URL(`../src/fonts/${to}`, import.meta.url), bytes);
  console.log(`${to} ${bytes.length} bytes`);
}

/** The characters from one code point to another, both included. */
function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}
