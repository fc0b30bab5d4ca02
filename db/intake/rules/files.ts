/** Rules of the files of a submission: which there are, and what their bytes are. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const files = {
  'unknown-file': {
    title: t('Nama fail bukan nama rekod', 'The file is named after no record', 'اسم الملف ليس اسم سجل'),
    kind: 'refused',
    why: t(
      'Nama fail menentukan rekod yang dibawanya. Fail dengan nama atau bentuk lain tidak dibaca secara meneka.',
      'The name of a file says which record it holds. A file of another name or form is not guessed at.',
      'اسم الملف يحدد السجل الذي يحمله، ولا يُخمَّن محتوى ملف باسم أو شكل آخر.',
    ),
    remedy: t('Namakan fail menurut rekodnya.', 'Name the file after its record.', 'سمِّ الملف باسم سجله.'),
    wrong: 'service-list.csv',
    right: 'services.csv',
    since: '0.1.0',
  },
  'not-a-file': {
    title: t('Bukan fail biasa', 'Not a plain file', 'ليس ملفًا عاديًا'),
    kind: 'refused',
    why: t(
      'Folder, pautan atau paip boleh menunjuk kepada sesuatu yang lain daripada yang diserahkan.',
      'A folder, link or pipe may lead to something else than what was handed in.',
      'قد يقود المجلد أو الرابط أو الأنبوب إلى غير ما سُلِّم.',
    ),
    remedy: t('Serahkan fail itu sendiri.', 'Hand in the file itself.', 'سلِّم الملف نفسه.'),
    wrong: 'services.csv/',
    right: 'services.csv',
    since: '0.1.0',
  },
  'changed-while-read': {
    title: t('Fail berubah semasa dibaca', 'The file changed while it was read', 'تغيّر الملف أثناء قراءته'),
    kind: 'refused',
    why: t(
      'Fail yang masih ditulis mungkin separuh lama dan separuh baharu.',
      'A file that is still being written may be half old and half new.',
      'الملف الذي ما زال يُكتب قد يكون نصفه قديمًا ونصفه جديدًا.',
    ),
    remedy: t(
      'Tunggu sehingga eksport selesai, kemudian serahkan semula.',
      'Wait until the export is done, then hand it in again.',
      'انتظر حتى ينتهي التصدير ثم سلِّمه من جديد.',
    ),
    wrong: 'services.csv 12480 B → 12992 B',
    right: 'services.csv 12992 B',
    since: '0.1.0',
  },
  'second-file': {
    title: t('Dua fail untuk rekod yang sama', 'A second file for the same record', 'ملف ثانٍ للسجل نفسه'),
    kind: 'refused',
    why: t(
      'Satu rekod dibawa oleh satu fail sahaja, supaya jelas yang mana satu benar.',
      'One file brings one record, so that it is plain which one is right.',
      'لكل سجل ملف واحد، حتى يتضح أيهما الصحيح.',
    ),
    remedy: t('Serahkan satu fail sahaja.', 'Hand in one of them.', 'سلِّم واحدًا منهما.'),
    wrong: 'services.csv\nservices.json',
    right: 'services.csv',
    since: '0.1.0',
  },
  'no-files': {
    title: t('Tiada fail rekod', 'There is no record file', 'لا يوجد ملف سجل'),
    kind: 'refused',
    why: t(
      'Folder atau arkib yang diserahkan tidak mengandungi apa-apa rekod.',
      'The folder or archive that was handed in holds no record.',
      'المجلد أو الأرشيف المسلَّم لا يحمل أي سجل.',
    ),
    remedy: t(
      'Serahkan fail yang dinamakan menurut rekod.',
      'Hand in files named after records.',
      'سلِّم ملفات مسماة بأسماء السجلات.',
    ),
    wrong: 'README.md',
    right: 'README.md\nservices.csv',
    since: '0.1.0',
  },
  'empty-file': {
    title: t('Fail kosong', 'The file has no bytes', 'الملف فارغ'),
    kind: 'refused',
    why: t(
      'Fail tanpa satu bait pun biasanya eksport yang gagal, bukan daftar yang kosong.',
      'A file without a single byte is most often an export that failed, not an empty register.',
      'الملف الخالي من أي بايت تصدير فاشل في الغالب، لا سجل فارغ.',
    ),
    remedy: t('Eksport semula.', 'Export it again.', 'صدِّره من جديد.'),
    wrong: 'services.csv 0 B',
    right: 'services.csv 12480 B',
    since: '0.1.0',
  },
  'too-large': {
    title: t('Medan atau fail terlalu besar', 'A field or file is too large', 'حقل أو ملف أكبر من الحد'),
    kind: 'refused',
    why: t(
      'Medan CSV boleh memuat paling banyak 65,536 aksara. Yang lebih panjang biasanya petikan yang tidak ditutup.',
      'A field of a CSV holds 65,536 characters at most. A longer one is most often a quotation mark left open.',
      'يتسع حقل CSV لعدد أقصاه 65,536 محرفًا، وما زاد عليه علامة اقتباس لم تُغلق في الغالب.',
    ),
    remedy: t(
      'Cari tanda petik yang tidak ditutup, atau pendekkan teks.',
      'Look for an open quotation mark, or shorten the text.',
      'ابحث عن علامة اقتباس مفتوحة، أو اختصر النص.',
    ),
    wrong: 'A{65537}',
    right: 'A{300}',
    since: '0.1.0',
  },
  'not-this-format': {
    title: t('Bukan format ini', 'The file is something else than its name says', 'الملف غير ما يقوله اسمه'),
    kind: 'refused',
    why: t(
      'Kandungan fail ialah PDF, halaman web, dokumen lama atau arkib yang rosak, bukan format yang dinamakan.',
      'The content is a PDF, a web page, an old document or a broken archive, not the form that the name gives.',
      'المحتوى ملف PDF أو صفحة ويب أو مستند قديم أو أرشيف تالف، لا الشكل المذكور في الاسم.',
    ),
    remedy: t(
      'Eksport rekod itu semula dalam format yang dinamakan.',
      'Export the record again in the form that its name gives.',
      'صدِّر السجل من جديد بالشكل المذكور في اسمه.',
    ),
    wrong: '%PDF-1.7',
    right: 'service_id,agency_id,name_ms,name_en',
    since: '0.1.0',
  },
  encoding: {
    title: t('Bukan UTF-8', 'The file is not UTF-8', 'الملف ليس UTF-8'),
    kind: 'refused_or_notice',
    why: t(
      'Dalam pengekodan lain, huruf beraksen dan huruf Arab menjadi salah tanpa disedari. UTF-16 yang bertanda dibaca dengan makluman.',
      'In another encoding accents and Arabic letters turn wrong unseen. UTF-16 with its mark is read, with a notice.',
      'في ترميز آخر تفسد الحروف المشكولة والعربية دون أن يُلحظ ذلك. ويُقرأ UTF-16 ذو العلامة مع إشعار.',
    ),
    remedy: t(
      'Simpan sebagai UTF-8 (dalam hamparan: “CSV UTF-8”).',
      'Save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).',
      'احفظه بترميز UTF-8 (في برنامج الجداول: «CSV UTF-8»).',
    ),
    wrong: 'Caf<0xE9>',
    right: 'Café',
    since: '0.1.0',
  },
  'byte-order-mark': {
    title: t('Ada tanda susunan bait', 'The file starts with a byte order mark', 'يبدأ الملف بعلامة ترتيب البايتات'),
    kind: 'notice',
    why: t(
      'Tanda yang tidak kelihatan itu akan menjadi sebahagian daripada nama lajur pertama. Ia ditinggalkan.',
      'The mark cannot be seen and would become part of the first column name. It is left out.',
      'العلامة لا تُرى وتصير جزءًا من اسم العمود الأول، فتُحذف.',
    ),
    remedy: t('Simpan sebagai UTF-8 tanpa tanda itu.', 'Save it as UTF-8 without the mark.', 'احفظه بترميز UTF-8 دون العلامة.'),
    wrong: '<U+FEFF>service_id,agency_id',
    right: 'service_id,agency_id',
    since: '0.1.0',
  },
} as const satisfies Rules;
