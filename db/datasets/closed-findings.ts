import { severities } from '../records/code-lists.ts';
import { defineDataset, t } from '../records/define.ts';

/** Weaknesses that are fixed, verified and past their embargo, under a random id of their own. */
export const closedFindings = defineDataset({
  name: 'closed-findings',
  title: t('Kelemahan yang telah dibaiki', 'Closed findings', 'الثغرات المغلقة'),
  description: t(
    'Satu baris bagi setiap kelemahan yang telah dibaiki dan disahkan, selepas tempoh sekatan.',
    'One row for each weakness that is fixed and verified, after its embargo.',
    'صف لكل ثغرة عولجت وتُحقق منها بعد انقضاء مدة الحظر.',
  ),
  rule: t(
    'Dibaiki, disahkan, audit selesai, dan lebih 30 hari selepas dibaiki serta selepas tempoh tahanan. ID rawak; tiada audit, kategori atau butiran.',
    'Fixed, verified, its audit completed, and more than 30 days after the fix and past any hold. Random ids; no audit, category or detail.',
    'عولجت وتُحقق منها واكتمل تدقيقها، وبعد أكثر من 30 يومًا من المعالجة وبعد أي تعليق. معرّفات عشوائية دون تدقيق أو فئة أو تفاصيل.',
  ),
  key: ['closed_finding_id'],
  period: 'detected_quarter',
  columns: {
    closed_finding_id: { kind: 'id', required: true, title: t('ID rawak', 'Random ID', 'معرّف عشوائي') },
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    severity: { kind: 'code', codes: severities, required: true, title: t('Tahap', 'Severity', 'الخطورة') },
    detected_quarter: { kind: 'quarter', required: true, title: t('Suku tahun ditemui', 'Quarter found', 'ربع سنة الاكتشاف') },
    days_to_fix: { kind: 'integer', min: 0, required: true, title: t('Hari untuk membaiki', 'Days to fix', 'أيام المعالجة') },
  },
});
