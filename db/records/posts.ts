import { defineRecord, t } from './define.ts';

export const postRoles = {
  software: t('Perisian', 'Software', 'البرمجيات'),
  security: t('Keselamatan', 'Security', 'الأمن'),
  architecture: t('Seni bina', 'Architecture', 'المعمارية'),
  data: t('Data', 'Data', 'البيانات'),
  infrastructure: t('Infrastruktur', 'Infrastructure', 'البنية التحتية'),
  product: t('Produk', 'Product', 'المنتجات'),
  design: t('Reka bentuk', 'Design', 'التصميم'),
  test: t('Pengujian', 'Testing', 'الاختبار'),
  delivery: t('Penyampaian', 'Delivery', 'إدارة التنفيذ'),
} as const;

export const gradeBands = {
  support: t('Sokongan', 'Support', 'مساندة'),
  professional: t('Profesional', 'Professional', 'مهنية'),
  senior: t('Kanan', 'Senior', 'عليا'),
} as const;

/** Posts for digital staff by agency, quarter, role and grade, as full-time equivalents at the end of the quarter. */
export const posts = defineRecord({
  name: 'posts',
  title: t('Jawatan', 'Posts', 'الوظائف'),
  description: t(
    'Jawatan kakitangan digital yang diluluskan dan diisi, pada akhir setiap suku tahun.',
    'Posts for digital staff, established and filled, at the end of each quarter.',
    'وظائف الكوادر الرقمية المعتمدة والمشغولة في نهاية كل ربع سنة.',
  ),
  key: ['agency_id', 'quarter', 'role', 'grade_band'],
  columns: {
    agency_id: { kind: 'id', required: true, references: 'agencies', title: t('Agensi', 'Agency', 'الجهة') },
    quarter: { kind: 'quarter', required: true, title: t('Suku tahun', 'Quarter', 'ربع السنة') },
    role: { kind: 'code', codes: postRoles, required: true, title: t('Bidang', 'Role', 'المجال') },
    grade_band: { kind: 'code', codes: gradeBands, required: true, title: t('Kumpulan gred', 'Grade band', 'فئة الدرجة') },
    established_fte: {
      kind: 'decimal',
      precision: 9,
      scale: 1,
      min: 0,
      required: true,
      title: t('Jawatan diluluskan (FTE)', 'Established (FTE)', 'وظائف معتمدة (مكافئ دوام كامل)'),
    },
    filled_fte: {
      kind: 'decimal',
      precision: 9,
      scale: 1,
      min: 0,
      required: true,
      title: t('Jawatan diisi (FTE)', 'Filled (FTE)', 'وظائف مشغولة (مكافئ دوام كامل)'),
    },
    contractor_fte: {
      kind: 'decimal',
      precision: 9,
      scale: 1,
      min: 0,
      title: t('Kontraktor (FTE)', 'Contractors (FTE)', 'متعاقدون (مكافئ دوام كامل)'),
    },
    advertised: { kind: 'integer', min: 0, title: t('Diiklankan', 'Advertised', 'معلن عنها') },
    hires: { kind: 'integer', min: 0, title: t('Pengambilan', 'Hires', 'تعيينات') },
    leavers: { kind: 'integer', min: 0, title: t('Keluar', 'Leavers', 'مغادرون') },
  },
});
