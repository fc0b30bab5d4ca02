/** Brings the editor of a page to life. Everything that it says stands on the page already, hidden until there is a script. */
import { ask, type Outcome } from './ask.ts';
import type { CodeEditor, Place } from './code-editor.ts';
import { clearHistory, keepAsked, readHistory } from './history.ts';
import { readHash, writeHash, type Asked } from './link.ts';
import { partsOf, type Parts } from './parts.ts';
import { showHistory, showOutcome, showPlace } from './show.ts';
import { tableOf } from './result-table.ts';
import { writeTable } from './write-table.ts';

type Loaded = { prettify(text: string): string; editor: CodeEditor };

const element = document.getElementById('editor');
if (element) start(partsOf(element));

function start(parts: Parts): void {
  let loading: Promise<Loaded> | undefined;
  let last: Outcome | undefined;
  const { query, variables, status, words } = parts;

  const load = (): Promise<Loaded> =>
    (loading ??= loadEditor(
      parts,
      () => void run(),
      (place) => showPlace(parts, place),
    ));
  const asked = (): Asked => ({ query: query.value, variables: variables.value });

  async function run(): Promise<void> {
    const question = asked();
    history.replaceState(null, '', writeHash(question));
    status.textContent = words.asking;
    last = await ask(question, words.badVariables);
    showOutcome(parts, last);
    if (last.problems.length === 0) showHistory(parts, keepAsked(question));
  }

  async function write({ query: text, variables: given }: Asked): Promise<void> {
    query.value = text;
    variables.value = given;
    const { editor, prettify } = await load();
    query.value = prettify(text);
    editor.write(query.value);
  }

  async function open(question: Asked): Promise<void> {
    parts.root.scrollIntoView();
    await write(question).catch(() => {});
    await run();
    parts.result.focus({ preventScroll: true });
  }

  const actions: Record<string, () => void> = {
    run: () => void run(),
    prettify: () => void load().then(({ prettify, editor }) => editor.write(prettify(query.value))),
    share: () => void share(parts, asked()),
    csv: () => saveCsv(last),
    clear: () => (clearHistory(), showHistory(parts, [])),
  };
  parts.root.hidden = false;
  showHistory(parts, readHistory());
  parts.root.addEventListener('click', (event) => actions[(event.target as HTMLElement).dataset['do'] ?? '']?.());
  query.addEventListener('focus', () => void load().then(({ editor }) => editor.focus()), { once: true });
  for (const field of [query, variables]) {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (event.preventDefault(), void run());
    });
  }
  for (const list of [parts.examples, parts.history]) {
    list.addEventListener('change', () => {
      if (list.value) void open(JSON.parse(list.value) as Asked);
      list.value = '';
    });
  }
  const openHash = (): void => {
    const question = readHash(location.hash);
    if (question) void open(question);
  };
  addEventListener('hashchange', openHash);
  openHash();
}

async function loadEditor(parts: Parts, onRun: () => void, onPlace: (place: Place | undefined) => void): Promise<Loaded> {
  const { query, words, status } = parts;
  status.textContent = words.loading;
  const [code, schema] = await Promise.all([
    import('./code-editor.ts'),
    fetch('/data/graphql/schema.graphql').then((response) => response.text()),
  ]);
  const editor = code.openEditor({ field: query, label: words.query, schema, onRun, onPlace });
  status.textContent = words.ready;
  return { prettify: code.prettify, editor };
}

async function share({ status, words }: Parts, asked: Asked): Promise<void> {
  history.replaceState(null, '', writeHash(asked));
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = words.copied;
  } catch {
    status.textContent = words.inAddress;
  }
}

function saveCsv(outcome: Outcome | undefined): void {
  const table = outcome && tableOf(outcome.data);
  if (!table) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeTable(table)], { type: 'text/csv' }));
  link.download = 'answer.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
