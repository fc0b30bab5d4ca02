/** A drawing is a list of shapes: what every x-y chart returns, printed on the page and written to the image file alike. */
export type Shape =
  | { kind: 'path'; style: string; d: string }
  | { kind: 'rect'; style: string; x: number; y: number; width: number; height: number }
  | { kind: 'circle'; style: string; x: number; y: number; r: number }
  | { kind: 'text'; style: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string };

/** Sizes are in CSS pixels. `label` says the key finding to those who cannot see it. */
export type Drawing = { width: number; height: number; label: string; shapes: Shape[] };

/** One decimal is enough on any screen and keeps pages small. */
export const round = (n: number): number => Math.round(n * 10) / 10;

export function path(style: string, points: readonly (readonly [number, number])[], closed = false): Shape {
  const d = points.map(([x, y], i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
  return { kind: 'path', style, d: closed ? `${d}Z` : d };
}

export function text(style: string, x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): Shape {
  return { kind: 'text', style, x: round(x), y: round(y), anchor, text: isolated(words) };
}

/** Right-to-left words inside a left-to-right drawing: isolated, so that neither upsets the other's order. */
function isolated(words: string): string {
  return /[\u0600-\u06ff]/.test(words) ? `\u2067${words}\u2069` : words;
}

/** Many straight lines of one style as one shape: fewer elements, the same picture. */
export function segments(style: string, lines: readonly (readonly [number, number, number, number])[]): Shape {
  return {
    kind: 'path',
    style,
    d: lines.map(([x, y, toX, toY]) => `M${round(x)} ${round(y)}L${round(toX)} ${round(toY)}`).join(''),
  };
}
