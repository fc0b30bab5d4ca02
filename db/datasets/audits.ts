import { audits as record } from '../records/audits.ts';
import { defineDataset, t } from '../records/define.ts';

const { commit_ref: _neverPublished, ...columns } = record.columns;

/** Completed audits; each result a year after completion. */
export const audits = defineDataset({
  ...record,
  rule: t(
    'Audit muncul apabila selesai. Keputusan kosong selama 12 bulan selepas selesai, bagi setiap audit tanpa kecuali.',
    'An audit appears when completed. Its result stays empty for 12 months after completion, for every audit alike.',
    'يظهر التدقيق عند اكتماله. تبقى نتيجته فارغة 12 شهرًا بعد الاكتمال لكل عمليات التدقيق دون استثناء.',
  ),
  period: 'completed_on',
  columns,
});
