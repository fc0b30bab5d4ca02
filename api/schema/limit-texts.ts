/** What each limit counts, in three languages. */
import type { L10n } from '../../db/records/define.ts';
import type { limits } from '../limits/limits.ts';

export const limitTexts: Record<keyof typeof limits, L10n> = {
  depth: {
    ms: 'Aras sarangan; medan jenis Query ialah aras pertama. Introspeksi dikira berasingan.',
    en: 'Levels of nesting; the field of the query type is the first. Introspection is counted apart.',
    ar: 'مستويات التداخل؛ وحقل النوع Query هو المستوى الأول. ويُحسب الاستبطان على حدة.',
  },
  tokens: {
    ms: 'Token dalam dokumen: nama, nombor, teks dan tanda.',
    en: 'Tokens of the document: names, numbers, texts and signs.',
    ar: 'رموز المستند: الأسماء والأعداد والنصوص والعلامات.',
  },
  aliases: {
    ms: 'Nama lain bagi satu medan dalam satu objek.',
    en: 'Names under which one field may be asked for in one object.',
    ar: 'الأسماء التي يجوز طلب حقل واحد بها في كائن واحد.',
  },
  rootFields: {
    ms: 'Medan jenis Query dalam satu permintaan.',
    en: 'Fields of the query type in one request.',
    ar: 'حقول النوع Query في طلب واحد.',
  },
  directives: {
    ms: 'Arahan, misalnya include dan skip, dalam satu dokumen.',
    en: 'Directives, such as include and skip, in one document.',
    ar: 'التوجيهات، مثل include وskip، في مستند واحد.',
  },
  pageSize: {
    ms: 'Baris dalam satu halaman senarai: first atau last.',
    en: 'Rows of one page of a list: first or last.',
    ar: 'صفوف الصفحة الواحدة من القائمة: first أو last.',
  },
  cost: {
    ms: 'Baris yang mungkin dipulangkan oleh satu permintaan, dikira dengan nilai pemboleh ubahnya.',
    en: 'Rows that one request may return, counted with the values of its variables.',
    ar: 'الصفوف التي قد يعيدها طلب واحد، محسوبة بقيم متغيراته.',
  },
  listRows: {
    ms: 'Baris sesuatu senarai sebagai CSV atau NDJSON.',
    en: 'Rows of a list as CSV or NDJSON.',
    ar: 'صفوف القائمة بصيغة CSV أو NDJSON.',
  },
  bodyBytes: {
    ms: 'Bait dalam badan permintaan POST.',
    en: 'Bytes of the body of a POST request.',
    ar: 'بايتات متن طلب POST.',
  },
  urlBytes: {
    ms: 'Bait dalam alamat permintaan GET.',
    en: 'Bytes of the address of a GET request.',
    ar: 'بايتات عنوان طلب GET.',
  },
};
