/** Releases, and what changed in them. */
import type { Texts } from './texts.ts';

export const releaseTexts: Texts = [
  [
    'One publication of all datasets. It never changes.',
    'Satu penerbitan semua set data. Ia tidak pernah berubah.',
    'نشر واحد لكل مجموعات البيانات. ولا يتغير أبدًا.',
  ],
  [
    'Rows that changed against the release before, by dataset and reason.',
    'Baris yang berubah berbanding keluaran sebelumnya, mengikut set data dan sebab.',
    'الصفوف التي تغيرت عن الإصدار السابق، بحسب مجموعة البيانات والسبب.',
  ],
  ['The last day that the data speaks of.', 'Hari terakhir yang diliputi data.', 'آخر يوم تتحدث عنه البيانات.'],
  ['Its files.', 'Failnya.', 'ملفاته.'],
  [
    'How much is hidden in it, by dataset.',
    'Berapa banyak yang disembunyikan di dalamnya, mengikut set data.',
    'كم حُجب فيه، بحسب مجموعة البيانات.',
  ],
  [
    'Month of the data, e.g. 2026-10; a correction of it 2026-10-r2. Identifies it among all objects of the portal, in every release: give it to `node`.',
    'Bulan data, misalnya 2026-10; pembetulannya 2026-10-r2. Mengenal pastinya antara semua objek portal, dalam setiap keluaran: beri kepada `node`.',
    'شهر البيانات، مثل `2026-10`؛ وتصحيحه `2026-10-r2`. يعرّفه بين كائنات البوابة كلها، في كل إصدار: أعطه إلى `node`.',
  ],
  ['Whether a later release corrected it.', 'Sama ada keluaran kemudian membetulkannya.', 'هل صححه إصدار لاحق.'],
  [
    'SHA-256 of its `manifest.json`, hexadecimal.',
    'SHA-256 bagi `manifest.json` keluaran itu, dalam perenambelasan.',
    'قيمة SHA-256 لملفه `manifest.json`، بالنظام الست عشري.',
  ],
  ['When the next one is due.', 'Bila yang seterusnya sepatutnya terbit.', 'متى يُستحق التالي.'],
  ['What the publisher says about it.', 'Apa yang dinyatakan penerbit tentangnya.', 'ما يقوله الناشر عنه.'],
  ['The release before it.', 'Keluaran sebelumnya.', 'الإصدار الذي قبله.'],
  ['Id of the release that it corrects.', 'Id keluaran yang dibetulkannya.', 'معرّف الإصدار الذي يصححه.'],
  [
    'Id of the release in which the row first stood as it is.',
    'Id keluaran yang mula-mula memuatkan baris ini seadanya.',
    'معرّف الإصدار الذي ورد فيه الصف أول مرة كما هو.',
  ],
  ['Why the row was published as it is.', 'Sebab baris diterbitkan seadanya.', 'سبب نشر الصف كما هو.'],
  ['Why a row was published as it stands.', 'Sebab sesuatu baris diterbitkan seadanya.', 'سبب نشر صف كما هو.'],
  [
    'What became of a row between two releases.',
    'Apa yang berlaku pada baris antara dua keluaran.',
    'ما صار إليه صف بين إصدارين.',
  ],
  ['It stands in the later release alone.', 'Ia hanya ada dalam keluaran yang lebih lewat.', 'يرد في الإصدار اللاحق وحده.'],
  ['It stands in both, with other content.', 'Ia ada dalam kedua-duanya, dengan kandungan lain.', 'يرد في كليهما بمحتوى مختلف.'],
  ['It stands in the earlier release alone.', 'Ia hanya ada dalam keluaran yang lebih awal.', 'يرد في الإصدار الأسبق وحده.'],
  ['It replaces a row that was wrong.', 'Ia menggantikan baris yang silap.', 'يحل محل صف كان خطأ.'],
  [
    'It appeared for the first time, for a period that an earlier release covered.',
    'Ia muncul buat kali pertama, bagi tempoh yang diliputi keluaran lebih awal.',
    'ظهر أول مرة، لفترة شملها إصدار أسبق.',
  ],
  ['It appeared for the first time.', 'Ia muncul buat kali pertama.', 'ظهر أول مرة.'],
  [
    'The rule by which it is derived has changed.',
    'Peraturan yang menghasilkannya telah berubah.',
    'تغيرت القاعدة التي يُشتق بها.',
  ],
  ['It replaces a row that has changed since.', 'Ia menggantikan baris yang telah berubah sejak itu.', 'يحل محل صف تغيّر منذئذ.'],
  ['It is no longer published.', 'Ia tidak lagi diterbitkan.', 'لم يعد يُنشر.'],
  [
    'What differs in a dataset between two releases.',
    'Apa yang berbeza dalam set data antara dua keluaran.',
    'ما يختلف في مجموعة بيانات بين إصدارين.',
  ],
  [
    'The rows that differ, in the order of their key.',
    'Baris yang berbeza, mengikut susunan kuncinya.',
    'الصفوف المختلفة بترتيب مفتاحها.',
  ],
  [
    'How many rows differ, by what became of them and why.',
    'Bilangan baris yang berbeza, mengikut apa yang berlaku padanya dan sebabnya.',
    'عدد الصفوف المختلفة، بحسب ما صارت إليه ولماذا.',
  ],
  ['The earlier release.', 'Keluaran yang lebih awal.', 'الإصدار الأسبق.'],
  ['The later release.', 'Keluaran yang lebih lewat.', 'الإصدار اللاحق.'],
  [
    'How many rows of a dataset differ between two releases, for one kind and reason.',
    'Bilangan baris set data yang berbeza antara dua keluaran, bagi satu jenis dan sebab.',
    'عدد صفوف مجموعة بيانات تختلف بين إصدارين، لنوع وسبب.',
  ],
  ['What became of them.', 'Apa yang berlaku padanya.', 'ما صارت إليه.'],
  ['How many rows.', 'Bilangan baris.', 'عدد الصفوف.'],
  [
    'How many rows of a dataset changed in a release, for one reason.',
    'Bilangan baris set data yang berubah dalam keluaran, bagi satu sebab.',
    'عدد صفوف مجموعة بيانات تغيرت في إصدار، لسبب واحد.',
  ],
  ['Why they changed.', 'Mengapa ia berubah.', 'لماذا تغيرت.'],
  ['A row that differs between two releases.', 'Baris yang berbeza antara dua keluaran.', 'صف يختلف بين إصدارين.'],
  [
    'The fields besides the key that differ, in the order of the files.',
    'Medan selain kunci yang berbeza, mengikut susunan fail.',
    'الحقول المختلفة عدا المفتاح، بترتيب الملفات.',
  ],
  [
    'What identifies the row, in the order of the files.',
    'Apa yang mengenal pasti baris, mengikut susunan fail.',
    'ما يعرّف الصف، بترتيب الملفات.',
  ],
  ['What became of it.', 'Apa yang berlaku padanya.', 'ما صار إليه.'],
  [
    'Why; of several steps in between the newest. A row whose place another one took went by `update`, not by `withdrawal`.',
    'Mengapa; daripada beberapa langkah di antaranya, yang terbaharu. Baris yang tempatnya diambil baris lain hilang melalui `update`, bukan `withdrawal`.',
    'لماذا؛ ومن عدة خطوات بينهما أحدثها. والصف الذي حل غيره محله ذهب بـ`update` لا بـ`withdrawal`.',
  ],
  [
    'A field of a row that differs between two releases.',
    'Medan baris yang berbeza antara dua keluaran.',
    'حقل من صف يختلف بين إصدارين.',
  ],
  [
    'The value in the later release exactly as it stands in its CSV file; null for nothing.',
    'Nilai dalam keluaran lebih lewat, tepat seperti dalam fail CSV; null bagi tiada apa-apa.',
    'القيمة في الإصدار اللاحق كما هي تمامًا في ملف CSV؛ وnull حيث لا شيء.',
  ],
  [
    'The value in the earlier release exactly as it stands in its CSV file; null for nothing.',
    'Nilai dalam keluaran lebih awal, tepat seperti dalam fail CSV; null bagi tiada apa-apa.',
    'القيمة في الإصدار الأسبق كما هي تمامًا في ملف CSV؛ وnull حيث لا شيء.',
  ],
  ['A column of a key with its value.', 'Lajur kunci dengan nilainya.', 'عمود من مفتاح وقيمته.'],
  [
    'The value exactly as it stands in the CSV file; empty where nothing stands there.',
    'Nilai tepat seperti dalam fail CSV; kosong apabila tiada apa-apa di situ.',
    'القيمة كما هي تمامًا في ملف CSV؛ وفارغة حيث لا شيء.',
  ],
];
