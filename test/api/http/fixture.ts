/** A real listener on a free port over real files in a temporary folder, with a GraphQL API whose answers a test decides. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { GraphqlApi } from '../../../api/http/graphql-api.ts';
import { serve, type Listener, type ServeOptions } from '../../../api/http/server.ts';

export const page = (language: string, script = '') =>
  `<!doctype html><html lang="${language}"><title>${language}</title><p>${'Perkhidmatan digital kerajaan. '.repeat(40)}</p>${script}</html>`;

export const csv = `service_id,name_ms\r\n${Array.from({ length: 200 }, (_, row) => `SVC-${row},Perkhidmatan ${row}\r\n`).join('')}`;

const files: Record<string, string> = {
  'public/data/releases.json': '{"releases":[{"id":"2026-09"},{"id":"2026-10"}]}',
  'public/data/2026-09/services.csv': 'service_id,name_ms\r\n',
  'public/data/2026-10/services.csv': csv,
  'public/catalog.ttl': '<a> <b> <c> .\n',
  'secret.txt': 'nobody sees this',
  'public/data/.draft/services.csv': 'not yet',
  'site/index.html': page('ms', '<script>document.title="x"</script><script type="application/ld+json">{"a":1}</script>'),
  'site/en/index.html': page('en'),
  'site/404.html': page('ms', '<p>Tiada'),
  'site/en/404.html': page('en', '<p>Nothing here'),
  'site/data/graphql/index.html': page('ms'),
  'site/assets/main.abc.css': 'p{margin:0}'.repeat(100),
};

export interface World extends Listener {
  readonly folder: string;
  /** Documents that reached the API, in order. */
  readonly asked: string[];
}

type Answer = (request: Request, query: string) => Response | Promise<Response>;

export const answerData: Answer = (_request, query) =>
  new Response(JSON.stringify({ data: { said: query, filler: 'x'.repeat(1000) } }), { status: 200 });

export async function openWorld(answer: Answer = answerData, options: Partial<ServeOptions> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'daulat-http-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const asked: string[] = [];
  const api: GraphqlApi = {
    yoga: {
      fetch: async (request) => {
        const { query } = (await request.clone().json()) as { query: string };
        asked.push(query);
        return answer(request, query);
      },
    },
    execute: async () => ({ data: { release: { id: '2026-10' } } }),
  };
  const listener = await serve({
    api,
    publicFolder: join(folder, 'public'),
    siteFolder: join(folder, 'site'),
    port: 0,
    ...options,
  });
  onTestFinished(async () => {
    await listener.close();
    rmSync(folder, { recursive: true });
  });
  return { ...listener, folder, asked };
}

export const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Sends bytes as they are, which fetch would tidy up, and reads until the server closes. */
export const sendRaw = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

export const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
