import { defineDataset, t } from '../records/define.ts';
import { plans as record, slipReasons } from '../records/plans.ts';

const { security: _hidden, ...publishedReasons } = slipReasons;

/** Plans as kept; a slip for reasons of security is not told apart from other reasons. */
export const plans = defineDataset({
  ...record,
  rule: t(
    'Semua lajur. Sebab `security` diterbitkan sebagai `other`.',
    'All columns. The reason `security` is published as `other`.',
    'جميع الأعمدة. يُنشر السبب `security` على أنه `other`.',
  ),
  period: 'approved_on',
  columns: { ...record.columns, slip_reason: { ...record.columns.slip_reason, codes: publishedReasons } },
});
