import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const ct2: IndicatorDefinition = {
  id: 'CT2',
  name: t('Kontrak yang dilanjutkan', 'Contracts extended', 'العقود الممدَّدة'),
  explanation: t(
    'Berapa banyak kontrak dengan pembekal luar dilanjutkan sejak tarikh asas program, dan berapa nilai lanjutan itu. Setiap lanjutan menangguhkan hari perkhidmatan dikendalikan sendiri, jadi setiap satu perlu dijelaskan.',
    'How many contracts with outside suppliers were extended since the programme’s baseline date, and what the extensions are worth. Each extension puts off the day on which a service is run in-house, so each needs an explanation.',
    'كم عقدًا مع المورّدين الخارجيين مُدِّد منذ تاريخ الأساس للبرنامج، وكم تبلغ قيمة التمديدات. كل تمديد يؤخر يوم تشغيل الخدمة داخليًا، ولذلك يحتاج كل تمديد إلى تفسير.',
  ),
  formula: t(
    'bilangan dan nilai sendiri kontrak yang merupakan lanjutan kontrak lain dan bermula selepas tarikh asas, sehingga akhir suku tahun',
    'number and own value of contracts that extend another one and started after the baseline date, up to the end of the quarter',
    'عدد العقود التي تمدد عقدًا آخر وبدأت بعد تاريخ الأساس حتى نهاية الربع، وقيمتها هي',
  ),
  unit: 'contracts',
  direction: 'down',
  period: 'quarter',
  scopes: ['programme', 'agency'],
  breakdowns: [],
  statistics: ['count', 'value_myr'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri; lanjutan dikenal melalui rujukan kepada kontrak asal, seperti dalam Open Contracting Data Standard (relatedProcesses).',
    'The programme’s own definition; an extension is known by its reference to the first contract, as in the Open Contracting Data Standard (relatedProcesses).',
    'تعريف خاص بالبرنامج؛ ويُعرف التمديد بإحالته إلى العقد الأصلي كما في معيار بيانات التعاقد المفتوح (relatedProcesses).',
  ),
};
