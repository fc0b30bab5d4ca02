/** Which pages the site has, read from its pages folder: menus and links offer nothing that is not there. */
const files = Object.keys(import.meta.glob('./pages/**/*.astro'));

/** './pages/[...locale]/agencies/[id].astro' -> a pattern for '/agencies/AGY-1/': ids begin with a capital, names of pages do not. */
const patterns = files.map((file) => {
  const path = file
    .replace('./pages/[...locale]', '')
    .replace(/(\/index)?\.astro$/, '/')
    .replace(/\[\.{3}\w+\]\//g, '(?:.+/)?')
    .replace(/\[\w+\]/g, '[A-Z][^/]*');
  return new RegExp(`^${path}$`);
});

/** Whether there is a page at a path without language: '/services/'. */
export function hasPage(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}
