/**
 * Questions about the newest release to a portal with 60 releases, against the same questions to one with the sample's three, in
 * turns on one server. Fails where the median of any of them takes more than 1.2 times as long.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createApi, type Api } from '../../api/execute.ts';
import { connect, type Connection } from '../../db/connection/connect.ts';
import { releaseSample } from '../../db/sample/release-sample.ts';
import { administratorUrl, openEmbedded, type EmbeddedServer } from '../../db/server/embedded.ts';
import { ensureDatabase, migrateAs, urlsOn } from '../../db/server/open-database.ts';
import { roles } from '../../db/server/roles.ts';
import { loadProgramme } from '../../db/settings.ts';
import { fail, report } from './report.ts';
import { makeSixtyReleases } from './sixty-releases.ts';

const mostTimes = 1.2;
const rounds = 200;
const warmUp = 12;

const service = `serviceId name { ms en ar } stage agency { agencyId name { en } } ministry { agencyId }
  transitions { totalCount nodes { stage enteredOn } } plans { nodes { plannedOn } } assessments { nodes { assessedOn assurance } }
  sourceAccess { nodes { level } } residency { allInCountry } audits { totalCount nodes { kind result } }
  closedFindings { totalCount nodes { severity daysToFix } } performance(first: 24, monthTo: "2026-10") { nodes { month transactions } }
  contracts { totalCount nodes { value supplier { name } } }`;

const questions: Readonly<Record<string, string>> = {
  'a page of a list with its total':
    '{ services(first: 20, stage: [planning]) { totalCount nodes { serviceId stage name { en } } pageInfo { hasNextPage endCursor } } }',
  'a service with everything': `{ service(id: "SVC-0007") { ${service} } }`,
  'the series of an indicator':
    '{ indicator(id: "SV1") { series(last: 24, periodTo: "2026-10") { nodes { period numerator denominator lower upper plan } } value(period: "2026-10") { lower status } } }',
  'ministries with services, contracts and members': `{ agencies(kind: ministry, first: 10) { nodes { agencyId services(first: 5) { totalCount
    nodes { serviceId latestAssessment { assurance } contracts(first: 3) { nodes { supplier { name } } } } }
    observation(indicator: "SV1") { lower members(first: 10) { totalCount nodes { countsAs service { name { en } } } } } } } }`,
  'every ministry by an indicator':
    '{ observations(indicator: "SV1", scopeKind: agency, period: "2026-10", breakdown: "", first: 50) { totalCount nodes { scope lower numerator denominator } } }',
  'a dataset with rows, files and changes': '{ datasets { id rows distributions { bytes } changes { reason rows } } }',
};

const folder = mkdtempSync(path.join('/tmp', 'bench-vintages-'));
chmodSync(folder, 0o755);
const server = await openEmbedded(folder, { durable: false });
try {
  await makeDatabases(server);
  const few = openPortal(server, 'three');
  const many = openPortal(server, 'sixty');
  let isOver = false;
  for (const [name, question] of Object.entries(questions)) {
    const { three, sixty } = await measure(few.api, many.api, question);
    isOver ||= sixty / three > mostTimes;
    report(name, {
      'with 3 releases, ms': three.toFixed(2),
      'with 60 releases, ms': sixty.toFixed(2),
      [`times as long (at most ${mostTimes})`]: (sixty / three).toFixed(2),
    });
  }
  await Promise.all([few.connection.close(), many.connection.close()]);
  if (isOver) fail('vintages');
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** `three` as the first start makes it, and `sixty`, a copy that goes on. */
async function makeDatabases(on: EmbeddedServer): Promise<void> {
  await ensureDatabase(on, 'three');
  await migrateAs(urlsOn(on, 'three').owner);
  await releaseSample(urlsOn(on, 'three'), path.join(folder, 'files'));
  const administrator = connect<unknown>(administratorUrl(on), { max: 1 });
  await administrator.sql.unsafe(`create database sixty template three owner ${roles.owner}`);
  await administrator.close();
  const started = performance.now();
  const owner = connect<unknown>(urlsOn(on, 'sixty').owner, { max: 1 });
  await makeSixtyReleases(owner.sql);
  const [counted] = await owner.sql<[{ releases: number; rows: number }]>`
    select (select count(*) from open.releases)::integer as releases, (select count(*) from open.indicators)::integer as rows`;
  await owner.close();
  for (const database of ['three', 'sixty']) {
    const { sql, close } = connect<unknown>(urlsOn(on, database).owner, { max: 1 });
    await sql`vacuum analyze`;
    await close();
  }
  report('vintages', {
    releases: counted.releases,
    'values of indicators in all of them': counted.rows,
    'made in, s': ((performance.now() - started) / 1000).toFixed(1),
  });
}

function openPortal(on: EmbeddedServer, database: string): { api: Api; connection: Connection<unknown> } {
  const connection = connect<unknown>(urlsOn(on, database).reader, { max: 1 });
  return { api: createApi({ reader: connection, programme: loadProgramme() }), connection };
}

/**
 * Medians in ms of the two, asked in turns and each as often first. Throws where either has no answer, or one that is larger by
 * a tenth: then it would not be the same question.
 */
async function measure(few: Api, many: Api, question: string): Promise<{ three: number; sixty: number }> {
  const times: { three: number[]; sixty: number[] } = { three: [], sixty: [] };
  const [short, long] = await Promise.all(
    [few, many].map(async (api) => JSON.stringify((await api.execute(question)).data).length),
  );
  if (Math.abs(long! - short!) > short! / 10) throw new Error(`The answers have ${short} and ${long} characters: ${question}`);
  const pair = [
    ['three', few],
    ['sixty', many],
  ] as const;
  for (let round = -warmUp; round < rounds; round += 1)
    for (const [name, api] of round % 2 === 0 ? pair : pair.toReversed()) {
      const started = performance.now();
      const { errors } = await api.execute(question);
      if (errors) throw new Error(JSON.stringify(errors));
      if (round >= 0) times[name].push(performance.now() - started);
    }
  return { three: median(times.three), sixty: median(times.sixty) };
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
}
