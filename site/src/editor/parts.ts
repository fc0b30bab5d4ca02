/** The elements of the editor, found by their marks, and its words in the language of the page. */

export type EditorWords = {
  query: string;
  loading: string;
  ready: string;
  asking: string;
  badVariables: string;
  copied: string;
  inAddress: string;
  /** {rows}, {ms} and {kb} stand for numbers. */
  answered: string;
  noTable: string;
  failed: string;
};

export type Parts = {
  root: HTMLElement;
  words: EditorWords;
  query: HTMLTextAreaElement;
  variables: HTMLTextAreaElement;
  examples: HTMLSelectElement;
  history: HTMLSelectElement;
  status: HTMLElement;
  problems: HTMLElement;
  place: HTMLElement;
  result: HTMLElement;
  table: HTMLElement;
  json: HTMLElement;
  save: HTMLButtonElement;
};

export function partsOf(root: HTMLElement): Parts {
  const part = <E extends HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The editor has no part "${name}".`);
    return found;
  };
  return {
    root,
    words: JSON.parse(root.dataset['words'] ?? '{}') as EditorWords,
    query: part('query'),
    variables: part('variables'),
    examples: part('examples'),
    history: part('history'),
    status: part('status'),
    problems: part('problems'),
    place: part('place'),
    result: part('result'),
    table: part('table'),
    json: part('json'),
    save: part('save'),
  };
}
