/** What the types and fields of the schema mean in published rows: datasets, links, lists and their orders. */
import { declarations, type PlainRow, type PlainRows, type Value } from './plain-rows.ts';

/** A row as of a release. */
export interface Source {
  readonly row: PlainRow;
  readonly release: string;
}

type Belongs = (row: PlainRow, parent: Source, rows: PlainRows) => boolean;

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
};

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
};

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
  ...Object.fromEntries(
    ['Transition', 'Plan', 'Assessment', 'SourceAccess', 'Residency', 'ServicePerformance', 'ClosedFinding'].map((type) => [
      `${type}.service`,
      'service_id',
    ]),
  ),
};

/** Links to the nearest ministry of the agency in `agency_id`. */
export const ministries = new Set(['Service.ministry', 'Agency.ministry']);

/** What belongs to an agency: of a ministry also what belongs to those under it. */
const belongs: Belongs = (row, { row: agency, release }, rows) =>
  row['agency_id'] === agency['agency_id'] || rows.ministryOf(row['agency_id']!, release) === agency['agency_id'];

/** The same of what belongs to a service. */
const belongsByService: Belongs = (row, agency, rows) => {
  const service = rows.find('services', agency.release, row['service_id']!);
  return service !== undefined && belongs(service, agency, rows);
};

const holds =
  (column: string, parent = column): Belongs =>
  (row, { row: of }) =>
    row[column] === of[parent];

/** Which rows a list of an object has. */
export const lists: Readonly<Record<string, Belongs>> = {
  'Service.transitions': holds('service_id'),
  'Service.plans': holds('service_id'),
  'Service.assessments': holds('service_id'),
  'Service.sourceAccess': holds('service_id'),
  'Service.audits': holds('service_id'),
  'Service.closedFindings': holds('service_id'),
  'Service.performance': holds('service_id'),
  'Service.contracts': (row, { row: service }) => (row['service_ids'] as Value[]).includes(service['service_id']!),
  'Contract.services': (row, { row: contract }) => (contract['service_ids'] as Value[]).includes(row['service_id']!),
  'Supplier.contracts': holds('supplier_id'),
  'Supplier.sanctions': holds('supplier_id'),
  'Agency.children': holds('parent_agency_id', 'agency_id'),
  'Agency.services': belongs,
  'Agency.contracts': belongs,
  'Agency.milestones': belongs,
  'Agency.audits': belongsByService,
  'Agency.closedFindings': belongsByService,
};

/** The newest row of a list. */
export const newest: Readonly<Record<string, string>> = {
  'Service.latestAssessment': 'Service.assessments',
  'Service.latestSourceAccess': 'Service.sourceAccess',
};

/** `hiredWithin12Months` is `hired_within_12_months`. */
export const snakeCase = (name: string): string => name.replaceAll(/[A-Z]|(?<=[a-z])\d+/g, (part) => `_${part.toLowerCase()}`);

export const declarationOf = (type: string) => declarations.find(({ name }) => name === datasetOfType[type])!;

/** The column that an argument of a list chooses by; undefined where it means something else. */
export const columnOfArgument = (type: string, argument: string): string | undefined => {
  const { columns } = declarationOf(type);
  return [snakeCase(argument), `${snakeCase(argument)}_id`].find(
    (column) => column in columns && columns[column]!.kind !== 'label',
  );
};
