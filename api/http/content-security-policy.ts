/** The policy of one page: scripts of our own and the page's own inline ones, known by their hashes; no other host. */
import { createHash } from 'node:crypto';

const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
/** Data, which a browser does not run. */
const isData = (attributes: string): boolean => /\btype\s*=\s*["']?[\w.+-]+\/[\w.+-]*json/i.test(attributes);
const hasSource = (attributes: string): boolean => /\bsrc\s*=/i.test(attributes);

/** Inline styles are allowed: the charts position by them, and they cannot run or load anything. */
export function contentSecurityPolicy(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes = '', script = ''] of html.matchAll(inlineScript)) {
    if (!hasSource(attributes) && !isData(attributes))
      hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  }
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
