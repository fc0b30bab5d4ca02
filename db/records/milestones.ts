import { defineRecord, t } from './define.ts';

/** What was promised, by when, and whether it is done. */
export const milestones = defineRecord({
  name: 'milestones',
  title: t('Pencapaian dijanjikan', 'Milestones', 'المعالم الزمنية'),
  description: t(
    'Apa yang dijanjikan oleh agensi, bila, dan sama ada telah siap.',
    'What agencies promised, by when, and whether it is done.',
    'ما وعدت به الجهات وموعده وهل أُنجز.',
  ),
  key: ['milestone_id'],
  columns: {
    milestone_id: { kind: 'id', required: true, title: t('ID pencapaian', 'Milestone ID', 'معرّف المعلم') },
    agency_id: { kind: 'id', required: true, references: 'agencies', title: t('Agensi', 'Agency', 'الجهة') },
    title: { kind: 'label', required: true, title: t('Tajuk', 'Title', 'العنوان') },
    due_on: { kind: 'date', required: true, mayBeFuture: true, title: t('Tarikh janji', 'Due on', 'تاريخ الاستحقاق') },
    revised_due_on: {
      kind: 'date',
      mayBeFuture: true,
      title: t('Tarikh janji baharu', 'Revised due date', 'تاريخ الاستحقاق المعدّل'),
    },
    done_on: { kind: 'date', title: t('Tarikh siap', 'Done on', 'تاريخ الإنجاز') },
    evidence_url: { kind: 'url', title: t('Bukti', 'Evidence', 'الدليل') },
  },
});
