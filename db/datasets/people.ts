/** Datasets on people: rounded to base 5, small cells hidden, and with them what could be used to find them. */
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

const hidden_measures = {
  kind: 'text',
  title: t('Ukuran disembunyikan', 'Hidden measures', 'المقاييس المحجوبة'),
  description: t(
    'Lajur yang kosong kerana disembunyikan, dipisahkan dengan koma bertitik. Lajur kosong yang lain tidak dilaporkan.',
    'The columns that are empty because they are hidden, joined with semicolons. Any other empty column was not reported.',
    'الأعمدة الفارغة لأنها محجوبة، مفصولة بفاصلة منقوطة. أي عمود فارغ آخر لم يُبلّغ عنه.',
  ),
} as const;

/** What is hidden besides small numbers. */
const beside = t(
  'Angka lain turut disembunyikan jika ia mendedahkan yang tersembunyi; jika itu tidak terbukti mencukupi, seluruh baris disembunyikan, termasuk sifar. Yang pernah disembunyikan kekal tersembunyi.',
  'Other figures are hidden where they would give a hidden one away; where that is not proved to be enough, the whole row is, zeros too. What was hidden stays hidden.',
  'وتُحجب أرقام أخرى إذا كانت تكشف رقمًا محجوبًا؛ فإن لم يثبت أن ذلك يكفي حُجب الصف كله بأصفاره. وما حُجب يبقى محجوبًا.',
);

export const posts = defineDataset({
  ...postsRecord,
  rule: t(
    `Dibundarkan kepada gandaan 5. Jika ada jawatan diluluskan, nilai bawah 5 ialah satu kelas yang disembunyikan, termasuk sifar. Bidang keselamatan mengikut kementerian sahaja; badan negeri dan tempatan tidak. ${beside.ms}`,
    `Rounded to base 5. Where there are established posts, anything below 5 is one hidden class, none included. Security staff by ministry only, and not of state and local bodies. ${beside.en}`,
    `مقربة إلى مضاعفات 5. حيث توجد وظائف معتمدة يكون ما دون 5 فئة واحدة محجوبة، ومنها الصفر. موظفو الأمن بحسب الوزارة فقط، دون هيئات الولايات والهيئات المحلية. ${beside.ar}`,
  ),
  key: ['agency_id', 'quarter', 'role'],
  period: 'quarter',
  suppressed: true,
  columns: {
    agency_id: {
      ...agency_id,
      description: t(
        'Bagi bidang keselamatan: kementerian dengan semua agensi di bawahnya.',
        'For security staff: the ministry with all that lies under it.',
        'لموظفي الأمن: الوزارة مع كل ما يتبعها.',
      ),
    },
    quarter: postQuarter,
    role,
    ...optional(postMeasures),
    hidden_measures,
  },
});

export const training = defineDataset({
  ...trainingRecord,
  rule: t(
    `Jumlah semua agensi, dibundarkan kepada gandaan 5. 1 hingga 9 disembunyikan; sifar kekal. ${beside.ms}`,
    `Totals of all agencies, rounded to base 5. 1 to 9 are hidden; zero stands. ${beside.en}`,
    `مجاميع الجهات كلها، مقربة إلى مضاعفات 5. تُحجب القيم من 1 إلى 9 ويبقى الصفر. ${beside.ar}`,
  ),
  key: ['programme', 'quarter'],
  period: 'quarter',
  suppressed: true,
  columns: { programme, quarter, ...optional(trainingMeasures), hidden_measures },
});

export const universityCohorts = defineDataset({
  ...cohortsRecord,
  rule: t(
    `Mengikut institusi, peringkat dan tahun pengambilan, dibundarkan kepada gandaan 5. 1 hingga 9 disembunyikan; sifar kekal. ${beside.ms}`,
    `By institution, level and year of intake, rounded to base 5. 1 to 9 are hidden; zero stands. ${beside.en}`,
    `بحسب المؤسسة والمستوى وسنة القبول، مقربة إلى مضاعفات 5. تُحجب القيم من 1 إلى 9 ويبقى الصفر. ${beside.ar}`,
  ),
  key: ['institution', 'level', 'intake_year'],
  period: 'intake_year',
  suppressed: true,
  columns: { institution, level, intake_year, ...optional(cohortMeasures), hidden_measures },
});
