import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const op1: IndicatorDefinition = {
  id: 'OP1',
  name: t('Keluaran pada masanya', 'Releases on time', 'الإصدارات في موعدها'),
  explanation: t(
    'Daripada keluaran yang patut dibuat mengikut kalendar, berapa banyak yang diterbitkan pada atau sebelum harinya. Bulan yang tertinggal dikira lewat. Sebelum lima keluaran, hanya kiraan ditunjukkan.',
    'Of the releases that the calendar has had so far, how many were published on or before their day. A month left out counts as late. Before there are five, only the counts are shown.',
    'من الإصدارات المستحقة في التقويم حتى الآن، كم منها نُشر في يومه أو قبله. والشهر المتروك يُحسب متأخرًا. وقبل خمسة إصدارات تُعرض الأعداد وحدها.',
  ),
  formula: t(
    'keluaran yang dibuat pada atau sebelum tarikh kalendarnya ÷ keluaran yang tarikh kalendarnya sudah tiba pada akhir suku, sejak keluaran pertama; pembetulan sesuatu bulan tidak dikira',
    'releases published on or before their calendar date ÷ releases whose calendar date has come by the end of the quarter, since the first one; corrections of a month do not count',
    'الإصدارات المنشورة في موعدها من التقويم أو قبله ÷ الإصدارات التي حلّ موعدها بنهاية الربع، منذ أول إصدار؛ ولا تُحسب تصحيحات شهر ما',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: [],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Ketepatan masa penerbitan antara petunjuk kualiti Sistem Statistik Eropah (Eurostat).',
    'Punctuality of publication among the quality indicators of the European Statistical System (Eurostat).',
    'الالتزام بمواعيد النشر ضمن مؤشرات الجودة في النظام الإحصائي الأوروبي (يوروستات).',
  ),
};
