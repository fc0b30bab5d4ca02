import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sv3: IndicatorDefinition = {
  id: 'SV3',
  name: t('Perkhidmatan yang dirancang semula', 'Re-planned services', 'الخدمات المعاد تخطيطها'),
  explanation: t(
    'Daripada perkhidmatan yang mempunyai rancangan, berapa banyak yang tarikhnya pernah diubah, berapa hari tarikhnya bergerak, dan mengapa. Rancangan boleh diubah atas sebab yang baik; yang penting ialah perubahan itu dapat dilihat.',
    'Of the services that have a plan, how many have had their date changed, by how many days, and why. A plan may change for good reasons; what matters is that the change can be seen.',
    'من الخدمات التي لها خطة، كم منها تغيّر موعدها، وبكم يومًا، ولماذا. قد تتغير الخطة لأسباب وجيهة، والمهم أن يكون التغيير ظاهرًا.',
  ),
  formula: t(
    'perkhidmatan beroperasi dengan lebih daripada satu versi rancangan ÷ perkhidmatan beroperasi yang mempunyai rancangan; median hari antara tarikh pertama dengan tarikh terkini bagi yang diubah; bilangan versi selepas yang pertama mengikut sebab, dengan sebab keselamatan dikira dalam lain-lain. Perkhidmatan kritikal ditunjukkan di sebelah',
    'live services with more than one plan version ÷ live services with a plan; the median days from the first date to the latest, over those changed; plan versions after the first by reason, with security counted under other. Critical services stand beside',
    'الخدمات العاملة التي لها أكثر من نسخة من الخطة ÷ الخدمات العاملة التي لها خطة؛ ووسيط الأيام بين الموعد الأول والأحدث لما تغيّر منها؛ وعدد النسخ بعد الأولى بحسب السبب، ويُحسب الأمن ضمن أسباب أخرى. وتُعرض الخدمات الحيوية إلى جانبها',
  ),
  unit: 'percent',
  direction: 'down',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['services:critical', 'reason:*'],
  statistics: ['share', 'median_days', 'count'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Audit program besar kerajaan membandingkan tarikh garis asas dengan tarikh terkini dan meminta sebab perubahannya (GAO-16-89G, Schedule Assessment Guide).',
    'Audits of large government programmes compare baseline dates with present ones and ask why they moved (GAO-16-89G, Schedule Assessment Guide).',
    'تقارن عمليات تدقيق البرامج الحكومية الكبرى مواعيد الأساس بالمواعيد الحالية وتسأل عن سبب تغيّرها (مكتب المساءلة الحكومية الأمريكي، دليل تقييم الجداول الزمنية، 2015).',
  ),
};
