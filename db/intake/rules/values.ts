/** Rules of single values by the type of their column. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const values = {
  required: {
    title: t('Nilai wajib kosong', 'A required value is empty', 'قيمة مطلوبة فارغة'),
    kind: 'refused',
    why: t(
      'Kosong bermaksud tidak diberi, dan lajur ini mesti diberi.',
      'Empty means not provided, and this column must be provided.',
      'الفراغ يعني عدم التقديم، وهذا العمود لا بد من تقديمه.',
    ),
    remedy: t('Isi nilai itu.', 'Fill it.', 'املأها.'),
    wrong: 'service_id,agency_id\nSVC-0001,',
    right: 'service_id,agency_id\nSVC-0001,AGY-001',
    since: '0.1.0',
  },
  'missing-mark': {
    title: t('Tanda untuk “tiada nilai”', 'A mark for “no value” in place of an empty field', 'علامة «لا قيمة» بدل حقل فارغ'),
    kind: 'refused',
    why: t(
      'N/A, tiada atau sempang boleh bermaksud banyak perkara. Medan kosong hanya bermaksud tidak diberi.',
      'N/A, none or a dash may mean many things. An empty field means not provided, nothing else.',
      'قد تعني N/A أو «لا يوجد» أو الشرطة أشياء كثيرة. أما الحقل الفارغ فيعني عدم التقديم فحسب.',
    ),
    remedy: t('Kosongkan medan itu.', 'Leave the field empty.', 'اترك الحقل فارغًا.'),
    wrong: 'service_id,launched_on\nSVC-0001,N/A',
    right: 'service_id,launched_on\nSVC-0001,',
    since: '0.1.0',
  },
  'bad-id': {
    title: t('ID tidak sah', 'Not an identifier', 'معرّف غير صحيح'),
    kind: 'refused',
    why: t(
      'ID menjadi sebahagian daripada alamat halaman: 2 hingga 64 huruf, digit, titik, garis bawah atau sempang.',
      'Ids become part of addresses: 2 to 64 letters, digits, points, underscores or hyphens.',
      'المعرّف جزء من عناوين الصفحات: من 2 إلى 64 حرفًا أو رقمًا أو نقطة أو شرطة سفلية أو واصلة.',
    ),
    remedy: t(
      'Tulis ID tanpa ruang atau tanda lain.',
      'Write it without spaces or other marks.',
      'اكتبه دون مسافات أو علامات أخرى.',
    ),
    wrong: 'SVC 0001',
    right: 'SVC-0001',
    since: '0.1.0',
  },
  'unknown-code': {
    title: t('Kod tidak dikenali', 'Not a code of the list', 'رمز ليس في القائمة'),
    kind: 'refused',
    why: t(
      'Lajur ini mempunyai senarai kod yang tertutup dengan ejaan yang tepat, supaya kiraan sama di mana-mana.',
      'This column has a closed list of codes, spelt exactly, so that everyone counts the same.',
      'لهذا العمود قائمة رموز مغلقة بإملاء دقيق، ليتفق العدّ عند الجميع.',
    ),
    remedy: t('Tulis satu kod daripada kamus data.', 'Write a code of the data dictionary.', 'اكتب رمزًا من قاموس البيانات.'),
    wrong: 'Critical',
    right: 'critical',
    since: '0.1.0',
  },
  'number-format': {
    title: t('Bukan nombor biasa', 'Not a plain number', 'رقم بكتابة غير بسيطة'),
    kind: 'refused',
    why: t(
      'Pemisah ribu, koma perpuluhan, tanda mata wang dan eksponen dibaca berlainan mengikut negara dan program.',
      'Separators of thousands, decimal commas, currency signs and exponents are read differently by country and program.',
      'تختلف قراءة فواصل الآلاف والفاصلة العشرية ورموز العملات والأسس من بلد إلى بلد ومن برنامج إلى آخر.',
    ),
    remedy: t(
      'Tulis digit, dan titik sebelum perpuluhan.',
      'Write digits, and a point before decimals.',
      'اكتب أرقامًا، ونقطة قبل الكسور.',
    ),
    wrong: '8,200,000',
    right: '8200000',
    since: '0.1.0',
  },
  range: {
    title: t('Luar julat', 'Outside the range', 'خارج المدى'),
    kind: 'refused',
    why: t(
      'Nilai di luar had lajur, atau terlalu besar untuk disimpan dengan tepat, tidak mungkin benar.',
      'A value beyond the limits of its column, or too large to be kept exactly, cannot be right.',
      'القيمة خارج حدود عمودها أو الأكبر من أن تُحفظ بدقة لا يمكن أن تصح.',
    ),
    remedy: t('Semak nilai itu.', 'Check it.', 'راجعها.'),
    wrong: '-12',
    right: '12',
    since: '0.1.0',
  },
  'bad-date': {
    title: t('Bukan tarikh', 'Not a date', 'ليس تاريخًا'),
    kind: 'refused',
    why: t(
      'Hari dan bulan boleh tertukar dalam bentuk lain. Tarikh ditulis menurut ISO 8601 dan mesti wujud.',
      'In other forms day and month can be taken for each other. Dates are written by ISO 8601 and must exist.',
      'في الأشكال الأخرى قد يلتبس اليوم بالشهر. تُكتب التواريخ وفق ISO 8601 ويجب أن تكون موجودة.',
    ),
    remedy: t('Tulis tahun, bulan, hari.', 'Write year, month, day.', 'اكتب السنة فالشهر فاليوم.'),
    wrong: '04/08/2025',
    right: '2025-08-04',
    since: '0.1.0',
  },
  'bad-period': {
    title: t('Bukan tempoh jenis ini', 'Not a period of this kind', 'ليست فترة من هذا النوع'),
    kind: 'refused',
    why: t(
      'Bulan, suku dan tahun mempunyai satu bentuk sahaja, supaya boleh disusun dan dipadankan.',
      'Months, quarters and years have one form, so that they sort and match.',
      'للشهر والربع والسنة شكل واحد، لترتَّب وتُطابَق.',
    ),
    remedy: t('Tulis seperti contoh.', 'Write it as in the example.', 'اكتبها كما في المثال.'),
    wrong: 'Q3 2026',
    right: '2026-Q3',
    since: '0.1.0',
  },
  'bad-url': {
    title: t('Bukan alamat https', 'Not an https address', 'ليس عنوان https'),
    kind: 'refused',
    why: t(
      'Pembaca akan mengikut pautan ini, jadi ia mesti alamat penuh dan selamat.',
      'Readers will follow the link, so it must be whole and secure.',
      'سيتبع القراء الرابط، فيجب أن يكون كاملًا وآمنًا.',
    ),
    remedy: t('Tulis alamat https yang penuh.', 'Write a whole https address.', 'اكتب عنوان https كاملًا.'),
    wrong: 'http://example.gov.my/',
    right: 'https://example.gov.my/',
    since: '0.1.0',
  },
  'bad-country': {
    title: t('Bukan kod negara', 'Not a country code', 'ليس رمز بلد'),
    kind: 'refused',
    why: t(
      'Negara ditulis dengan kod dua huruf ISO 3166-1, yang sama dalam semua bahasa.',
      'Countries are written by the two-letter codes of ISO 3166-1, the same in every language.',
      'تُكتب البلدان برموز ISO ذات الحرفين، وهي واحدة في كل اللغات.',
    ),
    remedy: t('Tulis kod dua huruf besar.', 'Write the two capital letters.', 'اكتب الحرفين الكبيرين.'),
    wrong: 'Malaysia',
    right: 'MY',
    since: '0.1.0',
  },
} as const satisfies Rules;
