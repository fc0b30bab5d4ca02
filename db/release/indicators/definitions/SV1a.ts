import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sv1a: IndicatorDefinition = {
  id: 'SV1a',
  name: t('Semua perkhidmatan dikendalikan sendiri', 'All services run in-house', 'جميع الخدمات المُدارة داخليًا'),
  explanation: t(
    'Ukuran yang sama seperti bagi perkhidmatan kritikal, tetapi meliputi setiap perkhidmatan digital kerajaan yang beroperasi, supaya kemajuan pada perkhidmatan kritikal tidak menutup ketinggalan pada yang lain.',
    'The same measure as for critical services, but over every live digital service of government, so that progress on the critical ones does not hide delay on the rest.',
    'المقياس نفسه المستخدم للخدمات الحيوية، لكنه يشمل كل خدمة حكومية رقمية عاملة، كي لا يحجب التقدم في الخدمات الحيوية التأخر في غيرها.',
  ),
  formula: t(
    'perkhidmatan yang dikendalikan sendiri dan disahkan dengan lima jawapan ya ÷ semua perkhidmatan yang beroperasi',
    'services at stage in-house whose latest assessment is verified with five yes ÷ all live services',
    'الخدمات في مرحلة الإدارة الداخلية التي جاء أحدث تقييم لها متحققًا منه بخمس إجابات نعم ÷ جميع الخدمات العاملة',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'agency', 'topic'],
  breakdowns: ['weighted:transactions'],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri, sama seperti SV1.',
    'The programme’s own definition, as for SV1.',
    'تعريف خاص بالبرنامج، كما في SV1.',
  ),
};
