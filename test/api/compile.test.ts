import { getVariableValues, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compileOperation, fillParameters } from '../../api/compile/compile-operation.ts';
import { newRequest } from '../../api/compile/slots.ts';
import { buildSchema } from '../../api/schema/index.ts';
import { loadProgramme } from '../../db/settings.ts';

const schema = buildSchema(loadProgramme());

/** The statement and parameters of a document, a line break before each `from` for the reader. */
function compile(text: string, variables: Record<string, unknown> = {}): { sql: string; parameters: unknown[] } {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const { variableValues } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const request = newRequest(variableValues!);
  const plan = compileOperation(schema, { document, operation }, request);
  return { sql: plan.sql.replaceAll(' from ', '\n from '), parameters: fillParameters(plan, request) };
}

describe('the statement', () => {
  test('of one object', () => {
    expect(compile('{ service(id: "S-1") { serviceId name { en } } }')).toMatchInlineSnapshot(`
      {
        "parameters": [
          "S-1",
        ],
        "sql": "select case when exists (select
       from open.releases) then (select row_to_json(o)
       from (select (select (select row_to_json(o)
       from (select t1."service_id" as "serviceId", (select row_to_json(o)
       from (select coalesce(t1."name_en", t1."name_ms") as "en") o) as "name") o)
       from open.services t1 where t1."end_release" is null and t1."service_id" = $1::text order by t1."service_id" asc limit 1) as "service") o)::text else '![]' end as data",
      }
    `);
  });

  test('of a page', () => {
    const query =
      'query ($n: Int) { services(first: $n, stage: [in_house]) { totalCount nodes { serviceId } pageInfo { hasNextPage } } }';
    expect(compile(query, { n: 5 })).toMatchInlineSnapshot(`
      {
        "parameters": [
          "5",
          "{"in_house"}",
        ],
        "sql": "select case when exists (select
       from open.releases) then (select row_to_json(o)
       from (select (select row_to_json(o)
       from (select case when g.g0 < cast($1::text as integer) then g.g0 else (select count(*)
       from open.services t2 where t2."end_release" is null and t2."stage" = any(cast($2::text as text[]))) end as "totalCount", g.g1 as "nodes", (select row_to_json(o)
       from (select g.g2 as "hasNextPage") o) as "pageInfo"
       from (select count(*) as g0, coalesce(json_agg(p.c0 order by p.n) filter (where p.n <= cast($1::text as integer)), '[]'::json) as g1, count(*) > cast($1::text as integer) as g2
       from (select row_number() over () as n, row_to_json(o1) as c0
       from (select t3.*
       from open.services t3 where t3."end_release" is null and t3."stage" = any(cast($2::text as text[])) order by t3."service_id" asc limit cast($1::text as integer) + 1) t1, lateral (select t1."service_id" as "serviceId") o1) p) g) o) as "services") o)::text else '![]' end as data",
      }
    `);
  });

  test('of what comes from code alone reads no release', () => {
    expect(compile('{ programme { country } __typename }').sql).not.toContain('open.');
  });

  test('reads each release once', () => {
    const query =
      '{ a: services { totalCount } b: services(release: "2026-09") { totalCount } c: audits(release: "2026-09") { totalCount } }';
    expect(compile(query).sql.match(/ as materialized /g)).toHaveLength(2);
  });

  test('is the same text for other values of the same shape', () => {
    const query = 'query ($id: String!, $n: Int) { service(id: $id) { plans(first: $n) { nodes { plannedOn } } } }';
    const [one, other] = [compile(query, { id: 'A', n: 1 }), compile(query, { id: "B'; --", n: 99 })];
    expect(one.sql).toBe(other.sql);
    expect(one.parameters).not.toEqual(other.parameters);
  });

  test('holds no value of a client: all travel as parameters', () => {
    const query =
      '{ services(search: "zq1", agency: "zq2", release: "zq3", topic: [tax], after: "WyJrZXlfYXNjIiwiMiIsInpxNCJd") { nodes { stage } } }';
    const { sql, parameters } = compile(query);
    expect(sql).not.toContain('zq');
    expect(parameters).toEqual(expect.arrayContaining(['%zq1%', 'zq2', 'zq3', '{"tax"}', 'zq4']));
  });
});
