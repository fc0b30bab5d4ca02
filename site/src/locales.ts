/** The three languages of the site and where their pages lie. Malay, the original, has no prefix. */
export const locales = ['ms', 'en', 'ar'] as const;
export type Locale = (typeof locales)[number];

/** Each language named in itself, and its writing direction. */
export const languages: Record<Locale, { name: string; dir: 'ltr' | 'rtl' }> = {
  ms: { name: 'Bahasa Melayu', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
};

/** The address of a page in a language; `path` begins and ends with a slash: '/services/' -> '/en/services/'. */
export function localePath(locale: Locale, path: string): string {
  return locale === 'ms' ? path : `/${locale}${path}`;
}

/** What `getStaticPaths` of a page under `[...locale]` returns; give `params` and `props` of each further page. */
export function localePaths<P extends Record<string, string>, Q extends object>(
  pages: { params: P; props: Q }[] = [{ params: {} as P, props: {} as Q }],
) {
  return locales.flatMap((locale) =>
    pages.map((page) => ({
      params: { ...page.params, locale: locale === 'ms' ? undefined : locale },
      props: { ...page.props, locale },
    })),
  );
}
