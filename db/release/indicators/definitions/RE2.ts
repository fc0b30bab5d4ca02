import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const re2: IndicatorDefinition = {
  id: 'RE2',
  name: t('Apa yang diperoleh pengguna', 'What users got', 'ما حصل عليه المستخدمون'),
  explanation: t(
    'Berapa banyak urus niaga dibuat secara digital, berapa banyak yang dimulakan diselesaikan, dan berapa ramai yang berpuas hati: purata perkhidmatan, setiap satu dikira sama berat, berserta berapa lengkap laporannya.',
    'How much is done digitally, how much of what is begun is completed, and how satisfied users are: the mean of the services, each weighing the same, with how complete the reports are.',
    'كم من المعاملات يُنجز رقميًا، وكم مما بدأ منها يكتمل، ومدى رضا المستخدمين: متوسط الخدمات بوزن متساوٍ، مع مدى اكتمال البلاغات.',
  ),
  formula: t(
    'purata tidak berwajaran bagi angka yang dilaporkan oleh perkhidmatan beroperasi; kelengkapan = angka ÷ (angka + tidak dilaporkan). Yang tidak berkenaan dikecualikan. Bagi satu perkhidmatan, angkanya sendiri',
    'unweighted mean of the numbers reported by live services; completeness = numbers ÷ (numbers + not provided). What does not apply is excluded. For one service, its own number',
    'المتوسط غير المرجح للأرقام التي أبلغت عنها الخدمات العاملة؛ والاكتمال = الأرقام ÷ (الأرقام + غير المبلَّغ عنه). وما لا ينطبق مستبعد. وللخدمة الواحدة رقمها هي',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'service'],
  breakdowns: ['measure:digital_take_up', 'measure:completion_rate', 'measure:satisfaction'],
  statistics: ['mean', 'share'],
  ruleVersion: 1,
  members: false,
  precedent: t(
    'Tiga daripada petunjuk prestasi utama wajib bagi perkhidmatan digital kerajaan United Kingdom: pengambilan digital, kadar selesai dan kepuasan pengguna (GOV.UK Service Manual).',
    'Three of the mandatory key performance indicators for digital services of the government of the United Kingdom: digital take-up, completion rate and user satisfaction (GOV.UK Service Manual).',
    'ثلاثة من مؤشرات الأداء الرئيسية الإلزامية للخدمات الرقمية لحكومة المملكة المتحدة: الإقبال الرقمي ومعدل الإكمال ورضا المستخدمين (دليل الخدمات GOV.UK).',
  ),
};
