import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sv2: IndicatorDefinition = {
  id: 'SV2',
  name: t('Beza dengan jadual', 'Schedule variance', 'الفارق عن الجدول الزمني'),
  explanation: t(
    'Adakah program ini mendahului atau ketinggalan daripada rancangan asalnya? Nilai negatif bermaksud lebih banyak perkhidmatan sepatutnya sudah siap daripada yang benar-benar siap. Rancangan yang dikira ialah rancangan pertama, jadi menangguhkan tarikh tidak memperbaiki nilai ini.',
    'Is the programme ahead of its first plans or behind them? A value below zero means that more services were due than are in fact done. The plan that counts is the first one, so putting off a date does not improve the value.',
    'هل يسبق البرنامج خططه الأولى أم يتأخر عنها؟ القيمة الأقل من الصفر تعني أن الخدمات المستحقة أكثر مما أُنجز فعلًا. الخطة المعتمدة هي الأولى، فتأجيل الموعد لا يحسّن القيمة.',
  ),
  formula: t(
    'peratus perkhidmatan kritikal yang dikendalikan sendiri (SV1, had bawah) tolak peratus yang tarikh rancangan pertamanya sudah tiba; juga median hari lewat bagi perkhidmatan yang sudah tiba tarikhnya. Perkhidmatan tanpa rancangan dikira tiba tarikh di tengah tempoh sasaran, dan bilangannya ditunjukkan di sebelah',
    'per cent of critical services run in-house (SV1, lower bound) minus per cent whose first planned date has come; and the median days of delay over the services due. A service without a plan counts as due in the middle of the target window, and how many there are stands beside',
    'نسبة الخدمات الحيوية المُدارة داخليًا (SV1، الحد الأدنى) ناقص نسبة التي حلّ موعد خطتها الأولى؛ ووسيط أيام التأخر للخدمات المستحقة. الخدمة بلا خطة تُعدّ مستحقة في منتصف المدة المستهدفة، ويُذكر عددها إلى جانبها',
  ),
  unit: 'points',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['plan:none'],
  statistics: ['points', 'median_days', 'count'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Varians jadual dalam pengurusan nilai diperoleh (ANSI/EIA-748): kerja siap tolak kerja yang dirancang.',
    'Schedule variance in earned value management (ANSI/EIA-748): work done minus work planned.',
    'انحراف الجدول الزمني في إدارة القيمة المكتسبة (ANSI/EIA-748): العمل المنجز ناقص العمل المخطط.',
  ),
};
