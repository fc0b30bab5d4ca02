import { defineRecord, t } from './define.ts';

export const storeRoles = {
  primary: t('Utama', 'Primary', 'رئيسي'),
  replica: t('Replika', 'Replica', 'نسخة مطابقة'),
  backup: t('Sandaran', 'Backup', 'نسخة احتياطية'),
  log: t('Log', 'Log', 'سجل'),
  analytics: t('Analitik', 'Analytics', 'تحليلات'),
} as const;

export const dataClasses = {
  open: t('Terbuka', 'Open', 'مفتوحة'),
  internal: t('Dalaman', 'Internal', 'داخلية'),
  restricted: t('Terhad', 'Restricted', 'مقيّدة'),
  secret: t('Rahsia', 'Secret', 'سرية'),
} as const;

/** Who runs a data store. */
export const operators = {
  government: t('Kerajaan', 'Government', 'الحكومة'),
  government_company: t('Syarikat milik kerajaan', 'Government-owned company', 'شركة مملوكة للحكومة'),
  domestic: t('Syarikat dalam negara', 'Domestic company', 'شركة محلية'),
  foreign_controlled: t('Syarikat kawalan asing', 'Foreign-controlled company', 'شركة خاضعة لسيطرة أجنبية'),
  unknown: t('Tidak diketahui', 'Unknown', 'غير معروف'),
} as const;

/** Who holds the encryption keys of a data store. */
export const keyCustodians = {
  government: t('Kerajaan', 'Government', 'الحكومة'),
  operator: t('Pengendali', 'Operator', 'المُشغِّل'),
  unknown: t('Tidak diketahui', 'Unknown', 'غير معروف'),
} as const;

/** Where the data of each service lie and who controls them. Single stores are never published, only what is derived of them. */
export const dataStores = defineRecord({
  name: 'data-stores',
  title: t('Storan data', 'Data stores', 'مخازن البيانات'),
  description: t(
    'Tempat data setiap perkhidmatan disimpan serta pihak yang mengendalikannya, satu baris bagi setiap storan.',
    'Where the data of each service are kept and who runs the place, one row a store.',
    'مكان حفظ بيانات كل خدمة ومن يشغّله، صف واحد لكل مخزن.',
  ),
  key: ['store_id'],
  columns: {
    store_id: { kind: 'id', required: true, title: t('ID storan', 'Store ID', 'معرّف المخزن') },
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    role: { kind: 'code', codes: storeRoles, required: true, title: t('Peranan', 'Role', 'الدور') },
    data_class: { kind: 'code', codes: dataClasses, required: true, title: t('Kelas data', 'Data class', 'تصنيف البيانات') },
    country: {
      kind: 'country',
      title: t('Negara', 'Country', 'البلد'),
      description: t(
        'Kod ISO 3166-1 alpha-2; kosong jika tidak diketahui.',
        'ISO 3166-1 alpha-2; empty where it is unknown.',
        'رمز ISO 3166-1 alpha-2؛ يُترك فارغًا إن لم يكن معروفًا.',
      ),
    },
    operator: { kind: 'code', codes: operators, required: true, title: t('Pengendali', 'Operator', 'المُشغِّل') },
    key_custody: {
      kind: 'code',
      codes: keyCustodians,
      required: true,
      title: t('Pemegang kunci penyulitan', 'Holder of the encryption keys', 'حائز مفاتيح التشفير'),
    },
    location_note: { kind: 'text', neverPublished: true, title: t('Catatan lokasi', 'Location note', 'ملاحظة عن الموقع') },
  },
});
