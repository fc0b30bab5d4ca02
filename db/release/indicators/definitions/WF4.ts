import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const wf4: IndicatorDefinition = {
  id: 'WF4',
  name: t(
    'Jawatan diwujudkan dan diisi sejak arahan',
    'Posts created and filled since the directive',
    'الوظائف المستحدثة والمشغولة منذ التوجيه',
  ),
  explanation: t(
    'Berapa banyak lagi jawatan digital yang diluluskan dan diisi berbanding suku tahun terakhir sebelum arahan. Kedua-dua angka dibundarkan kepada gandaan lima sebelum dibandingkan. Jawatan agensi yang tidak melapor bagi suku tahun itu tiada dalamnya, dan ditunjukkan sebagai tidak diketahui.',
    'How many more digital posts are established, and filled, than in the last quarter before the directive. Both figures are rounded to fives before they are compared. Posts of agencies that did not report for the quarter are missing in it, and are shown as unknown.',
    'كم زادت الوظائف الرقمية المعتمدة والمشغولة مقارنة بآخر ربع قبل التوجيه. يُقرّب الرقمان إلى مضاعفات الخمسة قبل المقارنة. وظائف الجهات التي لم تبلّغ عن الربع غير داخلة فيه، وتُعرض مجهولةً.',
  ),
  formula: t(
    'jawatan pada akhir suku tahun − jawatan pada akhir suku tahun terakhir sebelum tarikh asas, masing-masing dibundarkan kepada gandaan lima',
    'posts at the end of the quarter − posts at the end of the last quarter closed before the baseline date, each rounded to base 5',
    'الوظائف في نهاية الربع − الوظائف في نهاية آخر ربع أُغلق قبل تاريخ الأساس، وكل منهما مقرّب إلى الأساس 5',
  ),
  unit: 'count',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['role:*', 'outcome:established', 'outcome:filled'],
  leading: ['outcome:established', 'outcome:filled'],
  statistics: ['count'],
  ruleVersion: 1,
  members: false,
  precedent: t('Takrif program ini sendiri.', 'The programme’s own definition.', 'تعريف خاص بالبرنامج.'),
};
