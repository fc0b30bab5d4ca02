/** Words about what changed between two releases. */
import type { Words } from '../index.ts';

export const changes: Words['changes'] = {
  title: (dataset) => `${dataset}: ما الذي تغيّر`,
  description: (dataset) =>
    `${dataset}: الصفوف الجديدة أو المتغيرة أو المسحوبة منذ الإصدار السابق، مع القيمة القديمة والجديدة والسبب.`,
  crumb: 'التغييرات',
  lede: 'مقارنة آخر إصدارين صفًا بصف وعمودًا بعمود. ويبقى الإصدار الأقدم كما نُشر.',
  first: 'هذا هو الإصدار الأول، ولا إصدار آخر يُقارن به.',
  none: 'لا يختلف أي صف بين هذين الإصدارين.',
  releases: { from: 'الإصدار الأقدم:', to: 'الإصدار الأحدث:' },
  howMany: 'كم صفًا يختلف، ولماذا؟',
  which: 'أي الصفوف؟',
  shown: (shown, all) => `المعروض ${shown} من أصل ${all} من الصفوف، والمتغيرة أو المسحوبة أولًا.`,
  columns: { key: 'المفتاح', what: 'ما الذي حدث', rows: 'الصفوف', field: 'العمود', old: 'قبل', new: 'بعد' },
  query: 'استعلام GraphQL الذي يعطي كل هذه التغييرات',
  link: 'ما الذي تغيّر منذ الإصدار السابق',
  what: {
    'added.new': 'صف جديد',
    'added.late_report': 'صف جديد أُبلغ عنه متأخرًا',
    'added.rule_change': 'صف جديد بقاعدة جديدة',
    'changed.update': 'حُدّث',
    'changed.correction': 'صُحّح',
    'changed.rule_change': 'تغيّر بقاعدة جديدة',
    'withdrawn.withdrawal': 'سُحب',
    'withdrawn.update': 'حلت محله صفوف أحدث',
    'withdrawn.correction': 'حل محله تصحيح',
    'withdrawn.rule_change': 'استُبدل بقاعدة جديدة',
  },
  then: {
    question: 'ماذا قلنا حينها؟',
    lede: 'الفترات التي تختلف قيمتها بين الإصدارات، كما نشرها كل إصدار.',
    unchanged: 'كل فترة معروضة ما زالت بالقيمة التي نُشرت بها أول مرة.',
    shown: (shown, all) => `المعروض ${shown} من أصل ${all} من الفترات المختلفة.`,
    notYet: 'لم تُنشر بعد',
  },
};
