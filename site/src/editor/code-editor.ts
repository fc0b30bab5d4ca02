/**
 * The editor proper: CodeMirror with GraphQL's completion, errors and descriptions from the schema. It is loaded when a reader
 * begins to write or opens a link; before, and where it cannot be loaded, the plain text field does.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { graphql, showInDocsCommand } from 'cm6-graphql';
import { buildSchema, getNamedType, isInterfaceType, isObjectType, parse, print, type GraphQLSchema } from 'graphql';

/** What stands at the cursor: a field of a type, and what the schema says of it. */
export type Place = { type: string; field: string; of: string; description: string };

export type CodeEditor = { read(): string; write(text: string): void; focus(): void };

type Options = {
  field: HTMLTextAreaElement;
  label: string;
  schema: string;
  onRun: () => void;
  onPlace: (place: Place | undefined) => void;
};

/** Puts the editor in the place of a text field, which goes on holding the text. */
export function openEditor({ field, label, schema: text, onRun, onPlace }: Options): CodeEditor {
  const schema = buildSchema(text, { assumeValid: true });
  const view = new EditorView({
    state: EditorState.create({
      doc: field.value,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (onRun(), true) }])),
        ...editing,
        ...graphql(schema, { onShowInDocs: (name, _, parent) => onPlace(describe(schema, parent, name)) }),
        EditorView.contentAttributes.of({ 'aria-label': label, dir: 'ltr' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString();
          if (update.selectionSet) showInDocsCommand(update.view as never); // Its types are those of another module format.
        }),
      ],
    }),
  });
  field.before(view.dom);
  field.hidden = true;
  return {
    read: () => view.state.doc.toString(),
    write: (doc) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc } }),
    focus: () => view.focus(),
  };
}

/** The document as graphql-js prints it; the text as it is where it is no document. */
export function prettify(text: string): string {
  try {
    return print(parse(text));
  } catch {
    return text;
  }
}

function describe(schema: GraphQLSchema, parent = '', name = ''): Place | undefined {
  const type = parent ? schema.getType(parent.replaceAll(/[[\]!]/g, '')) : undefined;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!type || !field) return undefined;
  return { type: type.name, field: name, of: getNamedType(field.type).name, description: field.description ?? '' };
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.atom], color: 'var(--done)', fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--late)' },
  { tag: [tags.propertyName, tags.attributeName], color: 'var(--link)' },
  { tag: tags.comment, color: 'var(--ink-3)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--page)', color: 'var(--ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.6', minBlockSize: '16rem', maxBlockSize: '32rem' },
  '.cm-gutters': { backgroundColor: 'var(--wash)', color: 'var(--ink-3)', borderColor: 'var(--rule)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--h1)',
  },
  '.cm-tooltip': { backgroundColor: 'var(--page)', color: 'var(--ink)', border: '1px solid var(--edge)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--button)', color: '#fff' },
  '.cm-completionDetail': { opacity: '1' },
  '.cm-completionInfo': { maxInlineSize: '20rem' },
});

/** Tab leaves the editor, as it leaves any field. */
const editing: Extension[] = [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  autocompletion(),
  syntaxHighlighting(colours),
  EditorView.lineWrapping,
  look,
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
];
