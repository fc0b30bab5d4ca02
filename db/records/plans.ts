import { defineRecord, t } from './define.ts';

export const slipReasons = {
  funding: t('Peruntukan kewangan', 'Funding', 'التمويل'),
  staffing: t('Kekurangan kakitangan', 'Staffing', 'نقص الموظفين'),
  supplier: t('Pembekal', 'Supplier', 'المورّد'),
  security: t('Keselamatan', 'Security', 'الأمن'),
  scope: t('Perubahan skop', 'Change of scope', 'تغيّر النطاق'),
  legal: t('Perundangan', 'Legal', 'أسباب قانونية'),
  other: t('Lain-lain', 'Other', 'أخرى'),
} as const;

/** The approved date by which each service is to be in-house. Every new date is a new version; earlier ones stay. */
export const plans = defineRecord({
  name: 'plans',
  title: t('Rancangan peralihan', 'Transition plans', 'خطط الانتقال'),
  description: t(
    'Tarikh yang diluluskan untuk setiap perkhidmatan dikendalikan sendiri, satu baris bagi setiap versi rancangan.',
    'The approved date for moving each service in-house, one row a version of the plan.',
    'التاريخ المعتمد لانتقال كل خدمة إلى الإدارة الداخلية، صف واحد لكل نسخة من الخطة.',
  ),
  key: ['service_id', 'plan_version'],
  columns: {
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    plan_version: { kind: 'integer', min: 1, required: true, title: t('Versi rancangan', 'Plan version', 'رقم نسخة الخطة') },
    approved_on: { kind: 'date', required: true, title: t('Tarikh diluluskan', 'Approved on', 'تاريخ الاعتماد') },
    planned_on: {
      kind: 'date',
      required: true,
      mayBeFuture: true,
      title: t('Tarikh dirancang', 'Planned for', 'التاريخ المخطط'),
      description: t(
        'Tarikh perkhidmatan dijangka dikendalikan sendiri menurut versi ini.',
        'The day on which the service is to be in-house by this version.',
        'اليوم الذي يُتوقع أن تنتقل فيه الخدمة إلى الإدارة الداخلية وفق هذه النسخة.',
      ),
    },
    slip_reason: {
      kind: 'code',
      codes: slipReasons,
      title: t('Sebab perubahan tarikh', 'Reason for the change', 'سبب تغيير الموعد'),
      description: t('Wajib mulai versi 2.', 'Required from version 2.', 'مطلوب ابتداءً من النسخة 2.'),
    },
  },
});
