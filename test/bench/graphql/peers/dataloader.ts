/**
 * GraphQL as it is usually written: Yoga and Pothos with a resolver a field, and a dataloader a request for whatever hangs on a
 * row. Its schema is the part of the portal's that the questions ask for.
 */
import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import DataLoader from 'dataloader';
import { createYoga } from 'graphql-yoga';
import { connect } from '../../../../db/connection/connect.ts';
import { announce } from '../announce.ts';

type Row = Record<string, unknown>;
interface Listed {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  readonly first: number;
}

const { sql } = connect<unknown>(process.env['READER_URL']!, { max: 4 });
const all = (text: string, values: unknown[] = []) => sql.unsafe<Row[]>(text, values as never[], { prepare: true });

/** All standing rows of a table for each of the services asked for in one request, in the order given. */
const loadByService = (table: string, order: string) => () =>
  new DataLoader<string, Row[]>(async (ids) => {
    const rows = await all(
      `select * from open.${table} where end_release is null and service_id = any($1::text[]) order by ${order}`,
      [ids],
    );
    const groups = Map.groupBy(rows, (row) => row['service_id'] as string);
    return ids.map((id) => groups.get(id) ?? []);
  });
const lists = {
  transitions: loadByService('transitions', 'entered_on'),
  plans: loadByService('plans', 'plan_version'),
  audits: loadByService('audits', 'completed_on desc, audit_id desc'),
  closedFindings: loadByService('closed_findings', 'closed_finding_id'),
};
const loadAgency = () =>
  new DataLoader<string, Row>(async (ids) => {
    const rows = await all('select * from open.agencies where end_release is null and agency_id = any($1::text[])', [ids]);
    const byId = new Map(rows.map((row) => [row['agency_id'], row]));
    return ids.map((id) => byId.get(id)!);
  });
const newContext = () => ({
  ...(Object.fromEntries(Object.entries(lists).map(([name, make]) => [name, make()])) as Record<
    keyof typeof lists,
    DataLoader<string, Row[]>
  >),
  agency: loadAgency(),
});

const builder = new SchemaBuilder<{
  Context: ReturnType<typeof newContext>;
  Scalars: { Topic: { Input: string; Output: string } };
}>({});
builder.scalarType('Topic', { serialize: (value) => value });

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const asText = (value: unknown) => (value === null || value === undefined ? null : String(value));
const asNumber = (value: unknown) => (value === null || value === undefined ? null : Number(value));

function rowType(name: string, texts: string, numbers = '') {
  return builder.objectRef<Row>(name).implement({
    fields: (t) => ({
      ...Object.fromEntries(
        texts.split(' ').map((field) => [field, t.string({ nullable: true, resolve: (row) => asText(row[snake(field)]) })]),
      ),
      ...Object.fromEntries(
        numbers
          .split(' ')
          .filter(Boolean)
          .map((field) => [field, t.float({ nullable: true, resolve: (row) => asNumber(row[snake(field)]) })]),
      ),
    }),
  });
}

function listType(name: string, node: ReturnType<typeof rowType>) {
  const pageInfo = builder.objectRef<Listed>(`${name}PageInfo`).implement({
    fields: (t) => ({ hasNextPage: t.boolean({ resolve: ({ rows, first }) => rows.length > first }) }),
  });
  return builder.objectRef<Listed>(`${name}List`).implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      nodes: t.field({ type: [node], resolve: ({ rows, first }) => rows.slice(0, first) }),
      pageInfo: t.field({ type: pageInfo, resolve: (list) => list }),
    }),
  });
}

const children = {
  transitions: rowType('Transition', 'enteredOn stage assurance'),
  plans: rowType('Plan', 'approvedOn plannedOn slipReason', 'planVersion'),
  audits: rowType('Audit', 'auditId kind auditor completedOn result'),
  closedFindings: rowType('ClosedFinding', 'closedFindingId'),
};
const Agency = rowType('Agency', 'agencyId kind website');
const Service = rowType(
  'Service',
  'serviceId agencyId criticality lifecycle audience topic launchedOn stage plannedOn allInCountry',
  'annualTransactions sourceLevel',
);
builder.objectFields(Service, (t) => ({
  agency: t.field({ type: Agency, resolve: (row, _, { agency }) => agency.load(row['agency_id'] as string) }),
  ...Object.fromEntries(
    (Object.keys(lists) as (keyof typeof lists)[]).map((name) => [
      name,
      t.field({
        type: listType(name, children[name]),
        args: { first: t.arg.int({ required: true }) },
        resolve: async (row, { first }, context) => {
          const rows = await context[name].load(row['service_id'] as string);
          return { rows, totalCount: rows.length, first };
        },
      }),
    ]),
  ),
}));
const Services = listType('services', Service);
const Observations = listType(
  'observations',
  rowType('Observation', 'period status', 'numerator denominator unknown lower upper'),
);

const standing = 'end_release is null';
builder.queryType({
  fields: (t) => ({
    services: t.field({
      type: Services,
      args: { topic: t.arg({ type: ['Topic'], required: true }), first: t.arg.int({ required: true }) },
      resolve: async (_, { topic, first }) => {
        const [rows, [counted]] = await Promise.all([
          all(
            `select * from open.services where ${standing} and topic = any($1::text[]) order by service_id limit $2::integer + 1`,
            [topic, first],
          ),
          all(`select count(*)::integer as count from open.services where ${standing} and topic = any($1::text[])`, [topic]),
        ]);
        return { rows, totalCount: counted!['count'] as number, first };
      },
    }),
    service: t.field({
      type: Service,
      nullable: true,
      args: { id: t.arg.string({ required: true }) },
      resolve: async (_, { id }) =>
        (await all(`select * from open.services where ${standing} and service_id = $1`, [id]))[0] ?? null,
    }),
    observations: t.field({
      type: Observations,
      args: {
        indicator: t.arg.string({ required: true }),
        scope: t.arg.string({ required: true }),
        breakdown: t.arg.string({ required: true }),
        statistic: t.arg.string({ required: true }),
        first: t.arg.int({ required: true }),
      },
      resolve: async (_, { indicator, scope, breakdown, statistic, first }) => {
        const rows = await all(
          `select * from open.indicators where ${standing} and indicator_id = $1 and scope = $2 and breakdown = $3 and statistic = $4 order by period`,
          [indicator, scope, breakdown, statistic],
        );
        return { rows, totalCount: rows.length, first };
      },
    }),
  }),
});

const yoga = createYoga({ schema: builder.toSchema(), context: newContext, graphiql: false, landingPage: false, logging: false });
announce(createServer(yoga));
