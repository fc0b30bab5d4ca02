/** Questions on the move: who is behind, what is due, what is not known. */
import { csvAddress, ofList, selectionOf, type Column, type Context, type Question } from '../question.ts';

const notMoved = ['not_started', 'planning', 'obtaining_source', 'rebuilding', 'parallel_run'];

/** Ministries by the share of their critical services that run in-house, the smallest first. */
export const leastMoved = (context: Context): Question =>
  ofList(
    {
      id: 'least-moved',
      list: 'observations',
      args: { indicator: 'SV1', scopeKind: 'agency', statistic: 'share', breakdown: '', period: context.month },
      columns: [
        { path: `agency.name.${context.locale}`, kind: 'text' },
        { path: 'numerator', kind: 'count' },
        { path: 'denominator', kind: 'count' },
        { path: 'unknown', kind: 'count' },
        { path: 'lower', kind: 'percent' },
      ],
      steps: [{ keep: 'lower' }, { sort: 'lower' }, { take: 5 }],
    },
    context,
  );

/** Critical services that were to be in-house by the day of the data and are not, the longest overdue first. */
export const pastDate = (context: Context): Question =>
  ofList(
    {
      id: 'past-date',
      list: 'services',
      args: { criticality: 'critical', stage: notMoved, plannedTo: context.dataAsOf, orderBy: 'planned_on_asc' },
      columns: serviceColumns(context),
      steps: [{ take: 5 }],
    },
    context,
  );

/** What is promised next. */
export const dueNext = (context: Context): Question =>
  ofList(
    {
      id: 'due-next',
      list: 'services',
      args: {
        criticality: 'critical',
        stage: notMoved,
        plannedFrom: context.dataAsOf,
        plannedTo: context.halfYearAfter,
        orderBy: 'planned_on_asc',
      },
      columns: serviceColumns(context),
      steps: [{ take: 5 }],
    },
    context,
  );

const serviceColumns = ({ locale }: Context) =>
  [
    { path: 'serviceId', kind: 'id' },
    { path: `name.${locale}`, kind: 'text' },
    { path: 'plannedOn', kind: 'date' },
    { path: 'stage', kind: 'stage' },
  ] as const;

/** The main figure month by month beside its plan. */
export const onTrack = (context: Context): Question =>
  ofList(
    {
      id: 'on-track',
      list: 'observations',
      args: {
        indicator: 'SV1',
        scope: 'programme',
        statistic: 'share',
        breakdown: '',
        periodFrom: context.lastYear,
        orderBy: 'period_asc',
      },
      columns: [
        { path: 'period', kind: 'period' },
        { path: 'lower', kind: 'percent' },
        { path: 'plan', kind: 'percent' },
      ],
      steps: [{ keep: 'plan' }, { take: 6, end: true }],
    },
    context,
  );

/** Ministries by how many of their critical services nobody can say who holds the source code of. */
export const mostUnknown = (context: Context): Question =>
  ofList(
    {
      id: 'most-unknown',
      list: 'observations',
      args: { indicator: 'SC1', scopeKind: 'agency', statistic: 'share', breakdown: '', period: context.month },
      columns: [
        { path: `agency.name.${context.locale}`, kind: 'text' },
        { path: 'unknown', kind: 'count' },
        { path: 'denominator', kind: 'count' },
      ],
      steps: [{ sort: 'unknown', falling: true }, { take: 5 }],
    },
    context,
  );

/** The services behind the unknown part of the figure on source code. */
export function unknownMembers({ locale, release }: Context): Question {
  const columns: Column[] = [
    { path: 'memberId', kind: 'id' },
    { path: `service.name.${locale}`, kind: 'text' },
    { path: `service.agency.name.${locale}`, kind: 'text' },
  ];
  return {
    id: 'unknown-members',
    document: `query {
  observation(indicator: "SC1", release: "${release}") {
    members(countsAs: unknown, first: 100) {
      totalCount
      nodes { ${selectionOf(columns)} }
    }
  }
}`,
    rows: 'observation.members.nodes',
    columns,
    steps: [{ take: 5 }],
    csv: csvAddress('observation/members', { indicator: 'SC1', countsAs: 'unknown', release }, columns),
    csvColumns: columns,
  };
}
