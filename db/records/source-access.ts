import { defineRecord, t } from './define.ts';

export const exemptReasons = {
  national_security: t('Keselamatan negara', 'National security', 'الأمن الوطني'),
  intelligence: t('Perisikan', 'Intelligence', 'الاستخبارات'),
  disclosure_law: t('Undang-undang mengenai pendedahan', 'Law on disclosure', 'قانون الإفصاح'),
  executive_decision: t('Keputusan eksekutif', 'Executive decision', 'قرار تنفيذي'),
  commercial_product: t('Produk komersial', 'Commercial product', 'منتج تجاري'),
} as const;

/** What government holds of a service's source code, level by level. */
export const sourceAccess = defineRecord({
  name: 'source-access',
  title: t('Akses kod sumber', 'Source code access', 'الوصول إلى الشيفرة المصدرية'),
  description: t(
    'Sejauh mana kerajaan memegang kod sumber setiap perkhidmatan, satu baris bagi setiap penilaian.',
    'How far government holds the source code of each service, one row an assessment.',
    'مدى حيازة الحكومة للشيفرة المصدرية لكل خدمة، صف واحد لكل تقييم.',
  ),
  key: ['service_id', 'assessed_on'],
  columns: {
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    assessed_on: { kind: 'date', required: true, title: t('Tarikh dinilai', 'Assessed on', 'تاريخ التقييم') },
    level: {
      kind: 'integer',
      min: 0,
      max: 4,
      required: true,
      title: t('Tahap akses', 'Level of access', 'مستوى الوصول'),
      description: t(
        '0 tiada; 1 disimpan dalam eskrow; 2 boleh dibaca atas permintaan; 3 repositori dan sejarah lengkap dipegang kerajaan; 4 dibina semula daripada kod yang dipegang dalam sistem binaan kerajaan.',
        '0 none; 1 in escrow; 2 can be read on request; 3 complete repository and history held by government; 4 rebuilt from the held source in a government build system.',
        '0 لا يوجد؛ 1 محفوظة لدى طرف ضامن؛ 2 يمكن الاطلاع عليها عند الطلب؛ 3 المستودع وتاريخه كاملان بحوزة الحكومة؛ 4 أُعيد بناؤها من الشيفرة المحفوظة في نظام بناء حكومي.',
      ),
    },
    exempt_reason: {
      kind: 'code',
      codes: exemptReasons,
      title: t('Sebab pengecualian', 'Reason for exemption', 'سبب الاستثناء'),
    },
    last_rebuilt_month: {
      kind: 'month',
      title: t('Bulan terakhir dibina semula', 'Month last rebuilt', 'شهر آخر إعادة بناء'),
    },
    public_repository_url: {
      kind: 'url',
      title: t('Repositori awam', 'Public repository', 'المستودع العام'),
    },
    licence: {
      kind: 'spdx',
      title: t('Lesen', 'Licence', 'الرخصة'),
      description: t(
        'Pengecam lesen SPDX bagi kod yang diterbitkan.',
        'SPDX licence identifier of the published code.',
        'معرّف الرخصة وفق SPDX للشيفرة المنشورة.',
      ),
    },
  },
});
