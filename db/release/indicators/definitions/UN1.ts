import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const un1: IndicatorDefinition = {
  id: 'UN1',
  name: t('Saluran universiti', 'University pipeline', 'مسار الجامعات'),
  explanation: t(
    'Daripada pelajar yang mendaftar pada sesuatu tahun dalam program yang melatih untuk jawatan ini, berapa ramai yang bergraduat dan berapa ramai yang diambil bekerja dalam 12 bulan. Pelajar institusi yang tidak melapor dikira tidak diketahui. Semua angka dibundarkan kepada gandaan lima.',
    'Of the students who enrolled in a year in programmes that train for these posts, how many graduated, and how many were hired within 12 months. Students of institutions that did not report count as unknown. All numbers are rounded to fives.',
    'من الطلبة الذين التحقوا في سنة ما ببرامج تؤهل لهذه الوظائف، كم تخرّج وكم وُظّف خلال 12 شهرًا. طلبة المؤسسات التي لم تبلّغ يُعدّون مجهولين. كل الأرقام مقرّبة إلى مضاعفات الخمسة.',
  ),
  formula: t(
    'yang bergraduat, atau diambil bekerja dalam 12 bulan ÷ yang mendaftar, mengikut tahun pengambilan, dibundarkan kepada gandaan lima',
    'graduated, or hired within 12 months ÷ enrolled, by year of intake, rounded to base 5',
    'المتخرجون، أو الموظفون خلال 12 شهرًا ÷ الملتحقون، بحسب سنة القبول، مقرّبةً إلى الأساس 5',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'year',
  scopes: ['programme'],
  breakdowns: ['level:*', 'outcome:enrolled', 'outcome:graduated', 'outcome:hired'],
  leading: ['outcome:graduated', 'outcome:hired'],
  statistics: ['share', 'count'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Kadar tamat pengajian mengikut kohort sebenar seperti dalam Education at a Glance (OECD).',
    'True-cohort completion rates as in Education at a Glance (OECD).',
    'معدلات الإتمام بحسب الدفعة الفعلية كما في Education at a Glance الصادر عن OECD.',
  ),
};
