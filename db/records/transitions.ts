import { assurance, stages } from './code-lists.ts';
import { defineRecord, t } from './define.ts';

/** Each day on which a service entered a stage of its move to public hands. */
export const transitions = defineRecord({
  name: 'transitions',
  title: t('Peralihan', 'Transitions', 'مراحل الانتقال'),
  description: t(
    'Tarikh setiap perkhidmatan memasuki satu peringkat peralihan ke tangan kerajaan, satu baris bagi setiap kemasukan.',
    'When each service entered a stage of its move in-house, one row an entry.',
    'تاريخ دخول كل خدمة مرحلةً من مراحل انتقالها إلى الإدارة الداخلية، صف واحد لكل دخول.',
  ),
  key: ['service_id', 'entered_on'],
  columns: {
    service_id: { kind: 'id', required: true, references: 'services', title: t('ID perkhidmatan', 'Service ID', 'معرّف الخدمة') },
    entered_on: { kind: 'date', required: true, title: t('Tarikh memasuki peringkat', 'Stage entered on', 'تاريخ دخول المرحلة') },
    stage: { kind: 'code', codes: stages, required: true, title: t('Peringkat', 'Stage', 'المرحلة') },
    assurance: {
      kind: 'code',
      codes: assurance,
      required: true,
      title: t('Tahap kepastian', 'Assurance', 'درجة التحقق'),
      description: t(
        'Sejauh mana kenyataan ini telah diperiksa.',
        'How far this statement has been checked.',
        'مدى التحقق من صحة هذا البيان.',
      ),
    },
    evidence_ref: { kind: 'text', neverPublished: true, title: t('Rujukan bukti', 'Evidence reference', 'مرجع الإثبات') },
  },
});
