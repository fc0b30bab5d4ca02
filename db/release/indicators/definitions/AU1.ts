import { t } from '../../../records/define.ts';
import type { IndicatorDefinition } from '../definition.ts';

export const au1: IndicatorDefinition = {
  id: 'AU1',
  name: t('Liputan audit kod sumber', 'Source-code audit coverage', 'تغطية تدقيق الشيفرة المصدرية'),
  explanation: t(
    'Berapa banyak perkhidmatan kritikal yang kod sumbernya telah diaudit oleh pihak bebas dalam setahun yang lalu. Diaudit tidak bermaksud selamat: ia bermaksud ada orang luar yang telah memeriksa.',
    'How many critical services had their source code audited by an independent party within the past year. Audited does not mean secure: it means that an outsider has looked.',
    'عدد الخدمات الحيوية التي دقّقت جهة مستقلة شيفرتها المصدرية خلال السنة الماضية. التدقيق لا يعني الأمان، بل يعني أن جهة من الخارج قد فحصت.',
  ),
  formula: t(
    'perkhidmatan kritikal dengan audit bebas kod sumber atau audit penuh yang selesai dalam 365 hari dan mencapai kesimpulan ÷ semua perkhidmatan kritikal yang beroperasi',
    'critical services with an independent source-code or full audit completed within 365 days and not inconclusive ÷ all live critical services',
    'الخدمات الحيوية التي لها تدقيق مستقل للشيفرة المصدرية أو تدقيق كامل اكتمل خلال 365 يومًا ولم يكن غير حاسم ÷ جميع الخدمات الحيوية العاملة',
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
    'Undang-undang FISMA Amerika Syarikat (44 U.S.C. 3554) menghendaki kawalan keselamatan sistem persekutuan diuji sekurang-kurangnya setiap tahun.',
    'The United States’ FISMA (44 U.S.C. 3554) has the security controls of federal systems tested at least once a year.',
    'يقضي قانون FISMA في الولايات المتحدة (44 U.S.C. 3554) باختبار الضوابط الأمنية للأنظمة الاتحادية مرة في السنة على الأقل.',
  ),
};
