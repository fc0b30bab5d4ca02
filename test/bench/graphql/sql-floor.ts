/** The least that a server can do: a bare listener that runs the statement written by hand and hands its text on. */
import { createServer } from 'node:http';
import { connect } from '../../../db/connection/connect.ts';
import { announce } from './announce.ts';
import { questions } from './questions.ts';

const { sql } = connect(process.env['READER_URL']!, { max: 4 });
const statements = new Map(questions.map((question) => [question.document, question.sql]));

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
  request.on('end', () => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: object };
    sql
      .unsafe<{ data: string }[]>(statements.get(query)!, [JSON.stringify(variables)], { prepare: true })
      .then(([row]) => {
        const text = `{"data":${row!.data}}`;
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
});
announce(server);
