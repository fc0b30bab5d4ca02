import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const op2: IndicatorDefinition = {
  id: 'OP2',
  name: t('Kelengkapan pelaporan', 'Reporting completeness', 'اكتمال الإبلاغ'),
  explanation: t(
    'Daripada fakta yang sepatutnya dilaporkan oleh agensi, berapa banyak yang benar-benar dilaporkan, bagi setiap rekod secara berasingan. Angka lain hanya sebaik laporan di belakangnya.',
    'Of the facts that agencies should have reported, how many they did report, for each record on its own. Every other figure is only as good as the reports behind it.',
    'من الوقائع التي كان على الجهات الإبلاغ عنها، كم منها أُبلغ عنه فعلًا، لكل سجل على حدة. فجودة كل رقم آخر من جودة البلاغات التي وراءه.',
  ),
  formula: t(
    'fakta yang dilaporkan ÷ fakta yang dijangka, mengikut rekod; tiada jumlah besar',
    'facts reported ÷ facts expected, by record; there is no grand total',
    'الوقائع المبلَّغ عنها ÷ الوقائع المتوقعة، حسب السجل؛ ولا مجموع كليًا',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: [
    'record:assessments',
    'record:source-access',
    'record:data-stores',
    'record:service-performance',
    'record:posts',
    'record:training',
  ],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Kadar kelengkapan data antara petunjuk kualiti Sistem Statistik Eropah (Eurostat).',
    'The data completeness rate among the quality indicators of the European Statistical System (Eurostat).',
    'معدل اكتمال البيانات ضمن مؤشرات الجودة في النظام الإحصائي الأوروبي (يوروستات).',
  ),
};
