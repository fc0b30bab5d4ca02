import { stages, tri } from '../records/code-lists.ts';
import { defineDataset, t } from '../records/define.ts';
import { services as record } from '../records/services.ts';

/** The register with what each service had come to at the data-as-of date. */
export const services = defineDataset({
  ...record,
  rule: t(
    'Semua lajur daftar, dengan peringkat, tarikh dirancang, lokasi data dan tahap kod sumber pada tarikh data.',
    'All columns of the register, with stage, planned date, data location and source level at the data-as-of date.',
    'جميع أعمدة السجل مع المرحلة والتاريخ المخطط وموقع البيانات ومستوى الشيفرة المصدرية في تاريخ البيانات.',
  ),
  columns: {
    ...record.columns,
    stage: { kind: 'code', codes: stages, title: t('Peringkat', 'Stage', 'المرحلة') },
    planned_on: { kind: 'date', mayBeFuture: true, title: t('Tarikh dirancang', 'Planned for', 'التاريخ المخطط') },
    all_in_country: {
      kind: 'code',
      codes: tri,
      title: t('Semua data dalam negara', 'All data in the country', 'كل البيانات داخل البلد'),
    },
    source_level: {
      kind: 'integer',
      min: 0,
      max: 4,
      title: t('Tahap akses kod sumber', 'Source-access level', 'مستوى الوصول إلى الشيفرة'),
    },
  },
});
