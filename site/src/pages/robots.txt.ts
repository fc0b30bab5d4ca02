/** Everything may be read by machines; the sitemap says what there is. */
import { loadFrame } from '../data/frame.ts';

export async function GET(): Promise<Response> {
  const { programme } = await loadFrame();
  const sitemap = new URL('/sitemap.xml', programme.publicUrl).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
