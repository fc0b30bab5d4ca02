import { defineRecord, t } from './define.ts';

export const sanctionStatuses = {
  in_force: t('Berkuat kuasa', 'In force', 'سارية'),
  suspended_by_appeal: t('Digantung kerana rayuan', 'Suspended by an appeal', 'معلّقة بسبب استئناف'),
  ended: t('Tamat', 'Ended', 'منتهية'),
  annulled: t('Dibatalkan', 'Annulled', 'ملغاة'),
} as const;

/** Sanctions on legal persons. */
export const sanctions = defineRecord({
  name: 'sanctions',
  title: t('Sekatan', 'Sanctions', 'العقوبات'),
  description: t(
    'Sekatan terhadap orang perundangan yang berkuat kuasa.',
    'Sanctions on legal persons that have taken effect.',
    'العقوبات النافذة على الأشخاص الاعتباريين.',
  ),
  key: ['sanction_id'],
  columns: {
    sanction_id: { kind: 'id', required: true, title: t('ID sekatan', 'Sanction ID', 'معرّف العقوبة') },
    supplier_id: { kind: 'id', required: true, references: 'suppliers', title: t('Pembekal', 'Supplier', 'المورّد') },
    case_id: { kind: 'id', references: 'enforcement-cases', neverPublished: true, title: t('ID kes', 'Case ID', 'معرّف القضية') },
    authority: { kind: 'text', required: true, title: t('Pihak berkuasa', 'Authority', 'السلطة') },
    legal_basis: { kind: 'text', required: true, title: t('Asas undang-undang', 'Legal basis', 'الأساس القانوني') },
    scope: { kind: 'text', required: true, title: t('Skop', 'Scope', 'النطاق') },
    starts_on: { kind: 'date', required: true, mayBeFuture: true, title: t('Bermula', 'Starts on', 'تاريخ البدء') },
    ends_on: { kind: 'date', mayBeFuture: true, title: t('Tamat', 'Ends on', 'تاريخ الانتهاء') },
    status: { kind: 'code', codes: sanctionStatuses, required: true, title: t('Status', 'Status', 'الحالة') },
    effective: { kind: 'boolean', required: true, title: t('Telah berkuat kuasa', 'Has taken effect', 'نافذة') },
  },
});
