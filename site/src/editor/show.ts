/** Puts answers, questions asked before and what stands at the cursor on the page. */
import type { Outcome } from './ask.ts';
import type { Place } from './code-editor.ts';
import type { Asked } from './link.ts';
import type { Parts } from './parts.ts';
import { tableOf, type ResultTable, type Value } from './result-table.ts';

/** Rows that a table shows; the file has all of them. */
const mostRows = 200;

export function showOutcome({ words, status, problems, table, json, save }: Parts, outcome: Outcome): void {
  const found = tableOf(outcome.data);
  status.textContent =
    outcome.status === 0 || (outcome.problems.length > 0 && !found)
      ? words.failed
      : words.answered
          .replace('{rows}', String(found?.rows.length ?? 0))
          .replace('{ms}', String(outcome.milliseconds))
          .replace('{kb}', (outcome.bytes / 1000).toFixed(1));
  problems.replaceChildren(...outcome.problems.map((problem) => make('li', problem, { lang: 'en', dir: 'ltr' })));
  json.textContent = outcome.text;
  save.disabled = !found;
  table.replaceChildren(found ? tableElement(found) : make('p', words.noTable));
}

export function showHistory({ history }: Parts, all: readonly Asked[]): void {
  const options = all.map((asked) => {
    const option = make('option', asked.query.replaceAll(/\s+/g, ' ').slice(0, 80));
    option.value = JSON.stringify(asked);
    return option;
  });
  // The first says what the list is.
  for (const old of [...history.options].slice(1)) old.remove();
  history.append(...options);
}

/** What the schema says of the field at the cursor, with a link to its place in the reference. */
export function showPlace({ place }: Parts, at: Place | undefined): void {
  if (!at) return;
  const link = make('a', `${at.type}.${at.field}`, { href: `${place.dataset['reference'] ?? ''}${at.type}/#${at.field}` });
  place.replaceChildren(make('code', link), make('span', ` ${at.description}`, { lang: 'en', dir: 'ltr' }));
}

function tableElement({ columns, rows }: ResultTable): HTMLElement {
  const head = make(
    'tr',
    columns.map((column, i) => {
      const isNumeric = rows.some((row) => typeof row[i] === 'number');
      return make('th', make('code', column), { scope: 'col', ...(isNumeric && { class: 'n' }) });
    }),
  );
  const body = rows.slice(0, mostRows).map((row) =>
    make(
      'tr',
      row.map((value) => make('td', written(value), classOf(value))),
    ),
  );
  return make('table', [make('thead', head), make('tbody', body)], { class: 'plain' });
}

const classOf = (value: Value): Record<string, string> => (typeof value === 'number' ? { class: 'n' } : { dir: 'auto' });
const written = (value: Value): string => (value === null ? '' : String(value));

type Content = string | Node | readonly Node[];

/** An element with its content; texts become text, never markup. */
function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...(Array.isArray(content) ? (content as Node[]) : [content as string | Node]));
  return element;
}
