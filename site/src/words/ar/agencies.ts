/** Words of the pages of ministries and other public bodies. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

export const agencies: Words['agencies'] = {
  title: 'الوزارات والجهات العامة الأخرى',
  description: 'كل وزارة وجهة عامة: الخدمات المنقولة، والشيفرة المصدرية، ومكان البيانات، والتدقيق، والإبلاغ.',
  heading: (done, all) => `${done} من أصل ${all} ${plural('ar', all, { few: 'وزارات', other: 'وزارة' })} نقلت كل خدماتها الحيوية`,
  lede: 'تشمل أرقام الوزارة الجهات التابعة لها. وما لا يُعرف حاله يُحسب غير متحقق.',
  ministries: 'ما حال كل وزارة؟',
  others: 'الجهات العامة الأخرى',
  othersIntro: 'تُنشر الأرقام للوزارات. أما صفحات الجهات الأخرى فتعرض خدماتها فقط.',
  ministry: 'الوزارة',
  agency: 'الجهة',
  kind: 'النوع',
  services: 'الخدمات',
  one: {
    description: (name) => `التقدم والشيفرة المصدرية ومكان البيانات والتدقيق والخدمات والإبلاغ: ${name}.`,
    headline: (name, n) =>
      `${name}: {numerator} من أصل {denominator} ${plural('ar', n, { few: 'خدمات حيوية', other: 'خدمة حيوية' })} انتقلت إلى الإدارة الداخلية`,
    noCritical: 'ليس لهذه الوزارة خدمة حيوية عاملة في هذا الإصدار.',
    unknown: 'الخدمات الحيوية التي لا يُعرف حالها: {unknown}، وتُحسب غير منقولة.',
    under: 'تتبع هذه الجهة',
    noMinistry: 'لا تتبع هذه الجهة أي وزارة، وتُحسب في أرقام البرنامج فقط.',
    website: 'الموقع الإلكتروني',
    figures: 'ما حالها؟',
    columns: { indicator: 'المؤشر', share: 'النسبة', counts: 'العدد', of: 'من أصل', unknown: 'غير معروف', period: 'الفترة' },
    reporting: 'هل أبلغت عن بياناتها؟',
    reportingIntro: 'الحقائق المُبلَّغ عنها من المتوقع، لكل سجل.',
    record: 'السجل',
    reported: 'المُبلَّغ',
    expected: 'المتوقع',
    noReporting: 'لم تُنشر أرقام عن إبلاغها.',
    servicesQuestion: 'ما الخدمات التي تسأل عنها؟',
    servicesCount: (shown, all) => (shown < all ? `المعروض ${shown} من أصل ${all}.` : `عدد الخدمات: ${all}.`),
    noServices: 'لا توجد خدمة في السجل.',
    allServices: 'القائمة الكاملة لخدمات هذه الوزارة',
    bodies: 'الجهات التابعة لها',
  },
};
