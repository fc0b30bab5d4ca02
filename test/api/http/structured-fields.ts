/** Lists of items with parameters, as a header holds them (RFC 9651): strings and integers, which is all that ours have. */
export interface Item {
  readonly value: string | number;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Throws where the field is not such a list. */
export function readItems(field: string): Item[] {
  let rest = field;
  const take = (pattern: RegExp): string | undefined => {
    const [found] = pattern.exec(rest) ?? [];
    rest = rest.slice(found?.length ?? 0);
    return found;
  };
  const bare = (): string | number => {
    const text = take(/^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"/);
    if (text !== undefined) return text.slice(1, -1).replace(/\\(.)/g, '$1');
    const digits = take(/^-?\d{1,15}/);
    if (digits === undefined) throw new Error(`no item at "${rest}"`);
    return Number(digits);
  };
  const item = (): Item => {
    const value = bare();
    const parameters: Record<string, string | number> = {};
    while (take(/^; */)) {
      const key = take(/^[a-z*][a-z0-9_.*-]*/);
      if (key === undefined || !take(/^=/)) throw new Error(`no parameter at "${rest}"`);
      parameters[key] = bare();
    }
    return { value, parameters };
  };
  const items = [item()];
  while (take(/^[ \t]*,[ \t]*/)) items.push(item());
  if (rest !== '') throw new Error(`left over: "${rest}"`);
  return items;
}
