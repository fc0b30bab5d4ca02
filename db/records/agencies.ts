import { defineRecord, t } from './define.ts';

export const agencyKinds = {
  ministry: t('Kementerian', 'Ministry', 'وزارة'),
  department: t('Jabatan', 'Department', 'إدارة'),
  statutory_body: t('Badan berkanun', 'Statutory body', 'هيئة نظامية'),
  state: t('Kerajaan negeri', 'State government', 'حكومة ولاية'),
  local: t('Pihak berkuasa tempatan', 'Local authority', 'سلطة محلية'),
} as const;

/** The public bodies that answer for services. The ministry of an agency is the nearest one up its chain of parents. */
export const agencies = defineRecord({
  name: 'agencies',
  title: t('Agensi', 'Agencies', 'الجهات الحكومية'),
  description: t(
    'Kementerian, jabatan, badan berkanun dan pihak berkuasa yang bertanggungjawab atas perkhidmatan, satu baris bagi setiap agensi.',
    'Ministries, departments, statutory bodies and authorities that answer for services, one row an agency.',
    'الوزارات والإدارات والهيئات والسلطات المسؤولة عن الخدمات، صف واحد لكل جهة.',
  ),
  key: ['agency_id'],
  columns: {
    agency_id: { kind: 'id', required: true, title: t('ID agensi', 'Agency ID', 'معرّف الجهة') },
    name: { kind: 'label', required: true, title: t('Nama', 'Name', 'الاسم') },
    kind: { kind: 'code', codes: agencyKinds, required: true, title: t('Jenis agensi', 'Kind of agency', 'نوع الجهة') },
    parent_agency_id: {
      kind: 'id',
      references: 'agencies',
      title: t('Agensi induk', 'Parent agency', 'الجهة الأم'),
      description: t(
        'Agensi yang membawahi agensi ini; kosong bagi kementerian dan kerajaan negeri.',
        'The agency that this one reports to; empty for a ministry or a state government.',
        'الجهة التي تتبع لها هذه الجهة؛ يُترك فارغًا للوزارة أو حكومة الولاية.',
      ),
    },
    website: { kind: 'url', title: t('Laman web', 'Website', 'الموقع الإلكتروني') },
  },
});
