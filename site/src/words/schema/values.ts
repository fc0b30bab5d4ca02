/** Indicators, their values and records, the forecast. */
import type { Texts } from './texts.ts';

export const valueTexts: Texts = [
  ['What is counted, and how.', 'Apa yang dikira, dan bagaimana.', 'ما الذي يُحسب، وكيف.'],
  ['The breakdowns besides the whole.', 'Pecahan selain keseluruhan.', 'التفصيلات عدا الكل.'],
  [
    'up: more is better; down: less is better; shown: no judgement.',
    'up: lebih banyak lebih baik; down: lebih sedikit lebih baik; shown: tiada penilaian.',
    'up: الأكثر أفضل؛ down: الأقل أفضل؛ shown: بلا حكم.',
  ],
  ['What it says, in plain words.', 'Apa yang dinyatakannya, dengan kata mudah.', 'ما يقوله بكلمات بسيطة.'],
  ['What is divided by what.', 'Apa dibahagi dengan apa.', 'ما يُقسم على ماذا.'],
  [
    'Whether each unit behind the present value is published.',
    'Sama ada setiap unit di sebalik nilai semasa diterbitkan.',
    'هل تُنشر كل وحدة وراء القيمة الحالية.',
  ],
  [
    'Its id, e.g. SV1. Identifies it among all objects of the portal, in every release: give it to `node`.',
    'Idnya, misalnya SV1. Mengenal pastinya antara semua objek portal, dalam setiap keluaran: beri kepada `node`.',
    'معرّفه، مثل SV1. يعرّفه بين كائنات البوابة كلها، في كل إصدار: أعطه إلى `node`.',
  ],
  [
    'Breakdowns to read before the whole, which alone would mislead.',
    'Pecahan yang perlu dibaca sebelum keseluruhan, kerana keseluruhan sahaja mengelirukan.',
    'تفصيلات تُقرأ قبل الكل، فالكل وحده يضلل.',
  ],
  ['Its name.', 'Namanya.', 'اسمه.'],
  [
    'month, quarter or year.',
    'month (bulan), quarter (suku tahun) atau year (tahun).',
    'month (شهر) أو quarter (ربع سنة) أو year (سنة).',
  ],
  ['The published practice that it follows.', 'Amalan terbitan yang diikutinya.', 'الممارسة المنشورة التي يتبعها.'],
  [
    'Version of the rule; a change of it recomputes the series.',
    'Versi peraturan; perubahannya mengira semula siri itu.',
    'نسخة القاعدة؛ وتغييرها يعيد حساب السلسلة.',
  ],
  ['The kinds of scope it is published for.', 'Jenis skop yang diterbitkan baginya.', 'أنواع النطاقات التي يُنشر لها.'],
  ['Its values over time, oldest first.', 'Nilainya sepanjang masa, yang terlama dahulu.', 'قيمه عبر الزمن، الأقدم أولًا.'],
  ['Its statistics, the main one first.', 'Statistiknya, yang utama dahulu.', 'إحصاءاته، الرئيسي أولًا.'],
  [
    'percent (0 to 100), days, points, or what is counted, e.g. services.',
    'percent (0 hingga 100), days, points, atau apa yang dikira, misalnya services.',
    'percent (من 0 إلى 100) أو days أو points أو ما يُعدّ، مثل services.',
  ],
  [
    'percent (0 to 100), days, points, MYR, or what is counted, e.g. services.',
    'percent (0 hingga 100), days, points, MYR, atau apa yang dikira, misalnya services.',
    'percent (من 0 إلى 100) أو days أو points أو MYR أو ما يُعدّ، مثل services.',
  ],
  [
    'One value, by default the newest of the whole programme.',
    'Satu nilai, lazimnya yang terbaharu bagi seluruh program.',
    'قيمة واحدة، وأحدثها للبرنامج كله ما لم يُذكر غيرها.',
  ],
  ['One value of an indicator.', 'Satu nilai petunjuk.', 'قيمة واحدة لمؤشر.'],
  [
    'The ministry of the scope; null where the scope is none.',
    'Kementerian bagi skop itu; null apabila skop bukan kementerian.',
    'وزارة النطاق؛ وnull حيث لا يكون النطاق وزارة.',
  ],
  [
    'How many units are left out; the reasons stand with the members.',
    'Bilangan unit yang dikecualikan; sebabnya ada pada ahli.',
    'عدد الوحدات المستبعدة؛ والأسباب مع العناصر.',
  ],
  [
    'The records that count, and those that do not: published for the present period of each release.',
    'Rekod yang dikira, dan yang tidak: diterbitkan bagi tempoh semasa setiap keluaran.',
    'السجلات التي تُحسب والتي لا تُحسب: تُنشر للفترة الحالية من كل إصدار.',
  ],
  [
    'What each release so far said of this period, the newest first.',
    'Apa yang dinyatakan setiap keluaran setakat ini tentang tempoh ini, yang terbaharu dahulu.',
    'ما قاله كل إصدار حتى الآن عن هذه الفترة، الأحدث أولًا.',
  ],
  [
    'The value of an indicator for a period as a release had it.',
    'Nilai petunjuk bagi suatu tempoh seperti dalam sesuatu keluaran.',
    'قيمة مؤشر لفترة كما وردت في إصدار.',
  ],
  ['When it was published, UTC.', 'Bila ia diterbitkan, UTC.', 'متى نُشر، بتوقيت UTC.'],
  ['Id of the release.', 'Id keluaran.', 'معرّف الإصدار.'],
  ['A record behind a value of an indicator.', 'Rekod di sebalik nilai petunjuk.', 'سجل وراء قيمة مؤشر.'],
  ['The agency, where the unit is an agency.', 'Agensi, apabila unitnya agensi.', 'الجهة، حيث تكون الوحدة جهة.'],
  ['The contract, where the unit is a contract.', 'Kontrak, apabila unitnya kontrak.', 'العقد، حيث تكون الوحدة عقدًا.'],
  [
    'The milestone, where the unit is a milestone.',
    'Pencapaian dijanjikan, apabila itulah unitnya.',
    'المعلم، حيث تكون الوحدة معلمًا.',
  ],
  ['The service, where the unit is a service.', 'Perkhidmatan, apabila unitnya perkhidmatan.', 'الخدمة، حيث تكون الوحدة خدمة.'],
  ['`C` where a value is kept confidential.', '`C` apabila nilai dirahsiakan.', '`C` حيث تُحفظ قيمة سرية.'],
  [
    'Why a value is empty or to be read with care: `Q` suppressed, `M` not reported, `L` too few to divide, `N` not reached, `P` provisional, `R` revised.',
    'Mengapa nilai kosong atau perlu dibaca dengan teliti: `Q` disembunyikan, `M` tidak dilaporkan, `L` terlalu sedikit untuk dibahagi, `N` tidak tercapai, `P` sementara, `R` disemak semula.',
    'لماذا القيمة فارغة أو تُقرأ بحذر: `Q` محجوبة، `M` لم تُبلَّغ، `L` أقل من أن تُقسم، `N` لم تُبلغ، `P` مؤقتة، `R` منقحة.',
  ],
  ['What a figure speaks of.', 'Perkara yang diperkatakan oleh angka.', 'عمّ يتحدث الرقم.'],
  [
    'A ministry with what lies under it: scope `agency:<id>`.',
    'Kementerian dengan segala yang di bawahnya: skop `agency:<id>`.',
    'وزارة مع ما تحتها: النطاق `agency:<id>`.',
  ],
  ['The whole programme.', 'Seluruh program.', 'البرنامج كله.'],
  ['One service: scope `service:<id>`.', 'Satu perkhidmatan: skop `service:<id>`.', 'خدمة واحدة: النطاق `service:<id>`.'],
  [
    'The services of a topic: scope `topic:<code>`.',
    'Perkhidmatan dalam satu topik: skop `topic:<code>`.',
    'خدمات موضوع: النطاق `topic:<code>`.',
  ],
  [
    'How many critical services stood at a stage at the end of a month.',
    'Bilangan perkhidmatan kritikal pada suatu peringkat pada akhir bulan.',
    'عدد الخدمات الحيوية في مرحلة في نهاية شهر.',
  ],
  ['The month.', 'Bulan itu.', 'الشهر.'],
  ['How many services.', 'Bilangan perkhidmatan.', 'عدد الخدمات.'],
  [
    'A code of Stage, or `unknown` where no stage was reported.',
    'Kod Stage, atau `unknown` apabila tiada peringkat dilaporkan.',
    'رمز من Stage، أو `unknown` حيث لم تُبلَّغ مرحلة.',
  ],
  [
    'The range of months in which the programme finishes if the present pace holds; never one date.',
    'Julat bulan program selesai jika kadar sekarang berterusan; tidak sekali-kali satu tarikh.',
    'مدى الأشهر التي ينتهي فيها البرنامج إن استمرت الوتيرة الحالية؛ وليس تاريخًا واحدًا أبدًا.',
  ],
  ['Months of moves that it is drawn from.', 'Bilangan bulan perpindahan yang menjadi asasnya.', 'أشهر الانتقال التي بُني عليها.'],
  [
    'Share of the runs that are done inside the window, 0 to 1.',
    'Bahagian ulangan yang selesai dalam tempoh sasaran, 0 hingga 1.',
    'نسبة المحاكاات التي تنتهي داخل المدة، من 0 إلى 1.',
  ],
  [
    'One run in ten is done by this month.',
    'Satu daripada sepuluh ulangan selesai menjelang bulan ini.',
    'واحدة من كل عشر محاكاات تنتهي بحلول هذا الشهر.',
  ],
  [
    'Half of the runs are done by this month.',
    'Separuh ulangan selesai menjelang bulan ini.',
    'نصف المحاكاات تنتهي بحلول هذا الشهر.',
  ],
  [
    'Nine runs in ten are done by this month.',
    'Sembilan daripada sepuluh ulangan selesai menjelang bulan ini.',
    'تسع من كل عشر محاكاات تنتهي بحلول هذا الشهر.',
  ],
  ['How many runs were drawn.', 'Bilangan ulangan yang dibuat.', 'عدد المحاكاات.'],
  [
    'forecast; too_early: fewer than six months of moves; never: at this pace not at all; done.',
    'forecast: ramalan; too_early: kurang enam bulan perpindahan; never: tidak akan selesai pada kadar ini; done: selesai.',
    'forecast: توقع؛ too_early: أقل من ستة أشهر من الانتقال؛ never: لا ينتهي بهذه الوتيرة أبدًا؛ done: انتهى.',
  ],
];
