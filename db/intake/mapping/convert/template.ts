/** Text joined from foreign columns, such as `{Agency}[ - {Bureau}]`. */

type Piece = { readonly text: string } | { readonly column: string } | { readonly optional: readonly Piece[] };

export interface Template {
  /** Foreign columns in order of appearance, each once. */
  readonly columns: readonly string[];
  /** The joined text; '' where a column outside of brackets is empty. */
  join(valueOf: (column: string) => string): string;
}

/** One column, a doubled mark, a single mark, or plain text. */
const token = /\{\{|\}\}|\[\[|\]\]|\{([^{}[\]]+)\}|[[\]{}]|[^[\]{}]+/gy;

/** The template, or the place (from 0) at which it cannot be read. */
export function parseTemplate(source: string): Template | { readonly at: number } {
  const whole: Piece[] = [];
  let inner: Piece[] | undefined;
  for (const found of source.matchAll(token)) {
    const [text, column] = found;
    const pieces = inner ?? whole;
    if (column !== undefined) pieces.push({ column });
    else if (text === '[' && !inner) inner = [];
    else if (text === ']' && inner?.some((piece) => 'column' in piece)) {
      whole.push({ optional: inner });
      inner = undefined;
    } else if (/^[[\]{}]$/.test(text)) return { at: found.index };
    else pieces.push({ text: /^([[\]{}])\1$/.test(text) ? text[0]! : text });
  }
  if (inner) return { at: source.length };
  return { columns: columnsOf(whole), join: (valueOf) => join(whole, valueOf) };
}

const columnsOf = (pieces: readonly Piece[]): string[] => [
  ...new Set(
    pieces.flatMap((piece) => ('column' in piece ? [piece.column] : 'optional' in piece ? columnsOf(piece.optional) : [])),
  ),
];

function join(pieces: readonly Piece[], valueOf: (column: string) => string): string {
  let joined = '';
  for (const piece of pieces) {
    if ('text' in piece) joined += piece.text;
    else if ('optional' in piece) joined += join(piece.optional, valueOf);
    else {
      const value = valueOf(piece.column);
      if (value === '') return '';
      joined += value;
    }
  }
  return joined;
}
