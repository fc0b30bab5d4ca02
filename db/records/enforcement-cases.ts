import { defineRecord, t } from './define.ts';

export const subjectKinds = {
  legal_person: t('Orang perundangan (syarikat)', 'Legal person (company)', 'شخص اعتباري (شركة)'),
  natural_person: t('Orang perseorangan', 'Natural person', 'شخص طبيعي'),
} as const;

export const allegations = {
  licence_misuse: t('Penyalahgunaan lesen', 'Misuse of a licence', 'إساءة استخدام الترخيص'),
  visa_misuse: t('Penyalahgunaan visa', 'Misuse of a visa', 'إساءة استخدام التأشيرة'),
  shell_company: t('Syarikat cangkerang', 'Shell company', 'شركة وهمية'),
  fraudulent_employment: t('Pekerjaan palsu', 'Fraudulent employment', 'توظيف احتيالي'),
  procurement_fraud: t('Penipuan perolehan', 'Procurement fraud', 'احتيال في المشتريات'),
} as const;

export const caseOutcomes = {
  warning: t('Amaran', 'Warning', 'إنذار'),
  fine: t('Denda', 'Fine', 'غرامة'),
  licence_suspended: t('Lesen digantung', 'Licence suspended', 'تعليق الترخيص'),
  licence_revoked: t('Lesen dibatalkan', 'Licence revoked', 'إلغاء الترخيص'),
  procurement_blacklist: t('Senarai hitam perolehan', 'Barred from procurement', 'حظر من المشتريات'),
  removal_order: t('Perintah keluar', 'Removal order', 'أمر إبعاد'),
  referred: t('Dirujuk', 'Referred', 'إحالة'),
  dismissed: t('Ditolak', 'Dismissed', 'حفظ القضية'),
} as const;

export const appealOutcomes = {
  upheld: t('Dikekalkan', 'Upheld', 'تأييد'),
  varied: t('Diubah', 'Varied', 'تعديل'),
  overturned: t('Diketepikan', 'Overturned', 'إلغاء'),
  pending: t('Belum diputuskan', 'Pending', 'قيد النظر'),
} as const;

/** Cases against misuse of licences and visas. Published as counts only; never a name, never one case. */
export const enforcementCases = defineRecord({
  name: 'enforcement-cases',
  title: t('Kes penguatkuasaan', 'Enforcement cases', 'قضايا الإنفاذ'),
  description: t(
    'Kes penyalahgunaan lesen, visa dan perolehan. Diterbitkan sebagai bilangan sahaja.',
    'Cases of misuse of licences, visas and procurement. Published as counts alone.',
    'قضايا إساءة استخدام التراخيص والتأشيرات والمشتريات. تُنشر كأعداد فقط.',
  ),
  key: ['case_id'],
  columns: {
    case_id: { kind: 'id', required: true, title: t('ID kes', 'Case ID', 'معرّف القضية') },
    opened_on: { kind: 'date', required: true, title: t('Tarikh dibuka', 'Opened on', 'تاريخ الفتح') },
    subject_kind: { kind: 'code', codes: subjectKinds, required: true, title: t('Jenis pihak', 'Kind of subject', 'نوع الطرف') },
    subject_name: { kind: 'text', neverPublished: true, title: t('Nama pihak', 'Name of the subject', 'اسم الطرف') },
    allegation: { kind: 'code', codes: allegations, required: true, title: t('Dakwaan', 'Allegation', 'الادعاء') },
    agency_id: { kind: 'id', required: true, references: 'agencies', title: t('Agensi', 'Agency', 'الجهة') },
    decided_on: { kind: 'date', title: t('Tarikh diputuskan', 'Decided on', 'تاريخ القرار') },
    outcome: { kind: 'code', codes: caseOutcomes, title: t('Keputusan', 'Outcome', 'النتيجة') },
    appealed: { kind: 'boolean', title: t('Dirayu', 'Appealed', 'مستأنفة') },
    appeal_outcome: {
      kind: 'code',
      codes: appealOutcomes,
      title: t('Keputusan rayuan', 'Outcome of the appeal', 'نتيجة الاستئناف'),
    },
  },
});
