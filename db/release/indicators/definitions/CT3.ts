import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const ct3: IndicatorDefinition = {
  id: 'CT3',
  name: t('Bahagian yang dikawal dari luar negara', 'Foreign-controlled share', 'حصة الشركات الخاضعة لسيطرة أجنبية'),
  explanation: t(
    'Daripada nilai setahun semua kontrak yang berkuat kuasa, berapa banyak pergi kepada pembekal yang dikawal dari luar negara. Di sebelahnya, bahagian firma kecil tempatan.',
    'Of what all contracts in force are worth a year, how much goes to suppliers controlled abroad. Beside it, the share of local small firms.',
    'من القيمة السنوية لجميع العقود السارية، كم يذهب إلى مورّدين يُسيطر عليهم من الخارج. وإلى جانبها حصة الشركات المحلية الصغيرة.',
  ),
  formula: t(
    'nilai setahun kontrak berkuat kuasa dengan pembekal yang negara kawalannya bukan negara ini ÷ nilai setahun semua kontrak berkuat kuasa; nilai setahun = nilai × 365 ÷ bilangan hari kontrak. Di sebelahnya: yang sama dengan firma kecil tempatan; yang tidak dilaporkan dikira tidak diketahui',
    'annualised value of contracts in force with suppliers whose country of control is another ÷ annualised value of all contracts in force; annualised = value × 365 ÷ days of the contract. Beside: the same with local small firms; what is not reported is unknown',
    'القيمة السنوية للعقود السارية مع مورّدين بلد السيطرة عليهم بلد آخر ÷ القيمة السنوية لجميع العقود السارية؛ السنوية = القيمة × 365 ÷ أيام العقد. وإلى جانبها: القيمة نفسها مع الشركات المحلية الصغيرة؛ وما لم يُبلَّغ عنه مجهول',
  ),
  unit: 'percent',
  direction: 'down',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['scope:*', 'supplier:local_sme', 'supplier:local_sme;scope:*'],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri; negara kawalan mengikut pemilik akhir, seperti “beneficial ownership” dalam Beneficial Ownership Data Standard.',
    'The programme’s own definition; control is that of the ultimate owners, as beneficial ownership is in the Beneficial Ownership Data Standard.',
    'تعريف خاص بالبرنامج؛ والسيطرة سيطرة المالكين النهائيين كما في معيار بيانات الملكية المستفيدة (Beneficial Ownership Data Standard).',
  ),
};
