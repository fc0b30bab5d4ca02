import { topics } from './code-lists.ts';
import { defineRecord, t } from './define.ts';

export const criticality = {
  critical: t('Kritikal', 'Critical', 'حيوية'),
  important: t('Penting', 'Important', 'مهمة'),
  standard: t('Biasa', 'Standard', 'عادية'),
} as const;

export const lifecycle = {
  planned: t('Dirancang', 'Planned', 'مخططة'),
  live: t('Beroperasi', 'Live', 'عاملة'),
  transition: t('Dalam peralihan', 'In transition', 'قيد الانتقال'),
  retired: t('Ditamatkan', 'Retired', 'متوقفة'),
} as const;

/** The register of digital services that government offers. */
export const services = defineRecord({
  name: 'services',
  title: t('Perkhidmatan', 'Services', 'الخدمات'),
  description: t(
    'Daftar perkhidmatan digital kerajaan, satu baris bagi setiap perkhidmatan.',
    'The register of government digital services, one row a service.',
    'سجل الخدمات الحكومية الرقمية، صف واحد لكل خدمة.',
  ),
  key: ['service_id'],
  columns: {
    service_id: { kind: 'id', required: true, title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    agency_id: {
      kind: 'id',
      required: true,
      references: 'agencies',
      title: t('Agensi yang bertanggungjawab', 'Responsible agency', 'الجهة المسؤولة'),
    },
    name: { kind: 'label', required: true, title: t('Nama', 'Name', 'الاسم') },
    description: { kind: 'label', max: 2000, title: t('Keterangan', 'Description', 'الوصف') },
    criticality: { kind: 'code', codes: criticality, required: true, title: t('Tahap kritikal', 'Criticality', 'درجة الأهمية') },
    lifecycle: { kind: 'code', codes: lifecycle, required: true, title: t('Kitar hayat', 'Lifecycle', 'دورة الحياة') },
    audience: {
      kind: 'code',
      required: true,
      codes: {
        citizen: t('Rakyat', 'Citizens', 'المواطنون'),
        business: t('Perniagaan', 'Businesses', 'الأعمال'),
        government: t('Kerajaan', 'Government', 'الحكومة'),
      },
      title: t('Pengguna', 'Audience', 'الفئة المستفيدة'),
    },
    topic: { kind: 'code', codes: topics, required: true, title: t('Topik', 'Topic', 'الموضوع') },
    launched_on: { kind: 'date', title: t('Tarikh dilancarkan', 'Launched on', 'تاريخ الإطلاق') },
    url: { kind: 'url', title: t('Alamat web', 'Web address', 'عنوان الويب') },
    annual_transactions: { kind: 'integer', min: 0, title: t('Urus niaga setahun', 'Transactions a year', 'المعاملات السنوية') },
  },
});
