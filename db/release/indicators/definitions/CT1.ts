import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const ct1: IndicatorDefinition = {
  id: 'CT1',
  name: t('Pengurangan kebergantungan kepada pembekal', 'Supplier run-off', 'تراجع الاعتماد على المورّدين'),
  explanation: t(
    'Berapa banyak nilai setahun kontrak pengendalian, awan dan lesen yang masih berjalan, berbanding pada tarikh asas program. 100 bermaksud sama seperti permulaan; matlamatnya sifar.',
    'How much the contracts for running, cloud and licences that are still in force are worth a year, compared with the programme’s baseline date. 100 means the same as at the start; the goal is zero.',
    'كم تبلغ القيمة السنوية لعقود التشغيل والسحابة والتراخيص السارية مقارنةً بتاريخ الأساس للبرنامج. القيمة 100 تعني ما كان عند البداية؛ والهدف صفر.',
  ),
  formula: t(
    'nilai setahun kontrak pengendalian, awan dan lesen yang berkuat kuasa ÷ nilai yang sama pada tarikh asas; nilai setahun = nilai × 365 ÷ bilangan hari kontrak',
    'annualised value of run, cloud and licence contracts in force ÷ the same at the baseline date; annualised = value × 365 ÷ days of the contract',
    'القيمة السنوية لعقود التشغيل والسحابة والتراخيص السارية ÷ القيمة نفسها في تاريخ الأساس؛ السنوية = القيمة × 365 ÷ أيام العقد',
  ),
  unit: 'percent',
  direction: 'down',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['scope:run', 'scope:cloud', 'scope:licence'],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri, atas kontrak yang boleh membawa pengecam Open Contracting Data Standard.',
    'The programme’s own definition, over contracts that can carry identifiers of the Open Contracting Data Standard.',
    'تعريف خاص بالبرنامج، على عقود يمكن أن تحمل معرّفات معيار بيانات التعاقد المفتوح.',
  ),
};
