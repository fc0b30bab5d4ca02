import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const vm2: IndicatorDefinition = {
  id: 'VM2',
  name: t('Dibaiki dalam tempoh', 'Fixed on time', 'الإصلاح في الموعد'),
  explanation: t(
    'Daripada kelemahan keselamatan yang perlu dibaiki dalam suku tahun itu, berapa banyak yang dibaiki dan disahkan sebelum tarikh akhirnya. Kelemahan yang sekadar diterima dikira tidak dibaiki; amaran palsu dikeluarkan. Kedua-duanya ditunjukkan di sebelah.',
    'Of the security weaknesses that were due to be fixed in the quarter, how many were fixed and verified by their due date. A weakness that was merely accepted counts as not fixed; false alarms are left out. Both are shown beside.',
    'من الثغرات الأمنية التي استحق إصلاحها خلال الربع، كم منها أُصلح وتُحقق منه قبل موعده. الثغرة التي اكتُفي بقبولها تُعدّ غير مُصلَحة، وتُستبعد الإنذارات الكاذبة. ويُعرض كلاهما إلى الجانب.',
  ),
  formula: t(
    'kelemahan yang dibaiki pada atau sebelum tarikh akhir dan disahkan ÷ kelemahan yang tarikh akhirnya jatuh dalam suku tahun itu',
    'weaknesses fixed by their due date and verified ÷ weaknesses due in the quarter',
    'الثغرات المُصلَحة بحلول موعدها والمتحقق منها ÷ الثغرات المستحقة خلال الربع',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['severity:*', 'outcome:accepted', 'outcome:false_positive'],
  statistics: ['share', 'count'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Arahan CISA BOD 19-02 (Amerika Syarikat, 2019): kelemahan kritikal dibaiki dalam 15 hari, tinggi dalam 30 hari; tempoh 90 dan 180 hari adalah daripada program ini.',
    'CISA’s directive BOD 19-02 (United States, 2019): critical weaknesses fixed within 15 days, high ones within 30; the terms of 90 and 180 days are the programme’s own.',
    'التوجيه التشغيلي الملزم لوكالة CISA (الولايات المتحدة، 2019): إصلاح الثغرات الحرجة خلال 15 يومًا والعالية خلال 30؛ أما مهلتا 90 و180 يومًا فمن البرنامج.',
  ),
};
