/** The parts of the editor that need no browser, and the worked questions' documents, addresses and steps. */
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../site/src/editor/link.ts';
import { tableOf } from '../../site/src/editor/result-table.ts';
import { writeTable } from '../../site/src/editor/write-table.ts';
import { fileName, ofList, type Context, type Question } from '../../site/src/data/graphql/question.ts';
import { pythonOf } from '../../site/src/data/graphql/snippets/python.ts';
import { rOf } from '../../site/src/data/graphql/snippets/r.ts';
import { excelOf, googleOf } from '../../site/src/data/graphql/snippets/spreadsheets.ts';
import { applySteps } from '../../site/src/data/graphql/steps.ts';

describe('A link to a question', () => {
  test('brings back document and variables, whatever stands in them', () => {
    const asked = { query: '{ a(b: "c & d = é#") }', variables: '{"x": "+%"}' };
    const address = new URL(writeAddress('/ar/data/graphql/', asked), 'http://x');
    expect([address.pathname, readAddress(address)]).toEqual(['/ar/data/graphql/', asked]);
    expect(readAddress({ search: address.hash.replace('#', '?'), hash: '#figure-on-track' })).toEqual(asked);
  });

  test('is told from the name of a place on the page', () => {
    expect([readAddress({ hash: '#least-moved', search: '' }), readAddress({ hash: '', search: '?q=1' })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('An answer as a table', () => {
  test('has a row for each object of the first list, and a column for each path', () => {
    const data = {
      services: {
        totalCount: 2,
        nodes: [
          { id: 'A', name: { en: 'a' }, tags: ['x', 'y'] },
          { id: 'B', name: null, audits: [{}, {}] },
        ],
      },
    };
    expect(tableOf(data)).toEqual({
      columns: ['id', 'name.en', 'tags', 'name', 'audits'],
      rows: [
        ['A', 'a', 'x;y', null, null],
        ['B', null, null, null, 2],
      ],
    });
  });

  test('has the rows of all lists that lie side by side, each with the name of its list', () => {
    const data = { now: { nodes: [{ n: 1 }] }, then: { totalCount: 1, nodes: [{ n: 2, of: 3 }] }, release: { id: 'x' } };
    expect(tableOf(data)).toEqual({
      columns: ['list', 'n', 'of'],
      rows: [
        ['now', 1, null],
        ['then', 2, 3],
      ],
    });
  });

  test('reads edges by their nodes, has one row where there is no list, and none where there is no answer', () => {
    expect(tableOf({ a: { edges: [{ cursor: 'c', node: { id: 1 } }] } })).toEqual({ columns: ['id'], rows: [[1]] });
    expect(tableOf({ release: { id: '2026-10' } })).toEqual({ columns: ['release.id'], rows: [['2026-10']] });
    expect([tableOf(null), tableOf(undefined)]).toEqual([undefined, undefined]);
  });

  test('is written as CSV with CRLF and quotes only where needed', () => {
    expect(
      writeTable({
        columns: ['a', 'b'],
        rows: [
          ['x, "y"', null],
          [1.5, true],
        ],
      }),
    ).toBe('a,b\r\n"x, ""y""",\r\n1.5,true\r\n');
  });
});

const context = { locale: 'en', release: '2026-10' } as Context;
const question = (more: Partial<Parameters<typeof ofList>[0]> = {}): Question =>
  ofList(
    {
      id: 'q',
      list: 'services',
      args: { stage: ['planning', 'rebuilding'], plannedTo: '2026-10-31' },
      columns: [
        { path: 'name.en', kind: 'text' },
        { path: 'annualTransactions', kind: 'count' },
      ],
      steps: [{ keep: 'annualTransactions' }, { sort: 'annualTransactions', falling: true }, { take: 2 }],
      ...more,
    },
    context,
  );

describe('A worked question', () => {
  test('asks the same by GraphQL and by the address of the CSV', () => {
    expect(question().document).toBe(`query {
  services(stage: [planning, rebuilding], plannedTo: "2026-10-31", release: "2026-10", first: 100) {
    totalCount
    nodes { name { en } annualTransactions }
  }
}`);
    expect(question().csv).toBe(
      '/graphql/services.csv?stage=planning,rebuilding&plannedTo=2026-10-31&release=2026-10&select=name.en,annualTransactions',
    );
    expect(question().columns.map(fileName)).toEqual(['name_en', 'annual_transactions']);
  });

  test('keeps, sorts and takes; equals stay in their order', () => {
    const rows = [1, null, 3, 3, 2].map((n, i) => ({ n, i }));
    const left = applySteps(rows, [{ keep: 'n' }, { sort: 'n', falling: true }, { take: 3 }]);
    expect(left.map(({ i }) => i)).toEqual([2, 3, 4]);
    expect(applySteps(rows, [{ take: 2, end: true }]).map(({ i }) => i)).toEqual([3, 4]);
  });

  test('is written for Python, page by page where there are several', () => {
    expect(pythonOf(question({ paged: true }), 'https://x.example')).toMatchInlineSnapshot(`
      "import json, urllib.request

      QUERY = """query ($after: String) {
        services(stage: [planning, rebuilding], plannedTo: "2026-10-31", release: "2026-10", first: 100, after: $after) {
          totalCount
          nodes { name { en } annualTransactions }
          pageInfo { hasNextPage endCursor }
        }
      }"""

      def ask(**variables):
          body = json.dumps({"query": QUERY, "variables": variables}).encode()
          request = urllib.request.Request("https://x.example/graphql", body, {"Content-Type": "application/json"})
          with urllib.request.urlopen(request) as answer:
              return json.load(answer)["data"]

      rows, after = [], None
      while True:
          page = ask(after=after)["services"]
          rows += page["nodes"]
          if not page["pageInfo"]["hasNextPage"]:
              break
          after = page["pageInfo"]["endCursor"]
      rows = [row for row in rows if row["annualTransactions"] not in (None, "")]
      rows.sort(key=lambda row: row["annualTransactions"], reverse=True)
      rows = rows[:2]
      for row in rows:
          print(row["name"]["en"], row["annualTransactions"], sep="\\t")
      "
    `);
  });

  test('is written for R, Google Sheets and Excel', () => {
    expect(rOf(question(), 'https://x.example')).toMatchInlineSnapshot(`
      "rows <- read.csv("https://x.example/graphql/services.csv?stage=planning,rebuilding&plannedTo=2026-10-31&release=2026-10&select=name.en,annualTransactions", encoding = "UTF-8")
      rows <- rows[!(rows$annual_transactions %in% c(NA, "")), ]
      rows <- rows[order(-rows$annual_transactions), ]
      rows <- head(rows, 2)
      print(rows, row.names = FALSE)
      "
    `);
    expect(googleOf(question(), 'https://x.example')).toMatchInlineSnapshot(
      `"=QUERY(IMPORTDATA("https://x.example/graphql/services.csv?stage=planning,rebuilding&plannedTo=2026-10-31&release=2026-10&select=name.en,annualTransactions", ",", "en_US"), "select * where Col2 is not null order by Col2 desc limit 2", 1)"`,
    );
    expect(googleOf(question({ steps: [{ take: 6, end: true }] }), 'https://x.example')).toMatchInlineSnapshot(
      `"=LET(t, QUERY(IMPORTDATA("https://x.example/graphql/services.csv?stage=planning,rebuilding&plannedTo=2026-10-31&release=2026-10&select=name.en,annualTransactions", ",", "en_US"), "select *", 1), QUERY(t, "offset " & MAX(0, ROWS(t) - 7), 1))"`,
    );
    expect(excelOf(question(), 'https://x.example')).toMatchInlineSnapshot(`
      "let
        Source = Csv.Document(Web.Contents("https://x.example/graphql/services.csv?stage=planning,rebuilding&plannedTo=2026-10-31&release=2026-10&select=name.en,annualTransactions"), [Delimiter = ",", Encoding = 65001]),
        Rows = Table.PromoteHeaders(Source),
        Typed = Table.TransformColumnTypes(Rows, {{"annual_transactions", type number}}, "en-US"),
        Step1 = Table.SelectRows(Typed, each [annual_transactions] <> null and [annual_transactions] <> ""),
        Step2 = Table.Sort(Step1, {{"annual_transactions", Order.Descending}}),
        Step3 = Table.FirstN(Step2, 2)
      in
        Step3
      "
    `);
  });
});
