import { defineRecord, t } from './define.ts';

export const auditKinds = {
  source_code: t('Kod sumber', 'Source code', 'الشيفرة المصدرية'),
  penetration: t('Ujian penembusan', 'Penetration test', 'اختبار اختراق'),
  configuration: t('Konfigurasi', 'Configuration', 'الإعدادات'),
  data_residency: t('Lokasi data', 'Data residency', 'موطن البيانات'),
  full: t('Audit penuh', 'Full audit', 'تدقيق شامل'),
} as const;

export const auditResults = {
  pass: t('Lulus', 'Pass', 'ناجح'),
  pass_with_findings: t('Lulus dengan penemuan', 'Pass with findings', 'ناجح مع ملاحظات'),
  fail: t('Gagal', 'Fail', 'غير ناجح'),
  inconclusive: t('Tidak muktamad', 'Inconclusive', 'غير حاسم'),
} as const;

/** Security and residency audits of services. */
export const audits = defineRecord({
  name: 'audits',
  title: t('Audit', 'Audits', 'عمليات التدقيق'),
  description: t(
    'Audit keselamatan dan lokasi data bagi perkhidmatan, satu baris bagi setiap audit.',
    'Security and data residency audits of services, one row an audit.',
    'عمليات تدقيق أمن الخدمات وموطن بياناتها، صف واحد لكل عملية.',
  ),
  key: ['audit_id'],
  columns: {
    audit_id: { kind: 'id', required: true, title: t('ID audit', 'Audit ID', 'معرّف التدقيق') },
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    kind: { kind: 'code', codes: auditKinds, required: true, title: t('Jenis audit', 'Kind of audit', 'نوع التدقيق') },
    auditor: { kind: 'text', required: true, title: t('Juruaudit', 'Auditor', 'جهة التدقيق') },
    independent: {
      kind: 'boolean',
      required: true,
      title: t('Bebas', 'Independent', 'مستقل'),
      description: t(
        'Benar jika juruaudit tidak membina atau mengendalikan perkhidmatan itu.',
        'True where the auditor neither builds nor runs the service.',
        'صحيح إذا كانت جهة التدقيق لا تبني الخدمة ولا تشغّلها.',
      ),
    },
    started_on: { kind: 'date', required: true, title: t('Tarikh mula', 'Started on', 'تاريخ البدء') },
    completed_on: { kind: 'date', title: t('Tarikh selesai', 'Completed on', 'تاريخ الإكمال') },
    result: { kind: 'code', codes: auditResults, title: t('Keputusan', 'Result', 'النتيجة') },
    next_due_on: {
      kind: 'date',
      mayBeFuture: true,
      title: t('Audit seterusnya sebelum', 'Next audit due on', 'موعد التدقيق التالي'),
    },
    commit_ref: {
      kind: 'text',
      neverPublished: true,
      title: t('Rujukan komit', 'Commit reference', 'مرجع الإيداع البرمجي'),
    },
  },
});
