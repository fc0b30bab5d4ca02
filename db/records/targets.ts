import { defineRecord, t } from './define.ts';

/** The points of the plan: the value that an indicator is to reach by a day. Straight lines run between them. */
export const targets = defineRecord({
  name: 'targets',
  title: t('Sasaran', 'Targets', 'الأهداف'),
  description: t(
    'Nilai yang perlu dicapai oleh setiap petunjuk pada tarikh tertentu.',
    'The value that each indicator is to reach by a date.',
    'القيمة التي ينبغي أن يبلغها كل مؤشر في تاريخ محدد.',
  ),
  key: ['indicator_id', 'due_on'],
  columns: {
    indicator_id: { kind: 'id', required: true, title: t('ID petunjuk', 'Indicator ID', 'معرّف المؤشر') },
    due_on: { kind: 'date', required: true, mayBeFuture: true, title: t('Tarikh sasaran', 'Due on', 'تاريخ الاستحقاق') },
    value: { kind: 'decimal', precision: 12, scale: 2, required: true, title: t('Nilai', 'Value', 'القيمة') },
  },
});
