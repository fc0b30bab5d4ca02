import { defineDataset, t } from '../records/define.ts';
import { sourceAccess as record } from '../records/source-access.ts';

/** Exemptions as they are published: never which law or body. */
export const publishedExemptions = {
  commercial_product: t('Produk komersial', 'Commercial product', 'منتج تجاري'),
  legal_ground: t('Alasan undang-undang', 'Legal ground', 'أساس قانوني'),
} as const;

export const sourceAccess = defineDataset({
  ...record,
  rule: t(
    'Semua lajur. Sebab pengecualian ialah `commercial_product` atau `legal_ground`, tanpa menyebut undang-undang atau badan.',
    'All columns. The reason of an exemption is `commercial_product` or `legal_ground`, never which law or body.',
    'جميع الأعمدة. سبب الاستثناء هو `commercial_product` أو `legal_ground` دون ذكر القانون أو الجهة.',
  ),
  period: 'assessed_on',
  columns: { ...record.columns, exempt_reason: { ...record.columns.exempt_reason, codes: publishedExemptions } },
});
