/** Who is told that nothing is there by a page, and who by problem details. */
import { weights } from './content-coding.ts';
import type { Exchange } from './exchange.ts';
import { isPublicData } from './use-headers.ts';

/** A reader of pages names HTML; whoever names neither gets a page where pages stand, and problem details where data do. */
export function wantsPage({ path, headers }: Pick<Exchange, 'path' | 'headers'>): boolean {
  const asked = weights(headers.accept ?? '');
  const html = Math.max(asked.get('text/html') ?? 0, asked.get('application/xhtml+xml') ?? 0);
  const json = Math.max(asked.get('application/problem+json') ?? 0, asked.get('application/json') ?? 0);
  return html > 0 || json > 0 ? html >= json : !isPublicData(path);
}
