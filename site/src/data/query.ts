/**
 * Asks the portal's own GraphQL API: over HTTP when PORTAL_API_URL is set, else the one that the build process has opened.
 * Nothing else in the site reads data.
 */
type Answer = { data?: unknown; errors?: unknown };
type Execute = (document: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Where the build process leaves the API that it opened. */
const apiOfThisProcess = Symbol.for('portal.api');

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
  const answer = await execute()(document, variables);
  if (!answer.errors) return answer.data;
  const question = `${document.trim().slice(0, 200)}\nvariables: ${JSON.stringify(variables)}`;
  throw new Error(`The API refused a question of the site: ${JSON.stringify(answer.errors)}\n${question}`);
}

function execute(): Execute {
  const url = process.env['PORTAL_API_URL'];
  if (url) return overHttp(url);
  const api = (globalThis as { [apiOfThisProcess]?: { execute: Execute } })[apiOfThisProcess];
  if (!api) throw new Error('There is no API to ask. Run the build with `npm run build`, or set PORTAL_API_URL.');
  return api.execute;
}

function overHttp(url: string): Execute {
  const token = process.env['PORTAL_BUILD_TOKEN'];
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return async (document, variables) => {
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
    return (await response.json()) as Answer;
  };
}
