import { defineDataset, t } from '../records/define.ts';
import { sanctions as record } from '../records/sanctions.ts';

const { sanction_id, supplier_id, authority, legal_basis, scope, starts_on, ends_on, status, effective } = record.columns;

/** A column that is empty once the sanction was annulled. */
const unlessAnnulled = <const C extends object>(column: C) => ({ ...column, required: false }) as Omit<C, 'required'>;

/** Sanctions on suppliers, with the tombstones of those that were annulled after their publication. */
export const sanctions = defineDataset({
  ...record,
  rule: t(
    'Orang perundangan sahaja, setelah berkuat kuasa. Kes tidak dinyatakan. Jika dibatalkan selepas diterbitkan, hanya ID dan hari pembatalan kekal, dalam setiap keluaran.',
    'Legal persons only, once in effect. The case is not told. Once annulled after publication, only the ID and the day of the annulment remain, in every release.',
    'الأشخاص الاعتباريون فقط بعد النفاذ. لا تُذكر القضية. ما أُلغي بعد نشره لا يبقى منه سوى المعرّف ويوم الإلغاء، في كل إصدار.',
  ),
  period: 'starts_on',
  columns: {
    sanction_id,
    supplier_id: unlessAnnulled(supplier_id),
    authority: unlessAnnulled(authority),
    legal_basis: unlessAnnulled(legal_basis),
    scope: unlessAnnulled(scope),
    starts_on: unlessAnnulled(starts_on),
    ends_on,
    status: unlessAnnulled(status),
    effective: unlessAnnulled(effective),
    annulled_on: {
      kind: 'date',
      title: t('Dibatalkan pada', 'Annulled on', 'أُلغيت في'),
      description: t(
        'Tarikh data keluaran pertama yang mendapati sekatan itu dibatalkan.',
        'Data-as-of date of the first release that found it annulled.',
        'تاريخ بيانات أول إصدار وجدها ملغاة.',
      ),
    },
  },
});
