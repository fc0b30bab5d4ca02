/** How Astro builds the site: static files, trailing slashes, own style sheets, no script files. */
import { defineConfig } from 'astro/config';
import { sitemap } from './sitemap.ts';

const browsersWithLightDark = ['chrome123', 'firefox120', 'safari17.5'];

export default defineConfig({
  output: 'static',
  outDir: process.env['PORTAL_SITE_OUT'] ?? '../dist',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [sitemap],
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  vite: { build: { cssTarget: browsersWithLightDark, assetsInlineLimit: 0 } },
});
