/** Rules of mapping files, and of the foreign files that they turn into records. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const mappings = {
  'mapping-file': {
    title: t('Fail pemetaan tidak betul', 'The mapping file is not right', 'ملف المطابقة غير صحيح'),
    kind: 'refused',
    why: t(
      'Kunci, rekod, lajur atau kod yang tersalah tulis akan mengubah makna setiap baris, jadi tiada apa-apa dibaca.',
      'A key, record, column or code that is misspelt would change what every row means, so nothing is read.',
      'الخطأ في كتابة مفتاح أو سجل أو عمود أو رمز يغيّر معنى كل صف، فلا يُقرأ شيء.',
    ),
    remedy: t(
      'Betulkan fail pemetaan pada baris yang disebut.',
      'Correct the mapping file at the line that is named.',
      'صحِّح ملف المطابقة في السطر المذكور.',
    ),
    wrong: 'name: { form: Nama }',
    right: 'name: { from: Nama }',
    since: '0.1.0',
  },
  'mapping-source': {
    title: t(
      'Fail yang dinamakan oleh pemetaan',
      'Files that the mapping names, and others',
      'الملفات التي يسميها ملف المطابقة وغيرها',
    ),
    kind: 'refused_or_notice',
    why: t(
      'Setiap sumber ialah satu fail yang ada. Fail lain tidak dibaca dan tidak disimpan, dan itu dimaklumkan.',
      'Every source is one file that is there. Other files are not read and not kept, and that is told.',
      'كل مصدر ملف واحد موجود. وغيره لا يُقرأ ولا يُحفظ، ويُذكر ذلك.',
    ),
    remedy: t(
      'Serahkan fail yang dinamakan, atau betulkan nama dalam pemetaan.',
      'Hand in the file that is named, or correct its name in the mapping.',
      'سلِّم الملف المسمّى، أو صحِّح اسمه في ملف المطابقة.',
    ),
    wrong: 'kontrk-2026.csv',
    right: 'kontrak-2026.csv',
    since: '0.1.0',
  },
  'mapping-column': {
    title: t(
      'Lajur yang dibaca oleh pemetaan tiada',
      'A column that the mapping reads is missing',
      'عمود يقرؤه ملف المطابقة غير موجود',
    ),
    kind: 'refused',
    why: t(
      'Pemetaan membaca lajur mengikut ejaan tepat namanya. Lajur yang serupa tidak diteka.',
      'The mapping reads columns by the exact spelling of their names. A similar one is not guessed at.',
      'ملف المطابقة يقرأ الأعمدة بأسمائها كما كُتبت تمامًا، ولا يُخمَّن عمود مشابه.',
    ),
    remedy: t(
      'Betulkan nama lajur dalam pemetaan, atau eksport lajur itu.',
      'Correct the name of the column in the mapping, or export the column.',
      'صحِّح اسم العمود في ملف المطابقة، أو صدِّر العمود.',
    ),
    wrong: 'No,agensi',
    right: 'No,Agensi',
    since: '0.1.0',
  },
  'mapping-unread': {
    title: t('Lajur yang tidak dibaca oleh pemetaan', 'Columns that the mapping does not read', 'أعمدة لا يقرؤها ملف المطابقة'),
    kind: 'notice',
    why: t(
      'Lajur fail luar yang tidak dipetakan disebut, supaya tiada yang hilang tanpa disedari.',
      'Columns of a foreign file that are not mapped are named, so that none is lost unseen.',
      'تُذكر أعمدة الملف الخارجي غير المطابَقة، فلا يضيع شيء دون أن يُلحظ.',
    ),
    remedy: t(
      'Tiada tindakan, kecuali lajur itu dimaksudkan untuk daftar.',
      'Do nothing, unless the column was meant for the register.',
      'لا يلزم شيء، إلا إن كان العمود مقصودًا للسجل.',
    ),
    wrong: 'No,Agensi,Catatan',
    right: 'No,Agensi',
    since: '0.1.0',
  },
  'mapping-value': {
    title: t(
      'Pemetaan tidak kenal nilai fail',
      'The mapping does not know a value of the file',
      'ملف المطابقة لا يعرف قيمة في الملف',
    ),
    kind: 'refused',
    why: t(
      'Perkataan, tarikh dan nombor ditukar menurut bentuk yang diisytiharkan sahaja. Nilai baharu tidak diteka.',
      'Words, dates and numbers are turned by the declared form alone. A new value is not guessed at.',
      'تُحوَّل الكلمات والتواريخ والأرقام بالصيغة المعلنة وحدها، ولا تُخمَّن القيمة الجديدة.',
    ),
    remedy: t(
      'Betulkan nilai itu, atau tambahkannya dalam fail pemetaan.',
      'Correct the value, or add it to the mapping file.',
      'صحِّح القيمة، أو أضفها إلى ملف المطابقة.',
    ),
    wrong: 'Kritikal*',
    right: 'Kritikal',
    since: '0.1.0',
  },
  'mapping-key': {
    title: t('Dua baris berlainan menjadi satu kunci', 'Two different rows become one key', 'صفان مختلفان يصيران مفتاحًا واحدًا'),
    kind: 'refused',
    why: t(
      'Pengenal yang dibuat daripada teks boleh bertemu. Baris yang lebih lewat ditolak, bukan digabungkan.',
      'Identifiers that are made from text may meet. The later row is refused, not merged.',
      'قد تلتقي المعرّفات المصنوعة من النص، فيُرفض الصف اللاحق ولا يُدمج.',
    ),
    remedy: t(
      'Petakan lajur yang bernombor, atau nyatakan `mark: always` di bawah `slug`.',
      'Map a column with a number, or say `mark: always` under `slug`.',
      'طابِق عمودًا مرقّمًا، أو اذكر `mark: always` تحت `slug`.',
    ),
    wrong: 'A & B\nA B',
    right: 'A & B\nA & B',
    since: '0.1.0',
  },
  'mapping-filter': {
    title: t('Baris yang tidak diambil', 'Rows that the mapping leaves out', 'صفوف يتركها ملف المطابقة'),
    kind: 'notice',
    why: t(
      'Baris yang tidak menepati syarat di bawah `where` ditinggalkan. Bilangannya dimaklumkan.',
      'Rows that do not meet the conditions under `where` are left out. Their number is told.',
      'تُترك الصفوف التي لا تستوفي الشروط تحت `where`، ويُذكر عددها.',
    ),
    remedy: t(
      'Semak bilangan itu. Jika salah, betulkan syaratnya.',
      'Look at the number. If it is wrong, correct the conditions.',
      'راجع العدد. فإن كان خطأ فصحِّح الشروط.',
    ),
    wrong: 'where: { column: Status, in: [aktif] }',
    right: 'where: { column: Status, in: [Aktif] }',
    since: '0.1.0',
  },
} as const satisfies Rules;
