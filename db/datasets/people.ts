/** Datasets on people: summed over the whole programme, rounded to base 5, small cells hidden. */
import { defineDataset, t, type L10n } from '../records/define.ts';
import { posts as postsRecord } from '../records/posts.ts';
import { training as trainingRecord } from '../records/training.ts';
import { universityCohorts as cohortsRecord } from '../records/university-cohorts.ts';

const { grade_band: _grade, agency_id, ...postColumns } = postsRecord.columns;
const { agency_id: _agency, quarter, programme, ...trainingMeasures } = trainingRecord.columns;
const { programme: _programme, ...cohortColumns } = cohortsRecord.columns;

type Optional<C> = { readonly [K in keyof C]: Omit<C[K], 'required'> };
const optional = <const C extends Record<string, { title: L10n }>>(columns: C) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, { ...column, required: false }]),
  ) as unknown as Optional<C>;

const { quarter: postQuarter, role, ...postMeasures } = postColumns;
const { institution, level, intake_year, ...cohortMeasures } = cohortColumns;

export const posts = defineDataset({
  ...postsRecord,
  rule: t(
    'Jumlah seluruh program mengikut suku tahun dan bidang, dibundarkan kepada gandaan 5; 0 hingga 4 disembunyikan.',
    'Totals of the whole programme by quarter and role, rounded to base 5; 0 to 4 is one hidden class.',
    'مجاميع البرنامج كله بحسب ربع السنة والمجال، مقربة إلى مضاعفات 5؛ وتُحجب القيم من 0 إلى 4.',
  ),
  key: ['agency_id', 'quarter', 'role'],
  period: 'quarter',
  suppressed: true,
  columns: {
    agency_id: {
      kind: 'text',
      required: true,
      title: agency_id.title,
      description: t('`PROGRAMME`: seluruh program.', '`PROGRAMME`: the whole programme.', '`PROGRAMME`: البرنامج كله.'),
    },
    quarter: postQuarter,
    role,
    ...optional(postMeasures),
  },
});

export const training = defineDataset({
  ...trainingRecord,
  rule: t(
    'Jumlah seluruh program, dibundarkan kepada gandaan 5; 1 hingga 9 disembunyikan.',
    'Totals of the whole programme, rounded to base 5; 1 to 9 hidden.',
    'مجاميع البرنامج كله، مقربة إلى مضاعفات 5؛ وتُحجب القيم من 1 إلى 9.',
  ),
  key: ['programme', 'quarter'],
  period: 'quarter',
  suppressed: true,
  columns: { programme, quarter, ...optional(trainingMeasures) },
});

export const universityCohorts = defineDataset({
  ...cohortsRecord,
  rule: t(
    'Jumlah semua institusi mengikut peringkat dan tahun pengambilan, dibundarkan kepada gandaan 5; 1 hingga 9 disembunyikan.',
    'Totals of all institutions by level and year of intake, rounded to base 5; 1 to 9 hidden.',
    'مجاميع جميع المؤسسات بحسب المستوى وسنة القبول، مقربة إلى مضاعفات 5؛ وتُحجب القيم من 1 إلى 9.',
  ),
  key: ['institution', 'level', 'intake_year'],
  period: 'intake_year',
  suppressed: true,
  columns: {
    institution: {
      ...institution,
      description: t('`ALL`: semua institusi.', '`ALL`: all institutions.', '`ALL`: جميع المؤسسات.'),
    },
    level,
    intake_year,
    ...optional(cohortMeasures),
  },
});
