import { severities } from './code-lists.ts';
import { defineRecord, t } from './define.ts';

export const findingCategories = {
  access_control: t('Kawalan akses', 'Access control', 'التحكم في الوصول'),
  injection: t('Suntikan', 'Injection', 'الحقن'),
  cryptography: t('Kriptografi', 'Cryptography', 'التشفير'),
  configuration: t('Konfigurasi', 'Configuration', 'الإعدادات'),
  dependency: t('Kebergantungan perisian', 'Software dependency', 'الاعتماديات البرمجية'),
  data_exposure: t('Pendedahan data', 'Data exposure', 'انكشاف البيانات'),
  logging: t('Pengelogan', 'Logging', 'تسجيل الأحداث'),
  availability: t('Ketersediaan', 'Availability', 'التوافر'),
  other: t('Lain-lain', 'Other', 'أخرى'),
} as const;

export const findingStatuses = {
  open: t('Terbuka', 'Open', 'مفتوحة'),
  fixed: t('Dibaiki', 'Fixed', 'مُعالَجة'),
  accepted: t('Risiko diterima', 'Risk accepted', 'مقبولة المخاطر'),
  false_positive: t('Positif palsu', 'False positive', 'إنذار كاذب'),
} as const;

/** Weaknesses that audits found. Single ones are published only when closed, and then without what describes them. */
export const findings = defineRecord({
  name: 'findings',
  title: t('Penemuan audit', 'Audit findings', 'ملاحظات التدقيق'),
  description: t(
    'Kelemahan yang ditemukan oleh audit, satu baris bagi setiap penemuan.',
    'Weaknesses that audits found, one row a finding.',
    'نقاط الضعف التي كشفتها عمليات التدقيق، صف واحد لكل ملاحظة.',
  ),
  key: ['finding_id'],
  columns: {
    finding_id: { kind: 'id', required: true, title: t('ID penemuan', 'Finding ID', 'معرّف الملاحظة') },
    audit_id: { kind: 'id', required: true, references: 'audits', title: t('ID audit', 'Audit ID', 'معرّف التدقيق') },
    severity: { kind: 'code', codes: severities, required: true, title: t('Keterukan', 'Severity', 'الخطورة') },
    category: { kind: 'code', codes: findingCategories, required: true, title: t('Kategori', 'Category', 'الفئة') },
    detected_on: { kind: 'date', required: true, title: t('Tarikh ditemukan', 'Detected on', 'تاريخ الاكتشاف') },
    due_on: {
      kind: 'date',
      mayBeFuture: true,
      title: t('Perlu dibaiki sebelum', 'Fix due on', 'موعد المعالجة'),
      description: t(
        'Jika kosong: tarikh ditemukan campur 15, 30, 90 atau 180 hari mengikut keterukan.',
        'Where empty: the day of detection plus 15, 30, 90 or 180 days by severity.',
        'إذا تُرك فارغًا: تاريخ الاكتشاف مضافًا إليه 15 أو 30 أو 90 أو 180 يومًا بحسب الخطورة.',
      ),
    },
    fixed_on: { kind: 'date', title: t('Tarikh dibaiki', 'Fixed on', 'تاريخ المعالجة') },
    verified_on: {
      kind: 'date',
      title: t('Tarikh pembaikan disahkan', 'Fix verified on', 'تاريخ التحقق من المعالجة'),
    },
    status: { kind: 'code', codes: findingStatuses, required: true, title: t('Status', 'Status', 'الحالة') },
    disclosure_hold_until: {
      kind: 'date',
      mayBeFuture: true,
      title: t('Pendedahan ditahan hingga', 'Disclosure held until', 'الإفصاح موقوف حتى'),
    },
    title: { kind: 'text', neverPublished: true, title: t('Tajuk', 'Title', 'العنوان') },
    detail: { kind: 'text', max: 2000, neverPublished: true, title: t('Butiran', 'Detail', 'التفاصيل') },
    host: { kind: 'text', neverPublished: true, title: t('Hos', 'Host', 'المضيف') },
    cve: { kind: 'text', neverPublished: true, title: t('Nombor CVE', 'CVE number', 'رقم CVE') },
  },
});
