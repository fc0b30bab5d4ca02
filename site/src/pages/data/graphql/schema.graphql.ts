/** The schema as a file, for the editor and for other programs. */
import { printSchema } from 'graphql';
import { loadSchema } from '../../../data/graphql/schema.ts';

export async function GET(): Promise<Response> {
  return new Response(`${printSchema(await loadSchema())}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
