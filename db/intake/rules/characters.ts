/** Rules of characters, whatever the kind of value. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const characters = {
  'nul-byte': {
    title: t('Aksara NUL', 'A NUL character stands in a value', 'محرف NUL في قيمة'),
    kind: 'refused',
    why: t(
      'Banyak program berhenti membaca pada aksara ini, dan pangkalan data tidak dapat menyimpannya.',
      'Many programs stop reading at this character, and the database cannot keep it.',
      'تتوقف برامج كثيرة عن القراءة عند هذا المحرف، ولا تستطيع قاعدة البيانات حفظه.',
    ),
    remedy: t('Buang aksara itu.', 'Take it out.', 'احذفه.'),
    wrong: 'Kuala<U+0000>Lumpur',
    right: 'Kuala Lumpur',
    since: '0.1.0',
  },
  'outer-space': {
    title: t('Ruang di hujung nilai', 'Spaces around a value', 'مسافات حول القيمة'),
    kind: 'notice',
    why: t(
      'Ruang di hadapan atau di belakang nilai tidak kelihatan dan memutuskan padanan. Ia ditinggalkan.',
      'Spaces before or after a value cannot be seen and break matches. They are left out.',
      'المسافات قبل القيمة أو بعدها لا تُرى وتفسد المطابقة، فتُحذف.',
    ),
    remedy: t('Buang ruang itu dalam sistem asal.', 'Take them out in the system of origin.', 'احذفها في النظام المصدر.'),
    wrong: '<U+0020>Kuala Lumpur<U+00A0>',
    right: 'Kuala Lumpur',
    since: '0.1.0',
  },
  'not-nfc': {
    title: t('Aksara tidak dinormalkan', 'Letters and accents are apart (not NFC)', 'الحروف مفصولة عن علاماتها (ليست NFC)'),
    kind: 'notice',
    why: t(
      'Huruf yang sama boleh ditulis dengan dua cara, dan carian hanya menemui satu. Huruf dan tandanya digabungkan.',
      'The same letter can be written in two ways, and a search finds one of them. Letter and mark are put together.',
      'يُكتب الحرف نفسه بطريقتين ولا يجد البحث إلا إحداهما، فيُضم الحرف إلى علامته.',
    ),
    remedy: t('Simpan teks dalam bentuk NFC.', 'Keep the text in form NFC.', 'احفظ النص بالصيغة NFC.'),
    wrong: 'Cafe<U+0301>',
    right: 'Café',
    since: '0.1.0',
  },
  invisible: {
    title: t('Aksara tidak kelihatan', 'An invisible character', 'محرف غير مرئي'),
    kind: 'refused',
    why: t(
      'Dua nilai kelihatan sama tetapi berlainan. Dalam teks Arab dan Indik, penyambung huruf dibenarkan.',
      'Two values look alike and are not. In text, joiners that Arabic and Indic spelling needs may stand.',
      'تبدو القيمتان متماثلتين وليستا كذلك. ويُسمح في النص بواصلات الحروف التي تحتاجها العربية والكتابات الهندية.',
    ),
    remedy: t('Taip nilai itu semula.', 'Type the value again.', 'اكتب القيمة من جديد.'),
    wrong: 'Kuala<U+200B>Lumpur',
    right: 'Kuala Lumpur',
    since: '0.1.0',
  },
  bidi: {
    title: t('Aksara arah bacaan', 'A character that turns the reading direction', 'محرف يقلب اتجاه القراءة'),
    kind: 'refused',
    why: t(
      'Ia boleh memaparkan teks dalam susunan yang lain daripada yang disimpan.',
      'It can show a text in another order than it is kept in.',
      'قد يُظهر النص بترتيب غير الذي حُفظ به.',
    ),
    remedy: t(
      'Buang aksara itu; arah ditentukan oleh halaman.',
      'Take it out; the page sets the direction.',
      'احذفه، فالصفحة تضبط الاتجاه.',
    ),
    wrong: 'INV-<U+202E>321',
    right: 'INV-123',
    since: '0.1.0',
  },
  'control-character': {
    title: t('Aksara kawalan', 'A control character', 'محرف تحكم'),
    kind: 'refused',
    why: t(
      'Aksara kawalan dan tanda gantian bermaksud teks itu telah rosak di tengah jalan.',
      'Control characters and the replacement mark mean that the text was damaged on its way.',
      'محارف التحكم وعلامة الاستبدال تعني أن النص تلف في الطريق.',
    ),
    remedy: t('Ambil teks itu semula dari sistem asal.', 'Take the text from its origin again.', 'خذ النص من مصدره من جديد.'),
    wrong: 'Pulau<U+FFFD>Pinang',
    right: 'Pulau Pinang',
    since: '0.1.0',
  },
  'mixed-script': {
    title: t(
      'Huruf bukan Latin dalam kod',
      'A letter of another script in a code, id or number',
      'حرف غير لاتيني في رمز أو معرّف أو رقم',
    ),
    kind: 'refused',
    why: t(
      'Huruf Cyril “А” kelihatan seperti “A” Latin. Kod, ID dan nombor ditulis dengan huruf Latin dan digit 0 hingga 9.',
      'The Cyrillic “А” looks like the Latin “A”. Codes, ids and numbers are written in Latin letters and the digits 0 to 9.',
      'الحرف السيريلي «А» يشبه اللاتيني «A». وتُكتب الرموز والمعرّفات والأرقام بحروف لاتينية وبالأرقام من 0 إلى 9.',
    ),
    remedy: t('Taip nilai itu semula.', 'Type the value again.', 'اكتب القيمة من جديد.'),
    wrong: '<U+0410>GY-001',
    right: 'AGY-001',
    since: '0.1.0',
  },
} as const satisfies Rules;
