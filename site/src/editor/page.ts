/** Brings the editor of a page to life. Everything that it says stands on the page already, hidden until there is a script. */
import type { Outcome } from './ask.ts';
import { clearHistory, readHistory } from './history.ts';
import { readAddress, writeAddress, type Asked } from './link.ts';
import { partsOf, type Parts } from './parts.ts';
import { tableOf } from './result-table.ts';
import { openSession, type Session } from './session.ts';
import { showHistory } from './show.ts';
import { writeTable } from './write-table.ts';

const element = document.getElementById('editor');
if (element) start(partsOf(element));

function start(parts: Parts): void {
  const session = openSession(parts);
  parts.root.hidden = false;
  showHistory(parts, readHistory());
  listenToButtons(parts, session);
  listenToFields(parts, session);
  const openAddress = (): void => {
    const question = readAddress(location);
    if (question) void session.open(question);
  };
  addEventListener('hashchange', openAddress);
  openAddress();
}

function listenToButtons(parts: Parts, session: Session): void {
  const actions: Record<string, () => void> = {
    run: () => void session.run(),
    prettify: () => void session.load().then(({ prettify, editor }) => editor.write(prettify(parts.query.value))),
    share: () => void share(parts, session.asked()),
    csv: () => saveCsv(session.last()),
    clear: () => {
      clearHistory();
      showHistory(parts, []);
    },
  };
  parts.root.addEventListener('click', (event) => actions[(event.target as HTMLElement).dataset['do'] ?? '']?.());
}

function listenToFields({ query, variables, examples, history: before }: Parts, session: Session): void {
  query.addEventListener('focus', () => void session.load().then(({ editor }) => editor.focus()), { once: true });
  for (const field of [query, variables]) {
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void session.run();
    });
  }
  for (const list of [examples, before]) {
    list.addEventListener('change', () => {
      if (list.value) void session.open(JSON.parse(list.value) as Asked);
      list.value = '';
    });
  }
}

async function share({ status, words }: Parts, asked: Asked): Promise<void> {
  history.replaceState(null, '', writeAddress(location.pathname, asked));
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
