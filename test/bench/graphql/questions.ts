/**
 * What every server of the benchmark is asked: one document for the portal and the dataloader server, one with the same answer
 * for PostGraphile, and the statement that a careful hand would write.
 */
export type Random = () => number;

export interface Question {
  readonly name: string;
  readonly document: string;
  readonly postgraphile: string;
  /** `$1` is the JSON of the variables as a text; one column `data`. */
  readonly sql: string;
  readonly variables: (random: Random, sample: Sample) => Readonly<Record<string, unknown>>;
}

/** What variables are drawn from: as it stands in the database. */
export interface Sample {
  readonly services: readonly string[];
  readonly topics: readonly string[];
  readonly ministries: readonly string[];
  readonly indicators: readonly string[];
}

const draw = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;

/** Few requests under way at a time are alike. */
const page = (random: Random, { topics }: Sample) => ({ topic: draw(topics, random), first: 10 + Math.floor(random() * 30) });

const standing = 'end_release is null';
const given = (name: string, type = '') => `($1::text::json->>'${name}')${type}`;
const list = (rows: string) => `coalesce((select json_agg(row_to_json(r)) from (${rows}) r), '[]'::json)`;

const listPage: Question = {
  name: 'a page of a list with its total',
  document: `query ($topic: Topic!, $first: Int!) { services(topic: [$topic], first: $first) { totalCount
    nodes { serviceId agencyId criticality stage annualTransactions } pageInfo { hasNextPage } } }`,
  postgraphile: `query ($topic: String!, $first: Int!) { services: allServices(condition: { topic: $topic, endRelease: null }, first: $first) {
    totalCount nodes { serviceId agencyId criticality stage annualTransactions } pageInfo { hasNextPage } } }`,
  sql: `with chosen as (
      select service_id as "serviceId", agency_id as "agencyId", criticality, stage, annual_transactions as "annualTransactions"
        from open.services where ${standing} and topic = ${given('topic')}
       order by service_id limit ${given('first', '::integer')} + 1),
    numbered as (select row_number() over () as n, to_json(chosen) as node from chosen)
    select row_to_json(a)::text as data from (select row_to_json(s) as services from (select
      (select count(*) from open.services where ${standing} and topic = ${given('topic')}) as "totalCount",
      coalesce(json_agg(node order by n) filter (where n <= ${given('first', '::integer')}), '[]'::json) as nodes,
      json_build_object('hasNextPage', count(*) > ${given('first', '::integer')}) as "pageInfo" from numbered) s) a`,
  variables: page,
};

const nested: Question = {
  name: 'services with their audits and the number of their fixes',
  document: `query ($topic: Topic!, $first: Int!) { services(topic: [$topic], first: $first) { nodes { serviceId
    audits(first: 5) { totalCount nodes { auditId kind completedOn result } } closedFindings(first: 1) { totalCount } } } }`,
  postgraphile: `query ($topic: String!, $first: Int!) { services: allServices(condition: { topic: $topic, endRelease: null }, first: $first) {
    nodes { serviceId
      audits: auditsByServiceId(condition: { endRelease: null }, orderBy: [COMPLETED_ON_DESC, AUDIT_ID_DESC], first: 5) {
        totalCount nodes { auditId kind completedOn result } }
      closedFindings: closedFindingsByServiceId(condition: { endRelease: null }) { totalCount } } } }`,
  sql: `select row_to_json(a)::text as data from (select row_to_json(l) as services from (select ${list(`
      select s.service_id as "serviceId",
        (select row_to_json(u) from (select
          (select count(*) from open.audits u where u.${standing} and u.service_id = s.service_id) as "totalCount",
          ${list(`select audit_id as "auditId", kind, completed_on as "completedOn", result from open.audits u
            where u.${standing} and u.service_id = s.service_id order by completed_on desc, audit_id desc limit 5`)} as nodes) u) as audits,
        (select row_to_json(f) from (select count(*) as "totalCount" from open.closed_findings f
          where f.${standing} and f.service_id = s.service_id) f) as "closedFindings"
      from open.services s where s.${standing} and s.topic = ${given('topic')}
      order by s.service_id limit ${given('first', '::integer')}`)} as nodes) l) a`,
  variables: page,
};

const seriesFields = 'period numerator denominator unknown lower upper status';
const series: Question = {
  name: 'the series of an indicator of one ministry',
  document: `query ($indicator: String!, $scope: String!) { observations(indicator: $indicator, scope: $scope, breakdown: "",
    statistic: "share", first: 60) { totalCount nodes { ${seriesFields} } } }`,
  postgraphile: `query ($indicator: String!, $scope: String!) { observations: allIndicators(condition: { indicatorId: $indicator,
    scope: $scope, breakdown: "", statistic: "share", endRelease: null }, orderBy: [PERIOD_ASC], first: 60) { totalCount nodes { ${seriesFields} } } }`,
  sql: `with wanted as (select * from open.indicators where ${standing} and indicator_id = ${given('indicator')}
      and scope = ${given('scope')} and breakdown = '' and statistic = 'share')
    select row_to_json(a)::text as data from (select row_to_json(o) as observations from (select
      (select count(*) from wanted) as "totalCount",
      ${list(`select ${seriesFields.replaceAll(' ', ', ')} from wanted order by wanted.period limit 60`)} as nodes) o) a`,
  variables: (random, { indicators, ministries }) => ({
    indicator: draw(indicators, random),
    scope: `agency:${draw(ministries, random)}`,
  }),
};

/** The lists of one service: field, table, order, columns. */
const parts = [
  ['transitions', 'transitions', 'entered_on', 'asc', ['enteredOn', 'stage', 'assurance']],
  ['plans', 'plans', 'plan_version', 'asc', ['planVersion', 'approvedOn', 'plannedOn', 'slipReason']],
  ['audits', 'audits', 'completed_on', 'desc', ['auditId', 'kind', 'auditor', 'completedOn', 'result']],
] as const;
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const ownFields = 'serviceId agencyId criticality lifecycle audience topic launchedOn stage plannedOn allInCountry sourceLevel';

const oneService: Question = {
  name: 'one service with everything',
  document: `query ($id: String!) { service(id: $id) { ${ownFields} agency { agencyId kind website }
    ${parts.map(([field, , , , names]) => `${field}(first: 10) { totalCount nodes { ${names.join(' ')} } }`).join('\n')}
    closedFindings(first: 1) { totalCount } } }`,
  postgraphile: `query ($id: String!) { service: allServices(condition: { serviceId: $id, endRelease: null }, first: 1) { nodes { ${ownFields}
    agency: agencyByAgencyId { agencyId kind website }
    ${parts
      .map(
        ([field, table, order, direction, names]) =>
          `${field}: ${table}ByServiceId(condition: { endRelease: null }, orderBy: [${order.toUpperCase()}_${direction.toUpperCase()}], first: 10) { totalCount nodes { ${names.join(' ')} } }`,
      )
      .join('\n')}
    closedFindings: closedFindingsByServiceId(condition: { endRelease: null }) { totalCount } } } }`,
  sql: `select row_to_json(a)::text as data from (select (select row_to_json(w) from (
    select ${ownFields
      .split(' ')
      .map((name) => `s.${snake(name)} as "${name}"`)
      .join(', ')},
      (select row_to_json(g) from (select agency_id as "agencyId", kind, website from open.agencies g
        where g.${standing} and g.agency_id = s.agency_id) g) as agency,
      ${parts
        .map(
          ([field, table, order, direction, names]) => `(select row_to_json(p) from (select
        (select count(*) from open.${table} t where t.${standing} and t.service_id = s.service_id) as "totalCount",
        ${list(`select ${names.map((name) => `${snake(name)} as "${name}"`).join(', ')} from open.${table} t
          where t.${standing} and t.service_id = s.service_id order by ${order} ${direction} limit 10`)} as nodes) p) as "${field}"`,
        )
        .join(',\n')},
      (select row_to_json(f) from (select count(*) as "totalCount" from open.closed_findings f
        where f.${standing} and f.service_id = s.service_id) f) as "closedFindings"
    from open.services s where s.${standing} and s.service_id = ${given('id')}) w) as service) a`,
  variables: (random, { services }) => ({ id: draw(services, random) }),
};

export const questions: readonly Question[] = [listPage, nested, series, oneService];

/** Answers that say the same are the same text: numbers by value, whatever their form; PostGraphile's page of one as the one. */
export function canonical(data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) => {
    if (key === 'service' && value && typeof value === 'object' && 'nodes' in value) return (value.nodes as unknown[])[0] ?? null;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  });
}
