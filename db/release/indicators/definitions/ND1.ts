import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const nd1: IndicatorDefinition = {
  id: 'ND1',
  name: t('Kontrak luar baharu sejak arahan', 'New outside contracts since the directive', 'العقود الخارجية الجديدة منذ التوجيه'),
  explanation: t(
    'Berapa banyak kontrak untuk membangunkan atau mengendalikan sistem oleh pihak luar bermula selepas tarikh asas, dan nilainya; di sebelahnya, berapa yang merupakan lanjutan dan berapa dengan pembekal yang dikawal dari luar negara.',
    'How many contracts for building or running systems by outsiders started after the baseline date, and their value; beside, how many of them are extensions and how many are with suppliers controlled abroad.',
    'كم عقدًا لتطوير الأنظمة أو تشغيلها لدى جهات خارجية بدأ بعد تاريخ الأساس، وما قيمتها؛ وإلى جانبها كم منها تمديدات وكم منها مع مورّدين يُسيطر عليهم من الخارج.',
  ),
  formula: t(
    'bilangan dan nilai penuh kontrak pembangunan dan pengendalian yang bermula selepas tarikh asas, sehingga akhir bulan; di sebelahnya, yang melanjutkan kontrak lain, dan yang dengan pembekal yang negara kawalannya bukan negara ini',
    'number and full value of build and run contracts that started after the baseline date, up to the end of the month; beside, those that extend another contract, and those with suppliers whose country of control is another',
    'عدد عقود التطوير والتشغيل التي بدأت بعد تاريخ الأساس حتى نهاية الشهر وقيمتها الكاملة؛ وإلى جانبها ما يمدد عقدًا آخر، وما كان مع مورّدين بلد السيطرة عليهم بلد آخر',
  ),
  unit: 'contracts',
  direction: 'down',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['kind:extension', 'control:foreign_controlled'],
  statistics: ['count', 'value_myr'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri, atas kontrak yang boleh membawa pengecam Open Contracting Data Standard.',
    'The programme’s own definition, over contracts that can carry identifiers of the Open Contracting Data Standard.',
    'تعريف خاص بالبرنامج، على عقود يمكن أن تحمل معرّفات معيار بيانات التعاقد المفتوح.',
  ),
};
