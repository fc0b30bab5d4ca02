import { defineRecord, t } from './define.ts';

export const contractScopes = {
  build: t('Pembangunan', 'Build', 'التطوير'),
  run: t('Operasi', 'Run', 'التشغيل'),
  licence: t('Lesen', 'Licences', 'التراخيص'),
  cloud: t('Awan', 'Cloud', 'الحوسبة السحابية'),
  hardware: t('Perkakasan', 'Hardware', 'الأجهزة'),
  advice: t('Khidmat nasihat', 'Advice', 'الاستشارات'),
} as const;

export const awardMethods = {
  open: t('Terbuka', 'Open', 'مناقصة عامة'),
  selective: t('Terpilih', 'Selective', 'مناقصة محدودة'),
  direct: t('Terus', 'Direct', 'إسناد مباشر'),
  emergency: t('Kecemasan', 'Emergency', 'طوارئ'),
} as const;

/** Contracts with outside suppliers. Value in MYR over the whole term; an OCDS ocid is a welcome contract_id. */
export const contracts = defineRecord({
  name: 'contracts',
  title: t('Kontrak', 'Contracts', 'العقود'),
  description: t(
    'Kontrak dengan pembekal luar, termasuk lanjutan. Nilai dalam ringgit bagi seluruh tempoh.',
    'Contracts with outside suppliers, extensions included. Value in ringgit over the whole term.',
    'العقود مع الموردين الخارجيين بما فيها التمديدات. القيمة بالرينغيت لكامل المدة.',
  ),
  key: ['contract_id'],
  columns: {
    contract_id: { kind: 'id', required: true, title: t('ID kontrak', 'Contract ID', 'معرّف العقد') },
    agency_id: { kind: 'id', required: true, references: 'agencies', title: t('Agensi', 'Agency', 'الجهة') },
    supplier_id: { kind: 'id', required: true, references: 'suppliers', title: t('Pembekal', 'Supplier', 'المورّد') },
    service_ids: { kind: 'refs', references: 'services', title: t('Perkhidmatan', 'Services', 'الخدمات') },
    title: { kind: 'label', required: true, title: t('Tajuk', 'Title', 'العنوان') },
    scope: { kind: 'code', codes: contractScopes, required: true, title: t('Skop', 'Scope', 'النطاق') },
    award_method: {
      kind: 'code',
      codes: awardMethods,
      required: true,
      title: t('Kaedah perolehan', 'Award method', 'طريقة الترسية'),
    },
    value: { kind: 'money', required: true, title: t('Nilai (MYR)', 'Value (MYR)', 'القيمة (رينغيت)') },
    starts_on: { kind: 'date', required: true, mayBeFuture: true, title: t('Bermula', 'Starts on', 'تاريخ البدء') },
    ends_on: { kind: 'date', required: true, mayBeFuture: true, title: t('Tamat', 'Ends on', 'تاريخ الانتهاء') },
    extension_of: { kind: 'id', references: 'contracts', title: t('Lanjutan bagi', 'Extension of', 'تمديد للعقد') },
    exit_clause: { kind: 'tri', title: t('Fasal keluar', 'Exit clause', 'بند الخروج') },
    government_owns_code: { kind: 'tri', title: t('Kod milik kerajaan', 'Government owns the code', 'الشيفرة ملك للحكومة') },
  },
});
