/** Text in HTML. */
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

/** A name or value as it stands in files, read from left to right in any page. */
export const code = (text: string): string => `<code dir="ltr">${escapeHtml(text)}</code>`;
