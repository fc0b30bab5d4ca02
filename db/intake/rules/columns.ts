/** Rules of the header, and of lines that are no records. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const columns = {
  header: {
    title: t('Baris tajuk tiada', 'The first line is not the header', 'السطر الأول ليس صف العناوين'),
    kind: 'refused',
    why: t(
      'Baris pertama mesti nama lajur. Tajuk laporan di atasnya menganjak semuanya.',
      'The first line must be the column names. The title of a report above them shifts everything.',
      'يجب أن يكون السطر الأول أسماء الأعمدة، وعنوان التقرير فوقها يزيح كل شيء.',
    ),
    remedy: t('Buang apa-apa yang di atas tajuk.', 'Take out what stands above the header.', 'احذف ما فوق صف العناوين.'),
    wrong: 'Services 2026\nservice_id,agency_id',
    right: 'service_id,agency_id',
    since: '0.1.0',
  },
  'header-spelling': {
    title: t('Ejaan nama lajur', 'Capital letters or spaces in a column name', 'حروف كبيرة أو مسافات في اسم عمود'),
    kind: 'notice',
    why: t(
      'Nama lajur ditulis dengan huruf kecil tanpa ruang. Nama yang jelas diterima dan dibetulkan.',
      'Column names are in small letters without spaces. Where the name is plain it is put right.',
      'تُكتب أسماء الأعمدة بحروف صغيرة دون مسافات. وحيث يكون الاسم واضحًا يُصحَّح.',
    ),
    remedy: t(
      'Tulis nama lajur seperti dalam kamus data.',
      'Write it as in the data dictionary.',
      'اكتبه كما في قاموس البيانات.',
    ),
    wrong: 'Service_ID',
    right: 'service_id',
    since: '0.1.0',
  },
  'duplicate-header': {
    title: t('Lajur berulang', 'Two columns have the same name', 'عمودان باسم واحد'),
    kind: 'refused',
    why: t(
      'Tidak dapat diketahui lajur mana yang benar.',
      'It cannot be known which of them is right.',
      'لا يمكن معرفة أيهما الصحيح.',
    ),
    remedy: t('Kekalkan satu.', 'Keep one.', 'أبقِ واحدًا.'),
    wrong: 'service_id,url,url',
    right: 'service_id,url',
    since: '0.1.0',
  },
  'unknown-column': {
    title: t('Lajur tidak dikenali', 'This record has no such column', 'ليس في هذا السجل عمود كهذا'),
    kind: 'refused',
    why: t(
      'Lajur tambahan mungkin ejaan yang salah, atau data yang tidak patut diserahkan.',
      'A further column may be misspelt, or hold data that should not be handed in.',
      'العمود الزائد قد يكون خطأ إملائيًا أو بيانات لا ينبغي تسليمها.',
    ),
    remedy: t(
      'Betulkan nama itu, atau buang lajurnya.',
      'Correct the name, or take the column out.',
      'صحِّح الاسم أو احذف العمود.',
    ),
    wrong: 'service_id,agency',
    right: 'service_id,agency_id',
    since: '0.1.0',
  },
  'missing-column': {
    title: t('Lajur wajib tiada', 'A required column is missing', 'عمود مطلوب غير موجود'),
    kind: 'refused',
    why: t(
      'Tanpa lajur ini rekod tidak dapat dikira atau dirujuk.',
      'Without this column the records can be neither counted nor referred to.',
      'من دون هذا العمود لا تُعدّ السجلات ولا يُشار إليها.',
    ),
    remedy: t('Tambah lajur itu.', 'Add the column.', 'أضف العمود.'),
    wrong: 'service_id,stage',
    right: 'service_id,entered_on,stage,assurance',
    since: '0.1.0',
  },
  'absent-column': {
    title: t('Lajur pilihan tiada', 'An optional column is not there', 'عمود اختياري غير موجود'),
    kind: 'notice',
    why: t(
      'Lajur pilihan boleh tiada. Ia diambil sebagai kosong: tidak diberi, bukan sifar.',
      'An optional column may be absent. It is taken as empty: not provided, which is not zero.',
      'يجوز غياب العمود الاختياري، ويُعدّ فارغًا: أي غير مقدَّم، لا صفرًا.',
    ),
    remedy: t('Tambah lajur itu jika ada nilainya.', 'Add it where there are values.', 'أضفه إن كانت له قيم.'),
    wrong: 'supplier_id,name,country_of_control',
    right: 'supplier_id,name,registration_no,country_of_control,local_sme',
    since: '0.1.0',
  },
  'no-records': {
    title: t('Tiada rekod', 'The file has a header and no record', 'في الملف صف عناوين ولا سجل'),
    kind: 'refused',
    why: t(
      'Fail dengan tajuk sahaja biasanya eksport yang gagal. Daftar yang benar-benar kosong mesti dinyatakan.',
      'A file with a header alone is most often an export that failed. A register that is truly empty must be said to be so.',
      'الملف الذي فيه عناوين فقط تصدير فاشل في الغالب. أما السجل الفارغ حقًا فيجب التصريح به.',
    ),
    remedy: t(
      'Eksport semula, atau nyatakan dengan `--empty` bahawa daftar itu kosong.',
      'Export it again, or say with `--empty` that the register is empty.',
      'صدِّره من جديد، أو صرِّح بأن السجل فارغ بالخيار `--empty`.',
    ),
    wrong: 'service_id,agency_id',
    right: 'service_id,agency_id\nSVC-0001,AGY-001',
    since: '0.1.0',
  },
  'repeated-header': {
    title: t('Tajuk berulang', 'The header stands again among the records', 'تكرار صف العناوين بين السجلات'),
    kind: 'refused',
    why: t('Dua fail mungkin telah disambung.', 'Two files may have been joined.', 'ربما ضُمّ ملفان أحدهما إلى الآخر.'),
    remedy: t('Buang baris itu.', 'Take the line out.', 'احذف السطر.'),
    wrong: 'service_id,stage\nSVC-0001,planning\nservice_id,stage',
    right: 'service_id,stage\nSVC-0001,planning',
    since: '0.1.0',
  },
  'totals-row': {
    title: t('Baris jumlah', 'A row of totals', 'صف مجاميع'),
    kind: 'refused',
    why: t(
      'Jumlah akan dikira sekali lagi bersama-sama rekod.',
      'A total would be counted once more among the records.',
      'المجموع سيُعدّ مرة أخرى بين السجلات.',
    ),
    remedy: t('Buang baris itu.', 'Take the line out.', 'احذف الصف.'),
    wrong: 'Jumlah,,412',
    right: 'AGY-001,2026-Q3,412',
    since: '0.1.0',
  },
} as const satisfies Rules;
