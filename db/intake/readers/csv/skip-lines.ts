/** Titles and notes that another system writes above the header. */
import type { TextPart } from '../text/read-text.ts';

/** The text without its first physical lines. */
export async function* skipFirstLines(parts: AsyncIterable<TextPart>, lines: number): AsyncIterable<TextPart> {
  let left = lines;
  for await (const part of parts) {
    if ('notice' in part || left === 0) {
      yield part;
      continue;
    }
    let at = 0;
    for (; left > 0; left--) {
      const end = part.text.indexOf('\n', at);
      if (end === -1) break;
      at = end + 1;
    }
    if (left === 0) yield { text: part.text.slice(at) };
  }
}
