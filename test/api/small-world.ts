/**
 * A few published rows with telling names, in two releases. In 2026-09 the tax return was at stage `rebuilding`; in 2026-10 it
 * is `in_house`, a passport service has joined and a library has gone.
 */
import type { TestDatabase } from '../world/database.ts';
import { createApi, type Api } from '../../api/execute.ts';
import { connect } from '../../db/connection/connect.ts';
import type { IntakeDatabase } from '../../db/schema.ts';
import type { EmbeddedServer } from '../../db/server/embedded.ts';
import { ensureDatabase, migrateAs, urlsOn } from '../../db/server/open-database.ts';
import { loadProgramme } from '../../db/settings.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

const always = { first_release: 1, change_reason: 'new' };

const service = (service_id: string, agency_id: string, name: string, more: Record<string, unknown> = {}) => ({
  service_id,
  agency_id,
  name_ms: `${name} (ms)`,
  name_en: name,
  criticality: 'critical',
  lifecycle: 'live',
  audience: 'citizen',
  topic: 'tax',
  stage: 'rebuilding',
  ...always,
  ...more,
});

const tables: Readonly<Record<string, Rows>> = {
  releases: [
    { ordinal: 1, release_id: '2026-09', data_as_of: '2026-09-30', published_at: '2026-10-16T02:00:00Z' },
    { ordinal: 2, release_id: '2026-10', data_as_of: '2026-10-31', published_at: '2026-11-16T02:00:00Z' },
  ],
  agencies: [
    { agency_id: 'TREASURY', name_ms: 'Perbendaharaan', name_en: 'Treasury', kind: 'ministry', ...always },
    {
      agency_id: 'TAX-OFFICE',
      name_ms: 'Hasil',
      name_en: 'Tax office',
      kind: 'department',
      parent_agency_id: 'TREASURY',
      ...always,
    },
    { agency_id: 'TOWN', name_ms: 'Bandar', name_en: 'Town', kind: 'local', ...always },
  ],
  agency_ministries: [1, 2].flatMap((release_ordinal) => [
    { release_ordinal, agency_id: 'TREASURY', ministry_id: 'TREASURY' },
    { release_ordinal, agency_id: 'TAX-OFFICE', ministry_id: 'TREASURY' },
    { release_ordinal, agency_id: 'TOWN', ministry_id: null },
  ]),
  services: [
    service('TAX-RETURN', 'TAX-OFFICE', 'Tax return', { end_release: 2, end_reason: 'update' }),
    service('TAX-RETURN', 'TAX-OFFICE', 'Tax return', { stage: 'in_house', first_release: 2, change_reason: 'update' }),
    service('BUDGET', 'TREASURY', 'Budget 100%', {
      name_ar: 'الميزانية',
      description_ms: 'Belanjawan',
      description_en: 'The budget',
    }),
    service('LIBRARY', 'TOWN', 'Library', { topic: 'education', stage: null, end_release: 2, end_reason: 'withdrawal' }),
    service('PASSPORT', 'TOWN', 'Passport', { topic: 'identity', first_release: 2, launched_on: '2020-02-29' }),
  ],
  transitions: [
    { service_id: 'TAX-RETURN', entered_on: '2026-01-05', stage: 'rebuilding', assurance: 'verified', ...always },
    {
      service_id: 'TAX-RETURN',
      entered_on: '2026-10-02',
      stage: 'in_house',
      assurance: 'verified',
      first_release: 2,
      change_reason: 'new',
    },
  ],
  indicators: [1, 2].flatMap((release) =>
    ['programme', 'agency:TREASURY'].map((scope) => ({
      indicator_id: 'SV1',
      rule_version: 1,
      statistic: 'share',
      scope,
      breakdown: '',
      period: `2026-${8 + release < 10 ? '09' : '10'}`,
      numerator: release,
      denominator: 4,
      lower: 25 * release,
      unit: 'percent',
      first_release: release,
      change_reason: 'new',
    })),
  ),
};

/** Writes the rows into a migrated database. */
export async function fillSmallWorld({ intake }: Pick<TestDatabase, 'intake'>): Promise<void> {
  for (const [table, rows] of Object.entries(tables))
    await intake.sql.unsafe(
      `insert into open.${table} select r.* from json_populate_recordset(null::open.${table}, $1::text::json) r`,
      [JSON.stringify(rows)],
    );
}

/** Fills a fresh database and opens the API over its reader. */
export async function openSmallWorld(database: TestDatabase): Promise<Api> {
  await fillSmallWorld(database);
  return createApi({ reader: database.reader, programme: loadProgramme(), log: () => {} });
}

/** The data of an answer without errors. */
export async function ask(api: Api, document: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await api.execute(document, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The codes of the errors of an answer, `[]` for an answer with data. */
export async function codesOf(api: Api, document: string, variables?: Record<string, unknown>): Promise<unknown[]> {
  const { errors } = await api.execute(document, variables);
  return (errors ?? []).map(({ extensions }) => extensions?.['code']);
}

/** The same in a database of this name on a server of its own. */
export async function fillOwnServer(server: EmbeddedServer, name: string): Promise<ReturnType<typeof urlsOn>> {
  await ensureDatabase(server, name);
  const urls = urlsOn(server, name);
  await migrateAs(urls.owner);
  const intake = connect<IntakeDatabase>(urls.intake, { max: 1 });
  await fillSmallWorld({ intake });
  await intake.close();
  return urls;
}
