/** Words of the pages on asking by program: questions and editor. */
import type { Words } from '../index.ts';
import { reference } from './reference.ts';

export const graphql: Words['graphql'] = {
  title: 'اسأل البيانات بلغة GraphQL',
  heading: (n) => `اسأل بنفسك: الأسئلة (${n}) مع أجوبتها`,
  description:
    'كيف تُسأل واجهة GraphQL: محرّر في المتصفح، وأسئلة بأجوبتها، وcurl وPython وR وصيغ الجداول الحسابية، والحدود ومرجع المخطط.',
  lede: [
    'واجهة GraphQL عنوان واحد لكل البيانات المنشورة. تسمّي الحقول التي تريدها، فتُجاب بها وحدها.',
    'لا تسجيل ولا مفتاح ولا رسوم. وكل رقم في هذا الموقع يأتي من استعلام كهذه.',
  ],
  start: 'كيف أبدأ؟',
  address: 'عنوان الواجهة:',
  addressHow: 'بطريقة GET مع `query`، أو بطريقة POST مع `application/json`. والجواب JSON.',
  csvHow: 'تأتي القائمة بصيغة CSV من عنوان عادي: `select` تسمّي الأعمدة، والوسائط هي وسائط GraphQL.',
  idHow:
    'المعرّف الذي لا يحمله أي سجل لا يجد شيئًا: وعندئذ لا يدل وجود 0 من الصفوف على شيء عن السجلات. `search(text: "health") { nodes { key name { ar } } }` يجد المعرّفات بالاسم.',
  releaseHow: 'تسمّي الأسئلة أدناه إصدارها، فلا تتغير أجوبتها أبدًا. احذف `release` لتقرأ أحدث إصدار.',
  referenceLink: 'مرجع المخطط: الأنواع والحقول والحدود ورموز الأخطاء',
  indicatorsLink: 'المؤشرات بمعرّفاتها، مثل SV1، وكيف يُحسب كل منها',
  datasetsLink: 'مجموعات البيانات بأعمدتها ورموزها',
  schemaLink: 'المخطط ملفًا (GraphQL)',
  limitsLink: 'الحدود (JSON)',
  httr2: 'واجهة GraphQL من R بحزمة httr2',
  editorTitle: 'المحرّر',
  noScript:
    'يحتاج المحرّر إلى البرامج النصية. ومن دونها تعرض الأسئلة والأشكال أدناه استعلاماتها، وتعطي الروابط إلى جانبها جواب الواجهة نفسه.',
  none: 'لا ينشر هذا الإصدار شيئًا من ذلك.',
  open: 'افتحه في المحرّر',
  direct: 'جواب الواجهة (JSON)',
  csv: 'الصفوف نفسها (CSV)',
  how: 'كيف تسأله: GraphQL وcurl وPython وR والجداول الحسابية',
  tools: {
    graphql: 'GraphQL',
    curl: 'curl',
    python: 'Python 3 بلا حزم',
    r: 'R بلا حزم',
    google: 'Google Sheets',
    excel: 'Excel (Power Query، Advanced Editor)',
    libreoffice: 'LibreOffice Calc (Sheet › External Links؛ كل الصفوف، واللغة English (USA)، والفاصل فاصلة)',
  },
  nextPage:
    'يأتي JSON صفحات من 100 صف. وللصفحة التالية أضف `--data-urlencode \'variables={"after":"…"}\'` مع `endCursor` من الأخيرة.',
  firstOnly: 'في هذا الملف رقم إصدار واحد. غيّر `release` لإصدار آخر.',
  figures: 'الاستعلامات وراء الأشكال',
  figuresLede: 'يُبنى كل شكل من الاستعلام الذي تحت عنوانه. وفي الجواب كل رقم من الشكل.',
  columns: {
    name: 'الاسم',
    ministry: 'الوزارة',
    service: 'الخدمة',
    agency: 'الجهة',
    supplier: 'المورّد',
    numerator: 'العدد',
    denominator: 'من أصل',
    unknown: 'غير معروف',
    lower: 'النسبة',
    plan: 'الخطة',
    value: 'القيمة',
    plannedOn: 'الموعد المخطط',
    endsOn: 'ينتهي',
    completedOn: 'اكتمل',
    stage: 'المرحلة',
    period: 'الفترة',
    id: 'المعرّف',
    auditor: 'المدقق',
    due: 'مستحقة',
    fixedOnTime: 'في الموعد',
    days: 'وسيط الأيام',
    extends: 'يمدّد',
    first: 'الذي يمدّد',
    country: 'تُدار السيطرة من',
    role: 'الدور',
    release: 'الإصدار',
    status: 'الحالة',
  },
  questions: {
    'least-moved': {
      title: 'أي الوزارات انتقلت أقل من غيرها؟',
      answer: (first, _last, around) =>
        `عدد الوزارات ذات أصغر نسبة (${first[4]}): ${around.ties}. ومنها: ${first[0]}، إذ تُدار داخليًا ${first[1]} من أصل ${first[2]} من الخدمات الحيوية.`,
    },
    'past-date': {
      title: 'أي الخدمات الحيوية تجاوزت موعدها المخطط؟',
      answer: (first, _last, around) =>
        `عدد المتأخرة عن موعدها: ${around.found}. وأطولها تأخرًا: ${first[1]}، وكان موعدها ${first[2]}.`,
    },
    'due-next': {
      title: 'أي الخدمات الحيوية موعودة بعد ذلك؟',
      answer: (first, _last, around) => `عدد الموعودة حتى ${around.until}: ${around.found}. وأولها: ${first[1]}، في ${first[2]}.`,
    },
    'on-track': {
      title: 'هل يسير الانتقال وفق الخطة شهرًا بعد شهر؟',
      answer: (_first, last) => `في ${last[0]}: ${last[1]} تُدار داخليًا؛ وكانت الخطة ${last[2]}.`,
    },
    'most-unknown': {
      title: 'أي الوزارات لا يُعرف مصير شيفرة أكثر خدماتها؟',
      answer: (first, _last, around) =>
        `عدد الوزارات ذات العدد الأكبر (${first[1]}): ${around.ties}. ومنها: ${first[0]}، ولها من الخدمات الحيوية ${first[2]}.`,
    },
    'unknown-members': {
      title: 'أي الخدمات الحيوية لا يُعرف مصير شيفرتها؟',
      answer: (first, _last, around) =>
        `عدد الخدمات الحيوية التي لا بيان عن شيفرتها المصدرية: ${around.found}. ومنها: ${first[1]}.`,
    },
    'most-extended': {
      title: 'أي العقود مُدّد أكثر من غيره؟',
      answer: (first, _last, around) =>
        `عدد العقود التي تمدّد تمديدًا: ${around.found}. وأغلاها: ${first[0]} مع ${first[1]}، بقيمة ${first[2]}.`,
    },
    'largest-contracts': {
      title: 'من له أكبر العقود الجارية؟',
      answer: (first) => `الأكبر: ${first[1]} (بلد السيطرة: ${first[2]})، بقيمة ${first[3]} حتى ${first[4]}.`,
    },
    'failed-audits': {
      title: 'أي الخدمات أخفقت في تدقيق كامل قبل أكثر من عام؟',
      answer: (first, _last, around) => `عدد التدقيقات الكاملة المخفقة: ${around.found}. وأحدثها: ${first[0]}، في ${first[2]}.`,
    },
    'fixed-in-time': {
      title: 'هل تُصلح الثغرات الحرجة في موعدها؟',
      answer: (_first, last) =>
        `في ${last[0]}: أُصلحت في الموعد ${last[2]} من أصل ${last[1]} من الثغرات الحرجة؛ ووسيط الأيام ${last[3]}.`,
    },
    'emptiest-posts': {
      title: 'لأي الأدوار أكثر الوظائف الشاغرة؟',
      answer: (first) => `أصغر نسبة شغل: ${first[0]}، ${first[1]} من أصل ${first[2]} من الوظائف (${first[3]}).`,
    },
    'last-years-figure': {
      title: 'هل تغيّر رقم من العام الماضي بين الإصدارات؟',
      answer: (first, last, around) =>
        `الاعتماد على المورّدين في ${around.lastYear}: قال الإصدار ${last[0]} إنه ${last[1]}، ويقول الإصدار ${first[0]} إنه ${first[1]}.`,
    },
  },
  editor: {
    run: 'اسأل (Ctrl+Enter)',
    prettify: 'رتّب',
    share: 'انسخ الرابط',
    examples: 'أمثلة',
    history: 'ما سُئل من قبل',
    clear: 'امسح السجل',
    variables: 'المتغيرات (JSON)',
    place: 'ضع المؤشر على حقل لتقرأ معناه. وCtrl+Space يقترح الحقول.',
    result: 'الجواب',
    hint: 'لم يُسأل شيء بعد.',
    table: 'الجواب جدولًا',
    save: 'نزّل الجدول (CSV)',
    json: 'الجواب بصيغة JSON',
    said: {
      query: 'الاستعلام',
      loading: 'المحرّر قيد التحميل.',
      ready: 'المحرّر جاهز.',
      asking: 'جارٍ السؤال.',
      badVariables: 'المتغيرات ليست كائن JSON، مثل {"id": "SVC-0001"}.',
      copied: 'نُسخ الرابط.',
      inAddress: 'الرابط في شريط العنوان.',
      answered: 'أُجيب: الصفوف {rows}، والحجم {kb} KB، والزمن {ms} ms.',
      noTable: 'ليس في هذا الجواب جدول.',
      failed: 'رُفض الاستعلام.',
    },
  },
  reference,
};
