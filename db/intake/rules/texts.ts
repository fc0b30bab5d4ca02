/** Rules of published texts and their languages. */
import { t } from '../../records/define.ts';
import type { Rules } from './rule.ts';

export const texts = {
  formula: {
    title: t('Teks seperti formula', 'Text that begins like a spreadsheet formula', 'نص يبدأ كصيغة جدول'),
    kind: 'refused',
    why: t(
      'Apabila fail terbitan dibuka dalam hamparan, teks yang bermula dengan =, + atau @ akan dijalankan.',
      'When the published file is opened in a spreadsheet, text that begins with =, + or @ is run.',
      'عند فتح الملف المنشور في برنامج جداول يُنفَّذ النص الذي يبدأ بالعلامة = أو + أو @.',
    ),
    remedy: t('Mulakan dengan aksara lain.', 'Begin with another character.', 'ابدأ بمحرف آخر.'),
    wrong: '=HYPERLINK("https://example.org")',
    right: 'HYPERLINK',
    since: '0.1.0',
  },
  'personal-data': {
    title: t('Data peribadi', 'Personal data in a published text', 'بيانات شخصية في نص منشور'),
    kind: 'refused',
    why: t(
      'Nombor pengenalan, e-mel dan telefon tidak boleh diterbitkan. Laporan tidak mengulangi nilainya.',
      'Identity numbers, e-mail addresses and telephone numbers must not be published. The report does not repeat them.',
      'لا يجوز نشر أرقام الهوية وعناوين البريد والهواتف، ولا يكررها التقرير.',
    ),
    remedy: t('Buang data itu daripada teks.', 'Take it out of the text.', 'احذفها من النص.'),
    wrong: 'Syarikat ABC, 012-345 6789',
    right: 'Syarikat ABC',
    since: '0.1.0',
  },
  'too-long': {
    title: t('Teks terlalu panjang', 'The text is too long', 'النص أطول من الحد'),
    kind: 'refused',
    why: t(
      'Teks boleh sehingga 300 aksara dan keterangan sehingga 2,000, supaya jadual dapat dibaca.',
      'A text has 300 characters at most and a description 2,000, so that tables can be read.',
      'أقصى النص 300 محرف وأقصى الوصف 2,000، لتبقى الجداول مقروءة.',
    ),
    remedy: t('Pendekkan teks itu.', 'Shorten it.', 'اختصره.'),
    wrong: 'A{301}',
    right: 'A{300}',
    since: '0.1.0',
  },
  'label-pair': {
    title: t('Teks Melayu tanpa Inggeris', 'A text in Malay lacks the English', 'نص ملايوي بلا مقابل إنجليزي'),
    kind: 'refused',
    why: t(
      'Laman ini berbahasa Melayu dan Inggeris, jadi teks diperlukan dalam kedua-duanya.',
      'The site speaks Malay and English, so a text is needed in both.',
      'الموقع بالملايوية والإنجليزية، فيلزم النص بكلتيهما.',
    ),
    remedy: t('Beri teks Inggerisnya.', 'Give it in English too.', 'أضف النص الإنجليزي.'),
    wrong: 'description_ms,description_en\nBayar cukai,',
    right: 'description_ms,description_en\nBayar cukai,Pay taxes',
    since: '0.1.0',
  },
  'no-arabic': {
    title: t('Tiada bahasa Arab', 'There is no Arabic text', 'لا يوجد نص عربي'),
    kind: 'notice',
    why: t(
      'Bahasa Arab tidak wajib. Halaman Arab menunjukkan teks Inggeris dan menyatakannya; bilangannya dimaklumkan sekali.',
      'Arabic may be absent. The Arabic pages show the English and say so; one notice gives the count.',
      'يجوز غياب العربية، فتعرض الصفحات العربية الإنجليزية وتقول ذلك، ويذكر إشعار واحد العدد.',
    ),
    remedy: t('Beri teks Arab apabila ada.', 'Give the Arabic when there is one.', 'أضف النص العربي متى توفر.'),
    wrong: 'name_ms,name_en,name_ar\nCukai,Tax,',
    right: 'name_ms,name_en,name_ar\nCukai,Tax,الضرائب',
    since: '0.1.0',
  },
} as const satisfies Rules;
