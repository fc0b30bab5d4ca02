/** What templates and the dictionary say beside the texts of the declarations. */
import { t, type L10n, type Locale } from '../../records/define.ts';

/** The languages by their own names. */
export const languageNames: L10n = t('Bahasa Melayu', 'English', 'العربية');

/** The language in which the text of a label stands, as the titles of its three columns say it. */
export const textLanguage: Readonly<Record<Locale, L10n>> = {
  ms: t('bahasa Melayu', 'in Malay', 'بالملايوية'),
  en: t('bahasa Inggeris', 'in English', 'بالإنجليزية'),
  ar: t('bahasa Arab', 'in Arabic', 'بالعربية'),
};

export const requirements = {
  yes: t('Wajib', 'Required', 'مطلوب'),
  with_ms: t('Wajib jika teks bahasa Melayu diisi', 'Required where the Malay is given', 'مطلوب إذا أُعطي النص الملايوي'),
  no: t('Pilihan', 'Optional', 'اختياري'),
} as const;

export const publications = {
  yes: t('Diterbitkan', 'Published', 'يُنشر'),
  derived: t(
    'Tidak diterbitkan baris demi baris; hanya angka yang dihitung daripadanya',
    'Not published row by row; only figures derived from it',
    'لا يُنشر صفًا صفًا؛ تُنشر الأرقام المشتقة منه فقط',
  ),
  no: t('Tidak akan diterbitkan', 'Never published', 'لا يُنشر أبدًا'),
} as const;

export const words = {
  form: t('Bentuk', 'Form', 'الصيغة'),
  example: t('Contoh', 'Example', 'مثال'),
  codes: t('Kod', 'Codes', 'الرموز'),
  partOfKey: t(
    'Sebahagian daripada kunci yang mengenal pasti baris',
    'Part of the key that identifies the row',
    'جزء من المفتاح الذي يميّز الصف',
  ),
  refersTo: t('Merujuk kepada', 'Refers to', 'يشير إلى'),
  checkValue: t('Semak nilai', 'Check the value', 'راجع القيمة'),
} as const;

/** The pages of the dictionary. */
export const page = {
  title: t('Kamus data untuk penyerahan rekod', 'Data dictionary for handing in records', 'قاموس البيانات لتسليم السجلات'),
  lede: t(
    'Halaman ini menerangkan setiap rekod dan setiap lajur dalam templat. Isi satu fail bagi setiap rekod (CSV atau XLSX), atau semua rekod dalam submission.xlsx. Jangan ubah nama fail, nama helaian dan nama lajur. Biarkan sel kosong jika tiada maklumat; kosong bukan sifar dan bukan "tidak".',
    'This page explains every record and every column of the templates. Fill one file a record (CSV or XLSX), or all records in submission.xlsx. Do not change the names of files, sheets and columns. Leave a cell empty where there is no information; empty is not zero and not "no".',
    'تشرح هذه الصفحة كل سجل وكل عمود في القوالب. املأ ملفًا واحدًا لكل سجل (CSV أو XLSX)، أو جميع السجلات في submission.xlsx. لا تغيّر أسماء الملفات والأوراق والأعمدة. اترك الخلية فارغة إذا لم تتوفر المعلومة؛ فالفراغ ليس صفرًا ولا يعني «لا».',
  ),
  skip: t('Terus ke rekod', 'Skip to the records', 'انتقل إلى السجلات'),
  languages: t('Bahasa', 'Languages', 'اللغات'),
  records: t('Rekod', 'Records', 'السجلات'),
  files: t('Templat', 'Templates', 'القوالب'),
  key: t('Kunci', 'Key', 'المفتاح'),
  publication: t('Penerbitan', 'Publication', 'النشر'),
  columnsOf: t('Lajur rekod', 'Columns of the record', 'أعمدة السجل'),
  column: t('Lajur', 'Column', 'العمود'),
  meaning: t('Maksud', 'Meaning', 'المعنى'),
  required: t('Wajib?', 'Required?', 'مطلوب؟'),
  published: t('Diterbitkan?', 'Published?', 'هل يُنشر؟'),
  toTop: t('Kembali ke senarai rekod', 'Back to the list of records', 'العودة إلى قائمة السجلات'),
} as const;
