import { defineRecord, t } from './define.ts';

export const trainingProgrammes = {
  secure_development: t('Pembangunan selamat', 'Secure development', 'التطوير الآمن'),
  code_review: t('Semakan kod', 'Code review', 'مراجعة الشيفرة'),
  system_operation: t('Operasi sistem', 'System operation', 'تشغيل الأنظمة'),
  architecture: t('Seni bina', 'Architecture', 'المعمارية'),
  incident_response: t('Tindak balas insiden', 'Incident response', 'الاستجابة للحوادث'),
  product_management: t('Pengurusan produk', 'Product management', 'إدارة المنتجات'),
  data_protection: t('Perlindungan data', 'Data protection', 'حماية البيانات'),
} as const;

/** Required training of civil servants; the numbers are the position at the end of the quarter. */
export const training = defineRecord({
  name: 'training',
  title: t('Latihan', 'Training', 'التدريب'),
  description: t(
    'Latihan wajib penjawat awam, kedudukan pada akhir setiap suku tahun.',
    'Required training of civil servants, the position at the end of each quarter.',
    'التدريب الإلزامي لموظفي الخدمة المدنية، الوضع في نهاية كل ربع سنة.',
  ),
  key: ['agency_id', 'quarter', 'programme'],
  columns: {
    agency_id: { kind: 'id', required: true, references: 'agencies', title: t('Agensi', 'Agency', 'الجهة') },
    quarter: { kind: 'quarter', required: true, title: t('Suku tahun', 'Quarter', 'ربع السنة') },
    programme: {
      kind: 'code',
      codes: trainingProgrammes,
      required: true,
      title: t('Program latihan', 'Training programme', 'برنامج التدريب'),
    },
    required: { kind: 'integer', min: 0, required: true, title: t('Wajib hadir', 'Required', 'المطلوب تدريبهم') },
    enrolled: { kind: 'integer', min: 0, required: true, title: t('Mendaftar', 'Enrolled', 'المسجلون') },
    completed: { kind: 'integer', min: 0, required: true, title: t('Tamat', 'Completed', 'المكملون') },
    certified: { kind: 'integer', min: 0, required: true, title: t('Diperakui', 'Certified', 'الحاصلون على شهادة') },
  },
});
