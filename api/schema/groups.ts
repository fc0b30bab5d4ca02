/**
 * How many rows of a list fall into which group. Only lists whose rows are all public and none about people are grouped, and only
 * by what each row shows by itself or by its public links: a group tells what a reader of the whole list could count.
 */
import { sql } from 'kysely';
import { datasetByName } from '../../db/datasets/index.ts';
import type { Row, Sql } from '../compile/mapping.ts';
import { ministryAbove } from './links.ts';
import { tableRow, stoodThen } from './relations.ts';

export interface Grouping {
  readonly description: string;
  /** The key of a row, as text; null where it has none. */
  readonly key: (row: Row) => Sql;
  /** How many keys there may be, for the cost. */
  readonly most: number;
}

export type Groupings = Readonly<Record<string, Grouping>>;

/** The column as it stands. */
const columns = (dataset: string, most: Readonly<Record<string, number>>): Groupings =>
  Object.fromEntries(
    Object.entries(most).map(([name, number]) => [
      name.replace(/_id$/, ''),
      {
        description: `${datasetByName(dataset)!.columns[name]!.title.en}.`,
        key: (row: Row) => sql`(${row.get(name)})::text`,
        most: number,
      },
    ]),
  );

const period = (column: string, form: 'YYYY' | 'YYYY-"Q"Q', description: string): Grouping => ({
  description,
  key: (row) => sql`to_char(${row.get(column)}, ${sql.lit(form)})`,
  most: form === 'YYYY' ? 20 : 60,
});

const isThere = (column: string, description: string): Grouping => ({
  description,
  key: (row) => sql`case when ${row.get(column)} is null then 'false' else 'true' end`,
  most: 2,
});

const ministries = 40;
const agencies = 300;

const ofAgency: Groupings = {
  agency: { description: 'Id of the agency, e.g. AGY-KKM.', key: (row) => row.get('agency_id'), most: agencies },
  ministry: {
    description: 'Id of the nearest ministry above the agency; none of state and local bodies.',
    key: (row) => ministryAbove(row, 'agency_id'),
    most: ministries,
  },
};

/** A column of the service that a row names, as it stood in the release. */
const ofService = (row: Row, column: (service: Row) => Sql): Sql => {
  const service = tableRow(sql.raw('gs'), row);
  return sql`(select ${column(service)} from open.services gs where gs.service_id = ${row.get('service_id')} and ${stoodThen(service)})`;
};

const byService: Groupings = {
  agency: {
    description: 'Id of the agency of the service.',
    key: (row) => ofService(row, (one) => one.get('agency_id')),
    most: agencies,
  },
  ministry: {
    description: 'Id of the nearest ministry above the agency of the service.',
    key: (row) => ofService(row, (one) => ministryAbove(one, 'agency_id')),
    most: ministries,
  },
  topic: { description: 'Topic of the service.', key: (row) => ofService(row, (one) => one.get('topic')), most: 15 },
  criticality: {
    description: 'Criticality of the service.',
    key: (row) => ofService(row, (one) => one.get('criticality')),
    most: 3,
  },
};

/** By the name of the type that is listed. */
export const groupingsOf: Readonly<Record<string, Groupings>> = {
  Service: {
    ...ofAgency,
    ...columns('services', {
      topic: 15,
      criticality: 3,
      lifecycle: 4,
      stage: 7,
      audience: 3,
      all_in_country: 5,
      source_level: 6,
    }),
    launched_year: period('launched_on', 'YYYY', 'Year of its launch.'),
    planned_year: period('planned_on', 'YYYY', 'Year for which its move is planned.'),
  },
  Agency: {
    ...columns('agencies', { kind: 5 }),
    parent: { description: 'Id of the body above it.', key: (row) => row.get('parent_agency_id'), most: agencies },
    ministry: ofAgency['ministry']!,
  },
  Contract: {
    ...ofAgency,
    ...columns('contracts', { supplier_id: 500, scope: 6, award_method: 4, exit_clause: 5, government_owns_code: 5 }),
    is_extension: isThere('extension_of', 'Whether it extends another: `true` or `false`.'),
    start_year: period('starts_on', 'YYYY', 'Year in which it starts.'),
    end_year: period('ends_on', 'YYYY', 'Year in which it ends.'),
  },
  Audit: {
    ...byService,
    ...columns('audits', { service_id: 1000, kind: 5, result: 5, independent: 2, auditor: 100 }),
    completed_year: period('completed_on', 'YYYY', 'Year of its completion.'),
    completed_quarter: period('completed_on', 'YYYY-"Q"Q', 'Quarter of its completion, e.g. 2026-Q3.'),
  },
  ClosedFinding: { ...byService, ...columns('closed-findings', { service_id: 1000, severity: 4, detected_quarter: 60 }) },
  Transition: {
    ...byService,
    ...columns('transitions', { stage: 6, assurance: 3 }),
    entered_year: period('entered_on', 'YYYY', 'Year in which the stage was entered.'),
    entered_quarter: period('entered_on', 'YYYY-"Q"Q', 'Quarter in which the stage was entered.'),
  },
  Plan: {
    ...byService,
    ...columns('plans', { slip_reason: 8, plan_version: 20 }),
    planned_year: period('planned_on', 'YYYY', 'Year planned for.'),
  },
  Milestone: {
    ...ofAgency,
    is_done: isThere('done_on', 'Whether it is done: `true` or `false`.'),
    is_revised: isThere('revised_due_on', 'Whether it was promised anew for another day: `true` or `false`.'),
    due_year: period('due_on', 'YYYY', 'Year in which it is due.'),
  },
  Supplier: columns('suppliers', { country_of_control: 60, local_sme: 5 }),
  Sanction: {
    ...columns('sanctions', { supplier_id: 200, status: 5, authority: 50, effective: 3 }),
    start_year: period('starts_on', 'YYYY', 'Year in which it starts.'),
  },
  Partnership: {
    ...columns('partnerships', { country: 60, kind: 10 }),
    signed_year: period('signed_on', 'YYYY', 'Year of its signing.'),
  },
};
