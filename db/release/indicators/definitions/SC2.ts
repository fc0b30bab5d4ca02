import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sc2: IndicatorDefinition = {
  id: 'SC2',
  name: t('Pengecualian daripada akses kod sumber', 'Exempt from source access', 'المستثنى من الوصول إلى الشيفرة المصدرية'),
  explanation: t(
    'Berapa banyak perkhidmatan kritikal yang dikecualikan daripada kewajipan memegang kod sumber, dan sama ada kerana produk komersial atau atas alasan undang-undang. Undang-undang atau badan yang mana tidak diterbitkan. Setiap pengecualian perlu diterangkan.',
    'How many critical services are exempt from the duty to hold their source code, and whether for a commercial product or on a legal ground. Which law or body is not published. Every exemption has to be explained.',
    'عدد الخدمات الحيوية المستثناة من واجب حيازة شيفرتها المصدرية، وهل الاستثناء بسبب منتج تجاري أم لسند قانوني. ولا يُنشر أي قانون أو جهة. وكل استثناء يحتاج إلى تفسير.',
  ),
  formula: t(
    'bilangan perkhidmatan kritikal yang barisan akses kod terkininya mempunyai sebab pengecualian, mengikut kelas sebab; semua perkhidmatan beroperasi di sebelah',
    'critical services whose latest source-access row has a reason of exemption, by class of reason; all live services beside',
    'عدد الخدمات الحيوية التي يحمل أحدث صف لها في الوصول إلى الشيفرة سبب استثناء، بحسب فئة السبب؛ وإلى جانبها جميع الخدمات العاملة',
  ),
  unit: 'services',
  direction: 'shown',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['reason:commercial_product', 'reason:legal_ground', 'services:all'],
  statistics: ['count'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Dasar kod sumber persekutuan Amerika Syarikat mewajibkan agensi mendokumenkan setiap pengecualian dan sebabnya (OMB M-16-21).',
    'The federal source code policy of the United States has agencies document each exception and its reason (OMB M-16-21).',
    'تُلزم سياسة الشيفرة المصدرية الاتحادية في الولايات المتحدة الجهات بتوثيق كل استثناء وسببه (مذكرة مكتب الإدارة والميزانية، 2016).',
  ),
};
