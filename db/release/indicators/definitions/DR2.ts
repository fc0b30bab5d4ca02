import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const dr2: IndicatorDefinition = {
  id: 'DR2',
  name: t('Kawalan asing atas data', 'Foreign control of data', 'السيطرة الأجنبية على البيانات'),
  explanation: t(
    'Siapa yang mengawal storan data perkhidmatan: setiap perkhidmatan dikira pada kawalan terendah antara semua storannya, dan pada pemegang kunci terendah. Sel 1 hingga 2 disembunyikan, dan sel lain yang mendedahkannya.',
    'Who controls the data stores of services: each service counts at the lowest control among its stores, and at the lowest holder of the keys. Cells of 1 to 2 are hidden, and others that would give them away.',
    'من يتحكم في مخازن بيانات الخدمات: تُحسب كل خدمة عند أدنى تحكم بين مخازنها وعند أدنى حائز للمفاتيح. تُحجب الخلايا من 1 إلى 2 وكل خلية تكشفها.',
  ),
  formula: t(
    'perkhidmatan mengikut kawalan terendah ÷ semua perkhidmatan yang beroperasi; tanpa storan yang dilaporkan: tidak diketahui',
    'services by lowest control ÷ all live services; without a reported store: unknown',
    'الخدمات بحسب أدنى تحكم ÷ جميع الخدمات العاملة؛ ومن دون مخزن مُبلّغ عنه: مجهول',
  ),
  unit: 'percent',
  direction: 'down',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['control:*', 'key_custody:*'],
  leading: ['control:foreign_controlled', 'key_custody:operator'],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t('Takrif program ini sendiri.', 'The programme’s own definition.', 'تعريف خاص بالبرنامج.'),
};
