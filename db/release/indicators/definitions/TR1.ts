import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const tr1: IndicatorDefinition = {
  id: 'TR1',
  name: t('Latihan wajib diselesaikan', 'Required training done', 'التدريب الإلزامي المنجز'),
  explanation: t(
    'Daripada pegawai yang wajib menjalani latihan digital, berapa ramai yang telah diperakukan pada akhir suku tahun. Pegawai daripada agensi yang tidak melapor dikira tidak diketahui. Semua angka dibundarkan kepada gandaan lima.',
    'Of the officers who must take a digital training programme, how many held its certificate at the end of the quarter. Officers of agencies that did not report count as unknown. All numbers are rounded to fives.',
    'من الموظفين الملزمين ببرنامج تدريب رقمي، كم منهم حصل على شهادته في نهاية الربع. موظفو الجهات التي لم تبلّغ يُعدّون مجهولين. كل الأرقام مقرّبة إلى مضاعفات الخمسة.',
  ),
  formula: t(
    'bilangan diperakukan ÷ bilangan yang diwajibkan, kedua-duanya dibundarkan kepada gandaan lima',
    'certified ÷ required, both rounded to base 5',
    'الحاصلون على الشهادة ÷ الملزمون بالتدريب، وكلاهما مقرّب إلى الأساس 5',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['programme:*'],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t('Takrif program ini sendiri.', 'The programme’s own definition.', 'تعريف خاص بالبرنامج.'),
};
