/** Datasets, their columns, codes and files, and the rules for records. */
import type { Texts } from './texts.ts';

export const catalogueTexts: Texts = [
  ['A code of a closed list.', 'Kod daripada senarai tertutup.', 'رمز من قائمة مغلقة.'],
  [
    'Its exact spelling in files and answers.',
    'Ejaannya yang tepat dalam fail dan jawapan.',
    'كتابته الدقيقة في الملفات والأجوبة.',
  ],
  ['Its meaning.', 'Maknanya.', 'معناه.'],
  [
    'Rows that changed in the release, by reason.',
    'Baris yang berubah dalam keluaran, mengikut sebab.',
    'الصفوف التي تغيرت في الإصدار، بحسب السبب.',
  ],
  [
    'Its columns in the order of the files; a label stands in the files once a language.',
    'Lajurnya mengikut susunan fail; label ada dalam fail sekali bagi setiap bahasa.',
    'أعمدتها بترتيب الملفات؛ والتسمية ترد في الملفات مرة لكل لغة.',
  ],
  ['What it holds.', 'Kandungannya.', 'ما تحويه.'],
  ['Its files in the release.', 'Failnya dalam keluaran.', 'ملفاتها في الإصدار.'],
  [
    'How many of its cells are hidden in the release; null where nothing ever is.',
    'Bilangan selnya yang disembunyikan dalam keluaran; null apabila tiada yang pernah disembunyikan.',
    'عدد خلاياها المحجوبة في الإصدار؛ وnull حيث لا يُحجب شيء أبدًا.',
  ],
  [
    'Its name, as in the addresses of its files. Identifies it among all objects of the portal, in every release: give it to `node`.',
    'Namanya, seperti dalam alamat failnya. Mengenal pastinya antara semua objek portal, dalam setiap keluaran: beri kepada `node`.',
    'اسمها كما في عناوين ملفاتها. يعرّفها بين كائنات البوابة كلها، في كل إصدار: أعطه إلى `node`.',
  ],
  ['The columns that identify a row.', 'Lajur yang mengenal pasti baris.', 'الأعمدة التي تعرّف الصف.'],
  ['Rows of data in the release.', 'Baris data dalam keluaran.', 'صفوف البيانات في الإصدار.'],
  ['What is published and what is not.', 'Apa yang diterbitkan dan apa yang tidak.', 'ما يُنشر وما لا يُنشر.'],
  ['A column of a dataset.', 'Lajur set data.', 'عمود من مجموعة بيانات.'],
  [
    'The closed list of its codes; empty for other kinds.',
    'Senarai tertutup kodnya; kosong bagi jenis lain.',
    'القائمة المغلقة لرموزه؛ وفارغة للأنواع الأخرى.',
  ],
  ['What it says.', 'Apa yang dinyatakannya.', 'ما يقوله.'],
  [
    'id, code, text, label, date, month, quarter, year, integer, decimal, money, boolean, tri, url, refs, country, spdx or measure.',
    'id, code, text, label, date, month, quarter, year, integer, decimal, money, boolean, tri, url, refs, country, spdx atau measure.',
    'id أو code أو text أو label أو date أو month أو quarter أو year أو integer أو decimal أو money أو boolean أو tri أو url أو refs أو country أو spdx أو measure.',
  ],
  [
    'Its name; a label has one column a language, e.g. name_ms.',
    'Namanya; label mempunyai satu lajur bagi setiap bahasa, misalnya name_ms.',
    'اسمه؛ وللتسمية عمود لكل لغة، مثل name_ms.',
  ],
  ['The dataset whose key it holds.', 'Set data yang kuncinya ada di sini.', 'مجموعة البيانات التي يحوي مفتاحها.'],
  ['Whether it is always there in the records.', 'Sama ada ia sentiasa ada dalam rekod.', 'هل يوجد دائمًا في السجلات.'],
  [
    'A published dataset. Where the name has a hyphen stands `_`: `service_performance`.',
    'Set data yang diterbitkan. Tanda sempang dalam nama menjadi `_`: `service_performance`.',
    'مجموعة بيانات منشورة. وحيث في الاسم واصلة تُكتب `_`: `service_performance`.',
  ],
  ['Name of the dataset.', 'Nama set data.', 'اسم مجموعة البيانات.'],
  ['The dataset.', 'Set data itu.', 'مجموعة البيانات.'],
  ['Name of the column, as in the files.', 'Nama lajur, seperti dalam fail.', 'اسم العمود كما في الملفات.'],
  ['A file of a dataset in a release.', 'Fail set data dalam keluaran.', 'ملف لمجموعة بيانات في إصدار.'],
  ['Size in bytes.', 'Saiz dalam bait.', 'الحجم بالبايت.'],
  [
    'csv, ndjson, parquet or xlsx; changes.csv: the rows that differ from the release before.',
    'csv, ndjson, parquet atau xlsx; changes.csv: baris yang berbeza daripada keluaran sebelumnya.',
    'csv أو ndjson أو parquet أو xlsx؛ وchanges.csv: الصفوف المختلفة عن الإصدار السابق.',
  ],
  ['Media type.', 'Jenis media.', 'نوع الوسائط.'],
  ['Where it is, from the root of the portal.', 'Tempatnya, dari akar portal.', 'مكانه من جذر البوابة.'],
  ['Rows of data in it.', 'Baris data di dalamnya.', 'صفوف البيانات فيه.'],
  ['SHA-256 of its bytes, hexadecimal.', 'SHA-256 baitnya, perenambelasan.', 'قيمة SHA-256 لبايتاته، بالنظام الست عشري.'],
  [
    'How many cells of a dataset are hidden in a release, so that nobody can be singled out. A measure of a row is a cell.',
    'Bilangan sel set data yang disembunyikan dalam keluaran supaya tiada sesiapa boleh dikenal pasti. Satu ukuran dalam satu baris ialah satu sel.',
    'عدد خلايا مجموعة بيانات محجوبة في إصدار كي لا يُعرف أحد بعينه. والمقياس الواحد في الصف خلية.',
  ],
  [
    'Small ones, and others that would give a small one away; which is which is not told.',
    'Yang kecil, dan yang lain yang akan mendedahkan yang kecil; yang mana satu tidak diberitahu.',
    'الصغيرة، وغيرها مما يكشف صغيرة؛ ولا يُذكر أيها هذه وأيها تلك.',
  ],
  [
    'A rule that records are checked by before they are kept.',
    'Peraturan untuk menyemak rekod sebelum disimpan.',
    'قاعدة تُفحص بها السجلات قبل حفظها.',
  ],
  [
    'Its permanent id, e.g. bad-date; reports of a submission name it. Identifies it among all objects of the portal, in every release: give it to `node`.',
    'Id kekalnya, misalnya bad-date; laporan serahan menamakannya. Mengenal pastinya antara semua objek portal, dalam setiap keluaran: beri kepada `node`.',
    'معرّفها الدائم، مثل bad-date؛ وتقارير التسليم تسمّيه. يعرّفها بين كائنات البوابة كلها، في كل إصدار: أعطه إلى `node`.',
  ],
  [
    'What becomes of the submission: refused, notice, refused_or_notice, or held until confirmed.',
    'Nasib serahan: refused (ditolak), notice (notis), refused_or_notice, atau held (ditahan sehingga disahkan).',
    'مصير التسليم: refused (مرفوض) أو notice (تنبيه) أو refused_or_notice أو held (معلّق حتى يؤكد).',
  ],
  [
    'How to mend it. Names in code stand between backticks.',
    'Cara membaikinya. Nama dalam kod terletak antara tanda petik terbalik.',
    'كيف يُصلح. والأسماء البرمجية بين علامتي اقتباس مائلتين.',
  ],
  ['The right form of the same example.', 'Bentuk betul bagi contoh yang sama.', 'الصورة الصحيحة للمثال نفسه.'],
  [
    'Version of the portal that has it first.',
    'Versi portal yang mula-mula memilikinya.',
    'أول نسخة من البوابة فيها هذه القاعدة.',
  ],
  [
    'What it is about: files, workbooks, mappings, tables, columns, characters, texts, values, keys, order or holds.',
    'Perkaranya: files, workbooks, mappings, tables, columns, characters, texts, values, keys, order atau holds.',
    'موضوعها: files أو workbooks أو mappings أو tables أو columns أو characters أو texts أو values أو keys أو order أو holds.',
  ],
  ['What is wrong, in a few words.', 'Apa yang silap, secara ringkas.', 'ما الخطأ، بكلمات قليلة.'],
  [
    'What is checked, and why. Names in code stand between backticks.',
    'Apa yang disemak, dan mengapa. Nama dalam kod terletak antara tanda petik terbalik.',
    'ما يُفحص ولماذا. والأسماء البرمجية بين علامتي اقتباس مائلتين.',
  ],
  [
    'An example of the wrong form. A character that cannot be seen is written <U+200B>, a letter 300 times A{300}.',
    'Contoh bentuk yang silap. Aksara yang tidak kelihatan ditulis <U+200B>, huruf sebanyak 300 kali A{300}.',
    'مثال للصورة الخطأ. والحرف غير المرئي يُكتب <U+200B>، والحرف المكرر 300 مرة A{300}.',
  ],
];
