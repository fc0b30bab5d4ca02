import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const sc1: IndicatorDefinition = {
  id: 'SC1',
  name: t('Akses penuh kepada kod sumber', 'Full source-code access', 'الوصول الكامل إلى الشيفرة المصدرية'),
  explanation: t(
    'Berapa banyak perkhidmatan kritikal yang kod sumbernya, lengkap dengan sejarah perubahannya, dipegang oleh kerajaan sendiri. Di sebelahnya ditunjukkan berapa banyak yang benar-benar telah dibina semula daripada kod itu dalam setahun yang lalu.',
    'For how many critical services government itself holds the complete source code with its history. Beside it stands how many were in fact rebuilt from that code within the past year.',
    'عدد الخدمات الحيوية التي تحوز الحكومة بنفسها شيفرتها المصدرية كاملة مع تاريخ تغييراتها. وإلى جانبه عدد ما أُعيد بناؤه فعلًا من تلك الشيفرة خلال السنة الماضية.',
  ),
  formula: t(
    'perkhidmatan kritikal tidak dikecualikan dengan tahap akses 3 atau 4 ÷ perkhidmatan kritikal tidak dikecualikan; dibina semula: tahap 4 dalam 365 hari',
    'critical services not exempt with access level 3 or 4 ÷ critical services not exempt; rebuilt: level 4 within 365 days',
    'الخدمات الحيوية غير المستثناة بمستوى وصول 3 أو 4 ÷ الخدمات الحيوية غير المستثناة؛ المعاد بناؤها: المستوى 4 خلال 365 يومًا',
  ),
  unit: 'percent',
  direction: 'up',
  period: 'month',
  scopes: ['programme', 'agency'],
  breakdowns: ['test:rebuilt', 'exempt:counted_no'],
  statistics: ['share'],
  ruleVersion: 1,
  members: true,
  precedent: t(
    'Dasar Kod Sumber Persekutuan Amerika Syarikat (OMB M-16-21, 2016) menghendaki agensi memperoleh hak ke atas kod tempahan dan menyenaraikannya; takrif tahap adalah daripada program ini.',
    'The United States Federal Source Code Policy (OMB M-16-21, 2016) has agencies secure rights to custom-developed code and keep an inventory of it; the levels are the programme’s own.',
    'تلزم سياسة الشيفرة المصدرية الاتحادية في الولايات المتحدة (2016) الجهات بضمان حقوقها في الشيفرة المطوّرة خصيصًا وبجردها؛ أما المستويات فمن تعريف البرنامج.',
  ),
};
