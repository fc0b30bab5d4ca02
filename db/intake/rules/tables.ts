/** Rules of the form of a table: CSV as in RFC 4180, JSON as in RFC 8259. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const tables = {
  separator: {
    title: t('Pemisah bukan koma', 'The separator is not a comma', 'الفاصل ليس فاصلة'),
    kind: 'refused',
    why: t(
      'Titik koma, tab atau garis tegak tidak diteka sebagai pemisah, kerana ia juga boleh menjadi sebahagian nilai.',
      'Semicolons, tabs or bars are not guessed to be separators, as they may be part of a value.',
      'لا يُخمَّن أن الفاصلة المنقوطة أو علامة الجدولة أو الخط القائم فواصل، فقد تكون من القيمة.',
    ),
    remedy: t('Simpan dengan koma.', 'Save it with commas.', 'احفظه بفواصل.'),
    wrong: 'service_id;agency_id;stage',
    right: 'service_id,agency_id,stage',
    since: '0.1.0',
  },
  'line-ending': {
    title: t('Penghujung baris bercampur', 'Line endings are mixed', 'نهايات الأسطر مختلطة'),
    kind: 'refused',
    why: t(
      'Campuran menunjukkan dua fail disambung atau fail rosak semasa dipindahkan.',
      'A mixture shows that two files were joined, or that one was damaged on its way.',
      'الاختلاط علامة على ضم ملفين أو تلف ملف أثناء نقله.',
    ),
    remedy: t('Simpan dengan satu jenis sahaja.', 'Save it with one kind throughout.', 'احفظه بنوع واحد.'),
    wrong: 'service_id<U+000D><U+000A>SVC-0001<U+000A>SVC-0002<U+000D><U+000A>',
    right: 'service_id<U+000D><U+000A>SVC-0001<U+000D><U+000A>SVC-0002<U+000D><U+000A>',
    since: '0.1.0',
  },
  'unclosed-quote': {
    title: t('Tanda petik tidak ditutup', 'A quotation mark is not closed', 'علامة اقتباس لم تُغلق'),
    kind: 'refused',
    why: t(
      'Selepas tanda petik yang terbuka, semua baris berikutnya menjadi satu nilai.',
      'After an open quotation mark all lines that follow would be one value.',
      'بعد علامة اقتباس مفتوحة تصير كل الأسطر التالية قيمة واحدة.',
    ),
    remedy: t('Tutup tanda petik itu.', 'Close the quotation mark.', 'أغلق علامة الاقتباس.'),
    wrong: 'SVC-0001,"Kuala Lumpur',
    right: 'SVC-0001,"Kuala Lumpur"',
    since: '0.1.0',
  },
  'stray-quote': {
    title: t(
      'Tanda petik di tengah nilai',
      'A quotation mark stands inside an unquoted value',
      'علامة اقتباس داخل قيمة غير محاطة بعلامتين',
    ),
    kind: 'refused',
    why: t(
      'Dalam CSV, tanda petik di dalam nilai digandakan dan nilai itu diapit tanda petik.',
      'In CSV a quotation mark inside a value is doubled, and the value stands in quotation marks.',
      'في CSV تُضاعف علامة الاقتباس داخل القيمة وتُحاط القيمة بعلامتين.',
    ),
    remedy: t('Apit nilai dan gandakan tanda itu.', 'Quote the value and double the mark.', 'أحط القيمة بعلامتين وضاعف العلامة.'),
    wrong: 'SVC-0001,MyKad "Plus"',
    right: 'SVC-0001,"MyKad ""Plus"""',
    since: '0.1.0',
  },
  'ragged-row': {
    title: t('Bilangan medan tidak sama', 'A row has too few or too many fields', 'صف حقوله أقل أو أكثر'),
    kind: 'refused',
    why: t(
      'Jika bilangan medan berbeza daripada tajuk, nilai tergelincir ke lajur yang salah.',
      'Where the count differs from the header, values slip into the wrong column.',
      'إذا خالف العدد صف العناوين انزلقت القيم إلى أعمدة خاطئة.',
    ),
    remedy: t(
      'Apit nilai yang mengandungi koma, dan lengkapkan baris.',
      'Quote values that hold a comma, and fill the row.',
      'أحط القيم التي فيها فاصلة بعلامتي اقتباس، وأكمل الصف.',
    ),
    wrong: 'service_id,name_en,stage\nSVC-0001,Tax, duty and levy,planning',
    right: 'service_id,name_en,stage\nSVC-0001,"Tax, duty and levy",planning',
    since: '0.1.0',
  },
  'blank-line': {
    title: t('Baris kosong', 'An empty line', 'سطر فارغ'),
    kind: 'refused_or_notice',
    why: t(
      'Baris kosong di antara rekod mungkin rekod yang hilang. Di hujung fail ia, dan baris koma sahaja, ditinggalkan dengan makluman.',
      'An empty line between records may be a record that was lost. At the end of the file it is left out, as are rows of commas alone, with a notice.',
      'السطر الفارغ بين السجلات قد يكون سجلًا ضائعًا. وفي آخر الملف يُترك هو والصفوف التي لا شيء فيها غير الفواصل، مع إشعار.',
    ),
    remedy: t('Buang baris itu.', 'Take the line out.', 'احذف السطر.'),
    wrong: 'service_id,stage\nSVC-0001,planning\n\nSVC-0002,planning',
    right: 'service_id,stage\nSVC-0001,planning\nSVC-0002,planning',
    since: '0.1.0',
  },
  'json-syntax': {
    title: t('Bukan JSON yang sah', 'Not well-formed JSON', 'JSON غير سليم'),
    kind: 'refused',
    why: t(
      'Koma di hujung, petikan tunggal atau teks yang terpotong bukan JSON.',
      'A trailing comma, single quotation marks or a text cut short are not JSON.',
      'الفاصلة الزائدة في الآخر أو علامات الاقتباس المفردة أو النص المقطوع ليست من JSON.',
    ),
    remedy: t(
      'Tulis dengan program, bukan dengan tangan.',
      'Have a program write it, not a hand.',
      'اجعل برنامجًا يكتبه لا اليد.',
    ),
    wrong: '[{"service_id": "SVC-0001",}]',
    right: '[{"service_id": "SVC-0001"}]',
    since: '0.1.0',
  },
  'json-shape': {
    title: t('JSON bukan senarai rekod', 'JSON that is not a list of flat records', 'JSON ليس قائمة سجلات مسطحة'),
    kind: 'refused',
    why: t(
      'Setiap rekod ialah satu objek tanpa objek lain di dalamnya, seperti satu baris jadual.',
      'Each record is one object without others in it, like a row of a table.',
      'كل سجل كائن واحد لا كائن فيه، كصف من جدول.',
    ),
    remedy: t('Tulis senarai objek yang rata.', 'Write a list of flat objects.', 'اكتب قائمة كائنات مسطحة.'),
    wrong: '{"services": [{"service_id": "SVC-0001"}]}',
    right: '[{"service_id": "SVC-0001"}]',
    since: '0.1.0',
  },
  'duplicate-field': {
    title: t('Medan berulang', 'A record has one field twice', 'حقل مكرر في سجل'),
    kind: 'refused',
    why: t(
      'Kebanyakan program mengambil medan yang terakhir dan membuang yang pertama tanpa memberitahu.',
      'Most programs take the last of them and drop the first without a word.',
      'معظم البرامج تأخذ الأخير وتهمل الأول دون تنبيه.',
    ),
    remedy: t('Kekalkan satu.', 'Keep one.', 'أبقِ واحدًا.'),
    wrong: '[{"service_id": "SVC-0001", "service_id": "SVC-0002"}]',
    right: '[{"service_id": "SVC-0001"}]',
    since: '0.1.0',
  },
} as const satisfies Rules;
