/** What the types and fields of the schema mean in published rows: datasets, links, lists and their orders. */
import { indicatorDefinitions } from '../../../db/release/indicators/definitions/index.ts';
import { declared, type PlainRow, type PlainRows, type Value } from './rows.ts';

/** A row as of a release. */
export interface Source {
  readonly type: string;
  readonly row: PlainRow;
  readonly release: string;
}

export type Arguments = Readonly<Record<string, unknown>>;

type Belongs = (row: PlainRow, parent: Source, to: { rows: PlainRows; args: Arguments }) => boolean;

/** The dataset whose rows a type has. */
export const datasetOfType: Readonly<Record<string, string>> = {
  Agency: 'agencies',
  Service: 'services',
  Supplier: 'suppliers',
  Contract: 'contracts',
  Transition: 'transitions',
  Plan: 'plans',
  Assessment: 'assessments',
  SourceAccess: 'source-access',
  Residency: 'residency',
  ServicePerformance: 'service-performance',
  Audit: 'audits',
  ClosedFinding: 'closed-findings',
  Remediation: 'remediation',
  Post: 'posts',
  Training: 'training',
  UniversityCohort: 'university-cohorts',
  Enforcement: 'enforcement',
  Sanction: 'sanctions',
  Milestone: 'milestones',
  Target: 'targets',
  Partnership: 'partnerships',
  DataControl: 'data-control',
  Observation: 'indicators',
  Member: 'indicator-members',
};

export const keyOf = (type: string, row: PlainRow): Value[] => declared(datasetOfType[type]!).key.map((name) => row[name]!);

/** Lists whose order is another than that of their key, where none is asked for. */
export const usualOrder: Readonly<Record<string, string>> = {
  'Service.assessments': 'key_desc',
  'Service.sourceAccess': 'key_desc',
  'Service.audits': 'completed_on_desc',
  'Agency.audits': 'completed_on_desc',
  'Agency.milestones': 'due_on_asc',
  'Query.audits': 'completed_on_desc',
  'Query.milestones': 'due_on_asc',
  'Query.sanctions': 'starts_on_desc',
  'Query.partnerships': 'signed_on_desc',
  'Query.releases': 'ordinal_desc',
  'Indicator.series': 'period_asc',
};

const ofAService = ['Transition', 'Plan', 'Assessment', 'SourceAccess', 'Residency', 'ServicePerformance', 'ClosedFinding'];

/** Links to one row: the column that holds its key. */
export const links: Readonly<Record<string, string>> = {
  'Service.agency': 'agency_id',
  'Contract.agency': 'agency_id',
  'Contract.supplier': 'supplier_id',
  'Contract.extends': 'extension_of',
  'Service.residency': 'service_id',
  'Agency.parent': 'parent_agency_id',
  'Audit.service': 'service_id',
  'Milestone.agency': 'agency_id',
  'Sanction.supplier': 'supplier_id',
  'Assessment.assessor': 'assessor_agency_id',
  'Member.service': 'member_id',
  'Member.agency': 'member_id',
  'Member.contract': 'member_id',
  'Member.milestone': 'member_id',
  ...Object.fromEntries(ofAService.map((type) => [`${type}.service`, 'service_id'])),
};

/** Links to the nearest ministry of the agency in `agency_id`. */
export const ministries = new Set(['Service.ministry', 'Agency.ministry']);

/** The newest row of a list. */
export const newest: Readonly<Record<string, string>> = {
  'Service.latestAssessment': 'Service.assessments',
  'Service.latestSourceAccess': 'Service.sourceAccess',
};

/** Lists of the rows that share a column with their parent: its name, and that of the parent's where it is another. */
export const sharing: Readonly<Record<string, readonly [column: string, ofParent: string]>> = {
  ...Object.fromEntries(
    ['transitions', 'plans', 'assessments', 'sourceAccess', 'audits', 'closedFindings', 'performance'].map((name) => [
      `Service.${name}`,
      ['service_id', 'service_id'],
    ]),
  ),
  'Supplier.contracts': ['supplier_id', 'supplier_id'],
  'Supplier.sanctions': ['supplier_id', 'supplier_id'],
  'Agency.children': ['parent_agency_id', 'agency_id'],
  'Indicator.series': ['indicator_id', 'indicator_id'],
  'Observation.members': ['indicator_id', 'indicator_id'],
};

/** What belongs to an agency: of a ministry also what belongs to those under it. */
const belongs: Belongs = (row, { row: agency, release }, { rows }) =>
  row['agency_id'] === agency['agency_id'] || rows.ministryOf(row['agency_id']!, release) === agency['agency_id'];

/** The same of what belongs to a service. */
const belongsByService: Belongs = (row, agency, to) => {
  const service = to.rows.at('services', agency.release, [row['service_id']!]);
  return service !== undefined && belongs(service, agency, to);
};

export const mainStatistic = (indicator: Value): string =>
  indicatorDefinitions.find(({ id }) => id === indicator)!.statistics[0]!;

/** Which rows a list of an object has, besides what it shares with them. */
export const lists: Readonly<Record<string, Belongs>> = {
  'Service.contracts': (row, { row: service }) => (row['service_ids'] as Value[]).includes(service['service_id']!),
  'Contract.services': (row, { row: contract }) => (contract['service_ids'] as Value[]).includes(row['service_id']!),
  'Agency.services': belongs,
  'Agency.contracts': belongs,
  'Agency.milestones': belongs,
  'Agency.audits': belongsByService,
  'Agency.closedFindings': belongsByService,
  'Agency.observations': (row, { row: agency }) => row['scope'] === `agency:${agency['agency_id']}`,
  'Indicator.series': (row, _, { args }) => row['statistic'] === (args['statistic'] ?? mainStatistic(row['indicator_id']!)),
  'Observation.members': (row, { row: value }) =>
    ['statistic', 'scope', 'breakdown', 'period'].every((name) => row[name] === value[name]),
};

export const isList = (name: string): boolean => name in lists || name in sharing;

/** `hiredWithin12Months` is `hired_within_12_months`. */
export const snakeCase = (name: string): string => name.replaceAll(/[A-Z]|(?<=[a-z])\d+/g, (part) => `_${part.toLowerCase()}`);
