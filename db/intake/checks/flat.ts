/** A copy of a text that does not hold on to the larger one from which it was cut, for what is remembered of a file. */
export const flat = (text: string): string => Buffer.from(text).toString();
