import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const ms1: IndicatorDefinition = {
  id: 'MS1',
  name: t('Pencapaian siap pada masanya', 'Milestones on time', 'المعالم المنجزة في موعدها'),
  explanation: t(
    'Daripada apa yang dijanjikan sehingga kini, berapa banyak yang siap pada atau sebelum tarikh janji yang pertama. Menangguhkan tarikh tidak memperbaiki nilai ini, dan yang siap lewat tetap dikira lewat.',
    'Of what was promised by this day, how much was done on or before the first date promised. Putting off the date does not improve the value, and what was done late stays late.',
    'مما وُعد بإنجازه حتى هذا اليوم، كم منه أُنجز في الموعد الأول الموعود أو قبله. تأجيل الموعد لا يحسّن القيمة، وما أُنجز متأخرًا يبقى متأخرًا.',
  ),
  formula: t(
    'pencapaian yang siap pada atau sebelum tarikh janji pertamanya ÷ pencapaian yang tarikh itu sudah tiba, sejak permulaan',
    'milestones done on or before their first due date ÷ milestones whose first due date has come, from the beginning',
    'المعالم المنجزة في موعدها الأول أو قبله ÷ المعالم التي حلّ موعدها الأول، منذ البداية',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme'],
  breakdowns: [],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Penyerahan mengikut tarikh garis asas, seperti yang dilaporkan oleh Government Major Projects Portfolio di United Kingdom.',
    'Delivery against baseline dates, as the Government Major Projects Portfolio of the United Kingdom reports it.',
    'الإنجاز قياسًا بمواعيد الأساس، كما تفيد به محفظة المشاريع الحكومية الكبرى في المملكة المتحدة.',
  ),
};
