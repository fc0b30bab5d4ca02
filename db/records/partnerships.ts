import { defineRecord, t } from './define.ts';

export const partnershipKinds = {
  memorandum: t('Memorandum persefahaman', 'Memorandum', 'مذكرة تفاهم'),
  software_reuse: t('Guna semula perisian', 'Reuse of software', 'إعادة استخدام البرمجيات'),
  training_exchange: t('Pertukaran latihan', 'Exchange of training', 'تبادل التدريب'),
  data_harvest: t('Penuaian data', 'Harvest of data', 'حصاد البيانات'),
  joint_audit: t('Audit bersama', 'Joint audit', 'تدقيق مشترك'),
} as const;

/** Agreements with other countries. */
export const partnerships = defineRecord({
  name: 'partnerships',
  title: t('Kerjasama', 'Partnerships', 'الشراكات'),
  description: t('Perjanjian kerjasama dengan negara lain.', 'Agreements with other countries.', 'اتفاقات التعاون مع دول أخرى.'),
  key: ['partnership_id'],
  columns: {
    partnership_id: { kind: 'id', required: true, title: t('ID kerjasama', 'Partnership ID', 'معرّف الشراكة') },
    country: { kind: 'country', required: true, title: t('Negara', 'Country', 'الدولة') },
    kind: { kind: 'code', codes: partnershipKinds, required: true, title: t('Jenis', 'Kind', 'النوع') },
    signed_on: { kind: 'date', required: true, title: t('Ditandatangani', 'Signed on', 'تاريخ التوقيع') },
    ends_on: { kind: 'date', mayBeFuture: true, title: t('Tamat', 'Ends on', 'تاريخ الانتهاء') },
    description: { kind: 'label', title: t('Keterangan', 'Description', 'الوصف') },
  },
});
