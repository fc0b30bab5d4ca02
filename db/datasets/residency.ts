import { tri } from '../records/code-lists.ts';
import { defineDataset, t } from '../records/define.ts';

/** Whether a service's restricted and secret data are in the country; never a store, place, provider or controller. */
export const residency = defineDataset({
  name: 'residency',
  title: t('Lokasi data', 'Data residency', 'توطين البيانات'),
  description: t(
    'Sama ada semua data terhad dan rahsia setiap perkhidmatan berada dalam negara.',
    'Whether all restricted and secret data of each service are in the country.',
    'هل توجد جميع البيانات المقيدة والسرية لكل خدمة داخل البلد.',
  ),
  rule: t(
    'Hanya stor terhad dan rahsia. Stor, tempat, penyedia dan pengawal tidak diterbitkan.',
    'Restricted and secret stores alone. No store, place, provider or controller is published.',
    'المخازن المقيدة والسرية فقط. لا يُنشر أي مخزن أو مكان أو مزود أو متحكم.',
  ),
  key: ['service_id'],
  columns: {
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    all_in_country: {
      kind: 'code',
      codes: tri,
      required: true,
      title: t('Semua data dalam negara', 'All data in the country', 'كل البيانات داخل البلد'),
    },
  },
});
