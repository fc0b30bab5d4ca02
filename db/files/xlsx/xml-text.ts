/** Text in XML 1.0, which cannot hold every character: workbooks write those as `_x0001_` (ECMA-376, 22.9.2.19 ST_Xstring). */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters without a place in XML, CR (which XML turns into LF), and the beginning of what looks like such a mark itself. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/g;

const mark = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The content of an element. Half of a surrogate pair becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, mark)
    .replace(/[&<>"]/g, (character) => entities[character]!);

/** The value of an attribute in double quotes, in which tabs and line breaks would turn into spaces. */
export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text of at most `most` UTF-16 units, its end marked where it was cut; a surrogate pair stays whole. */
export const cutText = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
