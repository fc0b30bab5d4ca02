import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const en1: IndicatorDefinition = {
  id: 'EN1',
  name: t('Hasil penguatkuasaan', 'Enforcement outcomes', 'نتائج الإنفاذ'),
  explanation: t(
    'Kes terhadap syarikat: berapa yang dibuka, diputuskan, dengan keputusan apa, dirayu dan diketepikan, serta berapa yang diputuskan dalam 180 hari. Kes terhadap orang perseorangan hanya terdapat dalam set data, dan tidak pernah dicampurkan.',
    'Cases against companies: how many were opened and decided, with what outcome, appealed and overturned, and how many were decided within 180 days. Cases against persons stand in the dataset only, and the two are never added up.',
    'القضايا ضد الشركات: كم فُتح منها وكم بُتّ فيه وبأي نتيجة، وكم استؤنف وأُلغي، وكم بُتّ فيه خلال 180 يومًا. القضايا ضد الأشخاص في مجموعة البيانات فقط، ولا يُجمع النوعان أبدًا.',
  ),
  formula: t(
    'kes yang diputuskan dalam 180 hari ÷ kes yang dibuka dalam empat suku tahun yang berakhir sekurang-kurangnya 180 hari sebelum akhir suku tahun',
    'cases decided within 180 days ÷ cases opened in the four quarters that ended at least 180 days before the end of the quarter',
    'القضايا المبتوت فيها خلال 180 يومًا ÷ القضايا المفتوحة في الأرباع الأربعة التي انتهت قبل نهاية الربع بما لا يقل عن 180 يومًا',
  ),
  unit: 'percent',
  direction: 'shown',
  period: 'quarter',
  scopes: ['programme'],
  breakdowns: ['allegation:*', 'outcome:*'],
  statistics: ['share', 'count'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Masa penyelesaian kes dalam CEPEJ (Majlis Eropah), dikira atas semua kes yang dibuka.',
    'Disposition times as measured by the CEPEJ (Council of Europe), counted over all cases opened.',
    'مدد البتّ كما تقيسها CEPEJ (مجلس أوروبا)، محسوبة على كل القضايا المفتوحة.',
  ),
};
