/**
 * Asks the portal's own GraphQL API, over HTTP when PORTAL_API_URL is set, else in this process.
 * Nothing else in the site reads data.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Answer = { data?: unknown; errors?: readonly { message: string }[] };
type Execute = (document: string, variables?: Record<string, unknown>) => Promise<Answer>;

let execute: Promise<Execute> | undefined;
const answers = new Map<string, Promise<unknown>>();

/**
 * The `data` of one GraphQL operation. The same question is asked once a build: every language shares the answer.
 * Throws with the API's own message when the answer has errors.
 */
export function query<Data>(document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const key = JSON.stringify([document, variables]);
  const known = answers.get(key) ?? ask(document, variables);
  answers.set(key, known);
  return known as Promise<Data>;
}

async function ask(document: string, variables: Record<string, unknown>): Promise<unknown> {
  execute ??= process.env['PORTAL_API_URL'] ? Promise.resolve(overHttp(process.env['PORTAL_API_URL'])) : inProcess();
  const answer = await (await execute)(document, variables);
  if (answer.errors?.length) {
    const messages = answer.errors.map((error) => error.message).join('; ');
    throw new Error(
      `The API refused a question of the site: ${messages}\n${document.slice(0, 400)} ${JSON.stringify(variables)}`,
    );
  }
  return answer.data;
}

function overHttp(url: string): Execute {
  const token = process.env['PORTAL_BUILD_TOKEN'];
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return async (document, variables) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
    return (await response.json()) as Answer;
  };
}

/** The API is loaded by its file address, so that the site's bundle holds no server code. */
async function inProcess(): Promise<Execute> {
  const root = process.env['PORTAL_ROOT'] ?? join(process.cwd(), '..');
  const module = await import(/* @vite-ignore */ pathToFileURL(join(root, 'api/open-api.ts')).href);
  const api = await module.openApi();
  return (document, variables) => api.execute(document, variables);
}
