/** Words of the pages of releases and corrections. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

export const releases: Words['releases'] = {
  title: 'الإصدارات ومواعيدها',
  description: 'جميع الإصدارات: موعد كل منها وتاريخ نشره وما تأخر منها.',
  heading: (month, day) => `الإصدار التالي، ببيانات ${month}، موعده ${day}`,
  overdueHeading: (n, month, day) =>
    plural('ar', n, {
      one: `إصدار واحد متأخر: كان موعد بيانات ${month} في ${day}`,
      two: `إصداران متأخران: كان موعد بيانات ${month} في ${day}`,
      few: `# إصدارات متأخرة: كان موعد بيانات ${month} في ${day}`,
      other: `# إصدارًا متأخرًا: كان موعد بيانات ${month} في ${day}`,
    }),
  noneDue: 'لا إصدار في الجدول',
  lede: 'يبقى كل إصدار كما كان عند نشره. وما كان خطأ يُصحح في إصدار جديد.',
  built: (day) => `حُسب التأخر في هذه الصفحة عند بنائها في ${day}. أما واجهة البرمجة فتحسبه عند كل سؤال.`,
  calendar: 'هل تصدر الإصدارات في موعدها؟',
  calendarColumns: { month: 'بيانات شهر', due: 'الموعد', published: 'نُشر في', state: 'الحالة' },
  onTime: 'في موعده',
  daysLate: (n) => plural('ar', n, { one: 'متأخر يومًا واحدًا', two: 'متأخر يومين', few: 'متأخر # أيام', other: 'متأخر # يومًا' }),
  overdue: (n) =>
    plural('ar', n, {
      zero: 'فات موعده اليوم',
      one: 'فات موعده بيوم واحد',
      two: 'فات موعده بيومين',
      few: 'فات موعده بـ # أيام',
      other: 'فات موعده بـ # يومًا',
    }),
  toCome: 'لم يحن موعده',
  notYet: 'ليس بعد',
  query: 'استعلام GraphQL الذي يجيب في هذه اللحظة',
  all: 'ماذا نُشر؟',
  columns: { id: 'الإصدار', asOf: 'البيانات حتى', published: 'نُشر في', files: 'قائمة الملفات', about: 'عنه' },
  revisionOf: (id) => `يصحح \u2066${id}\u2069`,
  correctedBy: (id) => `صُحح في \u2066${id}\u2069`,
  rules: 'كيف يُعد الإصدار؟',
  how: [
    'يُعد الإصدار بجانب القائم ويُفحص، ثم يظهر بخطوة واحدة مع ملفاته وصفحاته.',
    'كل تغير كبير غير معتاد يوقف الإصدار حتى يؤكده شخص.',
  ],
};

export const corrections: Words['corrections'] = {
  title: 'التصحيحات',
  description: 'كل تصحيح: ما كان خطأ وسببه والرقم القديم والجديد، وما حُذف بحكم القانون.',
  heading: (n, day) =>
    plural('ar', n, {
      one: `تصحيح واحد حتى الآن، في ${day}`,
      two: `تصحيحان حتى الآن، أحدثهما في ${day}`,
      few: `# تصحيحات حتى الآن، أحدثها في ${day}`,
      other: `# تصحيحًا حتى الآن، أحدثها في ${day}`,
    }),
  none: 'لم يُجر أي تصحيح بعد',
  lede: 'يبقى التصحيح مدرجًا دائمًا. ولا يتغير الإصدار الخطأ، بل تكون الأرقام الصحيحة في إصدار جديد.',
  what: 'ما كان خطأ',
  why: 'السبب بكلمات الناشر',
  reported: 'أُبلغ عنه في',
  fixed: 'صُحح في',
  corrects: 'الإصدار المصحَّح',
  datasets: 'مجموعات البيانات المصحَّحة',
  rows: (n) => plural('ar', n, { one: 'صف واحد', two: 'صفان', few: '# صفوف', other: '# صفًا' }),
  notSaid: 'غير مذكور',
  noFigures: 'لم يتغير أي رقم للبرنامج.',
  figures: 'الأرقام التي تغيرت',
  figureColumns: { indicator: 'المؤشر', period: 'الفترة', old: 'القديم', new: 'الجديد' },
  of: (part, whole) => `${part} من ${whole}`,
  noNumber: 'لا رقم',
  redacted: 'ماذا حُذف بحكم القانون؟',
  redactedNone: 'لم يُحذف شيء.',
  redactedRule: 'ما حُذف يختفي من كل إصدار وملف وصفحة. ويبقى أثره هنا دون قيمته.',
  redactedColumns: { at: 'في', dataset: 'مجموعة البيانات', key: 'الصف', fields: 'الأعمدة', order: 'الأمر', reason: 'السبب' },
  annulment: 'إلغاء عقوبة',
  annulled: 'أُلغيت العقوبة.',
  list: 'الملفات التي أُعيدت كتابتها، مع بصماتها القديمة والجديدة',
  report: 'كيف أبلغ عن خطأ؟',
  reportLink: 'اكتب إلى الناشر',
};
