/** Rules of archives and workbooks. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const workbooks = {
  'unpacks-too-large': {
    title: t('Terlalu besar apabila dibuka', 'An archive or workbook unpacks to too much', 'الأرشيف أو المصنف يتضخم عند فتحه'),
    kind: 'refused',
    why: t(
      'Arkib kecil boleh membuka menjadi sangat besar dan memenuhi pelayan.',
      'A small archive may unpack to so much that it fills the server.',
      'قد ينفتح أرشيف صغير على حجم يملأ الخادم.',
    ),
    remedy: t(
      'Serahkan sebagai CSV, satu fail bagi setiap rekod.',
      'Hand it in as CSV, one file a record.',
      'سلِّمه بصيغة CSV، ملفًا لكل سجل.',
    ),
    wrong: 'submission.zip 20 MB → 4000 MB',
    right: 'submission.zip 2 MB → 40 MB',
    since: '0.1.0',
  },
  'outside-name': {
    title: t(
      'Nama bahagian arkib menuju ke luar',
      'A part of an archive has a name that leads outside',
      'جزء من الأرشيف اسمه يقود إلى خارجه',
    ),
    kind: 'refused',
    why: t(
      'Nama seperti itu boleh menulis ganti fail lain pada komputer yang membukanya.',
      'Such a name may overwrite other files of the computer that unpacks it.',
      'مثل هذا الاسم قد يكتب فوق ملفات أخرى في الحاسوب الذي يفتحه.',
    ),
    remedy: t('Buat arkib itu semula.', 'Make the archive again.', 'أنشئ الأرشيف من جديد.'),
    wrong: '../services.csv',
    right: 'services.csv',
    since: '0.1.0',
  },
  'xlsx-active-content': {
    title: t(
      'Buku kerja bermakro, berpautan atau berobjek',
      'A workbook with macros, links or embedded objects',
      'مصنف فيه وحدات ماكرو أو روابط أو كائنات مضمّنة',
    ),
    kind: 'refused',
    why: t(
      'Rekod ialah nilai sahaja. Makro boleh berjalan, dan pautan boleh memberi nilai lain esok.',
      'A record is values alone. Macros may run, and links may give another value tomorrow.',
      'السجل قيم فحسب. فالماكرو قد يعمل، والرابط قد يعطي غدًا قيمة أخرى.',
    ),
    remedy: t('Simpan sebagai `.xlsx` biasa.', 'Save it as a plain `.xlsx`.', 'احفظه بصيغة `.xlsx` عادية.'),
    wrong: 'xl/vbaProject.bin',
    right: 'xl/worksheets/sheet1.xml',
    since: '0.1.0',
  },
  'xlsx-sheets': {
    title: t('Buku kerja dengan helaian lain', 'A workbook with a sheet too many', 'مصنف فيه ورقة زائدة'),
    kind: 'refused',
    why: t(
      'Helaian kedua dengan data tidak akan dibaca dan mungkin tertinggal. Dalam serahan satu buku kerja, helaian dinamakan menurut rekod.',
      'A second sheet with data would be passed over. In a submission of one workbook the sheets are named after records.',
      'الورقة الثانية ذات البيانات ستُهمل. وفي تسليم من مصنف واحد تُسمى الأوراق بأسماء السجلات.',
    ),
    remedy: t(
      'Kekalkan satu helaian, atau namakan helaian menurut rekod.',
      'Keep one sheet, or name the sheets after records.',
      'أبقِ ورقة واحدة، أو سمِّ الأوراق بأسماء السجلات.',
    ),
    wrong: 'services | Sheet2',
    right: 'services',
    since: '0.1.0',
  },
  'xlsx-far-cell': {
    title: t('Sel di luar jadual', 'A cell outside the table', 'خلية خارج الجدول'),
    kind: 'refused',
    why: t(
      'Nota atau jumlah di sebelah jadual tidak mempunyai lajur, jadi maksudnya tidak diketahui.',
      'A note or sum beside the table has no column, so its meaning is not known.',
      'الملاحظة أو المجموع بجانب الجدول لا عمود له، فلا يُعرف معناه.',
    ),
    remedy: t('Padamkan sel itu.', 'Delete what the cell holds.', 'احذف محتوى الخلية.'),
    wrong: 'Z4 = 12',
    right: 'K4 = 12',
    since: '0.1.0',
  },
  'xlsx-formula': {
    title: t('Sel berformula', 'A cell holds a formula', 'خلية فيها صيغة'),
    kind: 'refused',
    why: t(
      'Nilai formula bergantung pada sel lain dan boleh berubah selepas diserahkan.',
      'The value of a formula depends on other cells and may change after it was handed in.',
      'قيمة الصيغة تتبع خلايا أخرى وقد تتغير بعد التسليم.',
    ),
    remedy: t('Salin, kemudian tampal sebagai nilai.', 'Copy, then paste as values.', 'انسخ ثم الصق كقيم.'),
    wrong: '=SUM(B2:B9)',
    right: '8200000',
    since: '0.1.0',
  },
  'number-as-text': {
    title: t('Nombor disimpan sebagai teks', 'A number held as text', 'رقم محفوظ كنص'),
    kind: 'notice',
    why: t(
      'Hamparan menyimpan nombor ini sebagai teks. Ia diambil sebagai nombor.',
      'The spreadsheet keeps this number as text. It is taken as a number.',
      'يحفظ برنامج الجداول هذا الرقم نصًا، فيُؤخذ رقمًا.',
    ),
    remedy: t('Tukar format sel kepada nombor.', 'Format the cell as a number.', 'اجعل تنسيق الخلية رقمًا.'),
    wrong: "'8200000",
    right: '8200000',
    since: '0.1.0',
  },
  'xlsx-error': {
    title: t('Sel mengandungi ralat', 'A cell holds an error such as #N/A', 'خلية فيها خطأ مثل ‎#N/A'),
    kind: 'refused',
    why: t(
      'Ralat hamparan bukan nilai; nilai yang dimaksudkan tidak diketahui.',
      'An error of the spreadsheet is no value; what was meant is not known.',
      'خطأ الجدول ليس قيمة، والقيمة المقصودة غير معروفة.',
    ),
    remedy: t(
      'Betulkan sel itu, atau kosongkan jika tiada nilai.',
      'Correct the cell, or empty it where there is no value.',
      'صحِّح الخلية، أو أفرغها إن لم تكن لها قيمة.',
    ),
    wrong: '#N/A',
    right: '12',
    since: '0.2.0',
  },
  'xlsx-merged-cells': {
    title: t('Sel bercantum', 'Cells are merged', 'خلايا مدمجة'),
    kind: 'refused',
    why: t(
      'Nilai sel bercantum terdapat pada satu baris sahaja, walaupun kelihatan pada beberapa baris.',
      'The value of merged cells stands in one row, though it shows in several.',
      'قيمة الخلايا المدمجة موجودة في صف واحد وإن ظهرت في عدة صفوف.',
    ),
    remedy: t(
      'Pisahkan sel dan tulis nilai pada setiap baris.',
      'Unmerge the cells and write the value in each row.',
      'افصل الخلايا واكتب القيمة في كل صف.',
    ),
    wrong: 'A2:A5',
    right: 'A2, A3, A4, A5',
    since: '0.2.0',
  },
  'xlsx-shown-otherwise': {
    title: t('Sel menyimpan nilai lain', 'A cell holds something else than was written', 'خلية تحمل غير ما كُتب فيها'),
    kind: 'refused',
    why: t(
      'Hamparan menukar kod bersempang menjadi tarikh, menyimpan 15 angka sahaja bagi nombor panjang, dan menunjukkan peratus bagi pecahan; tiada siapa tahu yang mana dimaksudkan.',
      'A spreadsheet makes dates of codes with hyphens, keeps 15 digits of a long number and shows fractions as percentages; nobody knows which was meant.',
      'برنامج الجداول يحوّل الرموز ذات الشرطة إلى تواريخ، ولا يحفظ من الرقم الطويل إلا 15 خانة، ويُظهر الكسور نسبًا مئوية؛ فلا يُعرف أيها المقصود.',
    ),
    remedy: t(
      'Beri sel itu format Teks, dan tulis nilai yang dimaksudkan.',
      'Give the cell the format Text, and write what is meant.',
      'اجعل صيغة الخلية نصًا، واكتب القيمة المقصودة.',
    ),
    wrong: '0.965 (96.5 %)',
    right: '96.5',
    since: '0.2.0',
  },
} as const satisfies Rules;
