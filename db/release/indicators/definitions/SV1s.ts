import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sv1s: IndicatorDefinition = {
  id: 'SV1s',
  name: t('Berdaulat sepenuhnya', 'Sovereign in full', 'سيادة كاملة'),
  explanation: t(
    'Dikendalikan sendiri belum tentu bebas. Di sini sesuatu perkhidmatan kritikal hanya dikira jika ia dikendalikan sendiri, kod sumbernya dipegang kerajaan, data terhadnya berada di dalam negara, tiada storan datanya di bawah kawalan asing, dan tiada kontrak pengendalian yang masih berjalan.',
    'Run in-house is not yet independent. Here a critical service counts only if it is run in-house, government holds its source code, its restricted data stay in the country, no store of its data is under foreign control, and no contract to run it is still in force.',
    'الإدارة الداخلية لا تعني الاستقلال بعد. لا تُحسب الخدمة الحيوية هنا إلا إذا كانت مُدارة داخليًا، والحكومة تحوز شيفرتها المصدرية، وبياناتها المقيّدة داخل البلد، ولا مخزن لبياناتها تحت سيطرة أجنبية، ولا عقد تشغيل ساريًا لها.',
  ),
  formula: t(
    'perkhidmatan kritikal yang memenuhi kelima-lima syarat ÷ semua perkhidmatan kritikal yang beroperasi; satu tidak menjadikannya tidak, jika tiada tidak maka satu yang tidak diketahui menjadikannya tidak diketahui',
    'critical services that meet all five conditions ÷ all live critical services; any no makes a no, else any unknown makes an unknown',
    'الخدمات الحيوية المستوفية للشروط الخمسة كلها ÷ جميع الخدمات الحيوية العاملة؛ أي «لا» تجعلها لا، وإلا فأي مجهول يجعلها مجهولة',
  ),
  unit: 'percent',
  direction: 'shown',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: [],
  statistics: ['share'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Takrif program ini sendiri; tiada petunjuk antarabangsa yang diterbitkan mengukur perkara yang sama.',
    'The programme’s own definition; we know of no published international indicator that measures the same thing.',
    'تعريف خاص بالبرنامج؛ ولا نعرف مؤشرًا دوليًا منشورًا يقيس الأمر نفسه.',
  ),
};
