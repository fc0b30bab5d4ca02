import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const dr1: IndicatorDefinition = {
  id: 'DR1',
  name: t('Data disimpan di dalam negara', 'Data kept in the country', 'البيانات المحفوظة داخل البلد'),
  explanation: t(
    'Berapa banyak perkhidmatan kritikal yang semua data terhad dan rahsianya, termasuk salinan dan sandaran, disimpan di dalam negara. Jika lokasi satu storan tidak dilaporkan, jawapannya tidak diketahui.',
    'How many critical services keep all their restricted and secret data, replicas and backups included, inside the country. If the place of one store is not reported, the answer is unknown.',
    'عدد الخدمات الحيوية التي تحفظ كل بياناتها المقيّدة والسرية، بما فيها النسخ والنسخ الاحتياطية، داخل البلد. وإذا لم يُبلَّغ عن مكان أحد المخازن فالجواب مجهول.',
  ),
  formula: t(
    'perkhidmatan kritikal yang setiap storan data terhad atau rahsianya berada di dalam negara ÷ semua perkhidmatan kritikal yang beroperasi',
    'critical services whose every restricted or secret store is in the country ÷ all live critical services',
    'الخدمات الحيوية التي يقع كل مخزن مقيّد أو سري لها داخل البلد ÷ جميع الخدمات الحيوية العاملة',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: [],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Takrif program ini sendiri; banyak negara mewajibkan data disimpan di dalam negara, tetapi kami tidak tahu mana-mana yang menerbitkan bahagiannya.',
    'The programme’s own definition; many countries require such data to stay at home, but we know of none that publishes the share.',
    'تعريف خاص بالبرنامج؛ بلدان كثيرة تشترط بقاء هذه البيانات داخلها، لكننا لا نعرف بلدًا ينشر النسبة.',
  ),
};
