/** Regular expressions of a mapping. They are RE2's: the time that one takes grows with the text alone, whatever it is. */
import { RE2JS, RE2JSException } from 're2js';

/** Tells whether a whole text has the form. */
export interface WholeForm {
  readonly groups: number;
  fits(text: string): boolean;
  /** The text of a group, '' where it took no part; undefined where the text does not fit. */
  group(text: string, number: number): string | undefined;
}

/** The expression, or undefined where RE2 does not know such a one. */
export function compileRegex(source: string): WholeForm | undefined {
  try {
    const regex = RE2JS.compile(source, RE2JS.DOTALL);
    return {
      groups: regex.groupCount(),
      fits: (text) => regex.matches(text),
      group(text, number) {
        const matcher = regex.matcher(text);
        return matcher.matches() ? (matcher.group(number) ?? '') : undefined;
      },
    };
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}
