/** What the editor of a page does: it loads its larger part when needed, asks, writes and opens questions. */
import { ask, type Outcome } from './ask.ts';
import type { CodeEditor } from './code-editor.ts';
import { keepAsked } from './history.ts';
import { writeAddress, type Asked } from './link.ts';
import type { Parts } from './parts.ts';
import { showHistory, showOutcome, showPlace } from './show.ts';

export type Loaded = { prettify(text: string): string; editor: CodeEditor };

export type Session = {
  /** CodeMirror in the place of the text field; fetched once. */
  load(): Promise<Loaded>;
  run(): Promise<void>;
  /** Writes a question into the field, tidied up, and asks it. */
  open(asked: Asked): Promise<void>;
  asked(): Asked;
  last(): Outcome | undefined;
};

export function openSession(parts: Parts): Session {
  const { root, query, variables, status, words, result } = parts;
  let loading: Promise<Loaded> | undefined;
  let last: Outcome | undefined;
  const asked = (): Asked => ({ query: query.value, variables: variables.value });
  const load = (): Promise<Loaded> => (loading ??= loadEditor(parts, () => void run()));

  async function run(): Promise<void> {
    const question = asked();
    history.replaceState(null, '', writeAddress(location.pathname, question));
    status.textContent = words.asking;
    last = await ask(question, words.badVariables);
    showOutcome(parts, last);
    if (last.problems.length === 0) showHistory(parts, keepAsked(question));
  }

  async function open(question: Asked): Promise<void> {
    // A place that the address names is for readers without scripts: the browser shall not go there once all is loaded.
    history.replaceState(null, '', writeAddress(location.pathname, question));
    root.scrollIntoView();
    query.value = question.query;
    variables.value = question.variables;
    // Where the larger part cannot be had, the field has the question as it came.
    await load().then(
      ({ editor, prettify }) => editor.write(prettify(question.query)),
      () => {},
    );
    await run();
    result.focus({ preventScroll: true });
  }

  return { load, run, open, asked, last: () => last };
}

async function loadEditor(parts: Parts, onRun: () => void): Promise<Loaded> {
  const { query, words, status } = parts;
  status.textContent = words.loading;
  const [code, schema] = await Promise.all([
    import('./code-editor.ts'),
    fetch('/data/graphql/schema.graphql').then((response) => response.text()),
  ]);
  const editor = code.openEditor({
    field: query,
    label: words.query,
    schema,
    onRun,
    onPlace: (place) => showPlace(parts, place),
  });
  status.textContent = words.ready;
  return { prettify: code.prettify, editor };
}
