/** Asks the portal's API from the page. */
import type { Asked } from './link.ts';

export type Outcome = { status: number; milliseconds: number; bytes: number; text: string; data: unknown; problems: string[] };

/** What cannot be sent or read is told as a problem, never thrown. `badVariables` is the sentence for variables that are no JSON object. */
export async function ask({ query, variables }: Asked, badVariables: string): Promise<Outcome> {
  const given = parseObject(variables);
  if (!given) return failed(badVariables);
  const start = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables: given }),
    });
    const text = await response.text();
    const answer = JSON.parse(text) as { data?: unknown; errors?: { message: string }[] };
    return {
      status: response.status,
      milliseconds: Math.round(performance.now() - start),
      bytes: new TextEncoder().encode(text).length,
      text: JSON.stringify(answer, null, 2),
      data: answer.data,
      problems: (answer.errors ?? []).map(({ message }) => message),
    };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

const failed = (problem: string): Outcome => ({
  status: 0,
  milliseconds: 0,
  bytes: 0,
  text: '',
  data: undefined,
  problems: [problem],
});

function parseObject(text: string): object | undefined {
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
