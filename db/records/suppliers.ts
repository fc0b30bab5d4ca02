import { defineRecord, t } from './define.ts';

/** The companies that supply, run or have run services for government. */
export const suppliers = defineRecord({
  name: 'suppliers',
  title: t('Pembekal', 'Suppliers', 'المورّدون'),
  description: t(
    'Syarikat yang membekalkan sistem atau perkhidmatan digital kepada kerajaan, satu baris bagi setiap pembekal.',
    'Companies that supply digital systems or services to government, one row a supplier.',
    'الشركات التي تورّد الأنظمة أو الخدمات الرقمية للحكومة، صف واحد لكل مورّد.',
  ),
  key: ['supplier_id'],
  columns: {
    supplier_id: { kind: 'id', required: true, title: t('ID pembekal', 'Supplier ID', 'معرّف المورّد') },
    name: { kind: 'text', required: true, title: t('Nama syarikat', 'Company name', 'اسم الشركة') },
    registration_no: {
      kind: 'text',
      allowsDigits12: true,
      title: t('Nombor pendaftaran syarikat', 'Company registration number', 'رقم تسجيل الشركة'),
    },
    country_of_control: {
      kind: 'country',
      required: true,
      title: t('Negara kawalan', 'Country of control', 'بلد السيطرة'),
      description: t(
        'Negara tempat pemilik yang akhirnya mengawal syarikat ini (kod ISO 3166-1 alpha-2).',
        'Country of the owners who ultimately control the company (ISO 3166-1 alpha-2).',
        'بلد المالكين الذين يسيطرون على الشركة في نهاية المطاف (رمز ISO 3166-1 alpha-2).',
      ),
    },
    local_sme: {
      kind: 'tri',
      title: t('PKS tempatan', 'Local small or medium enterprise', 'منشأة محلية صغيرة أو متوسطة'),
    },
  },
});
