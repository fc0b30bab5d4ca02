/** The plainest page that says that nothing is there, for a site that has none of its own. */
const words = {
  ms: { dir: 'ltr', title: 'Halaman tidak ditemui', text: 'Tiada apa-apa di alamat ini.', home: 'Ke laman utama', path: '/' },
  en: {
    dir: 'ltr',
    title: 'Page not found',
    text: 'There is nothing at this address.',
    home: 'Go to the home page',
    path: '/en/',
  },
  ar: {
    dir: 'rtl',
    title: 'الصفحة غير موجودة',
    text: 'لا يوجد شيء في هذا العنوان.',
    home: 'الذهاب إلى الصفحة الرئيسية',
    path: '/ar/',
  },
} as const;

export function notFoundPage(language: string | undefined): string {
  const lang = language === 'en' || language === 'ar' ? language : 'ms';
  const { dir, title, text, home, path } = words[lang];
  return `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="${path}">${home}</a></p></main></body></html>
`;
}
