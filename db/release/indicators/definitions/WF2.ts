import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const wf2: IndicatorDefinition = {
  id: 'WF2',
  name: t('Bahagian kakitangan sendiri', 'Own staff share', 'حصة الموظفين الدائمين'),
  explanation: t(
    'Daripada semua yang bekerja dalam jawatan digital, berapa banyak pegawai kerajaan dan bukan kontraktor. Jika bilangan kontraktor tidak dilaporkan, pegawai baris itu dikira tidak diketahui. Semua angka dibundarkan kepada gandaan lima, dan bilangan kecil disembunyikan.',
    'Of all who work in digital posts, how many are government staff and not contractors. Where contractors were not reported, the staff beside them count as unknown. All numbers are rounded to fives, and small ones are hidden.',
    'من بين جميع العاملين في الوظائف الرقمية، كم منهم موظف حكومي لا متعاقد. حيث لم يُبلّغ عن المتعاقدين يُعدّ الموظفون مجهولين. كل الأرقام مقرّبة إلى مضاعفات الخمسة، والصغيرة منها محجوبة.',
  ),
  formula: t(
    'jawatan diisi ÷ (jawatan diisi + kontraktor), setara sepenuh masa, kedua-duanya dibundarkan kepada gandaan lima',
    'posts filled ÷ (posts filled + contractors), full-time equivalents, both rounded to base 5',
    'الوظائف المشغولة ÷ (الوظائف المشغولة + المتعاقدون)، بمكافئ الدوام الكامل، وكلاهما مقرّب إلى الأساس 5',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme', 'agency'],
  breakdowns: [],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t('Takrif program ini sendiri.', 'The programme’s own definition.', 'تعريف خاص بالبرنامج.'),
};
