/** Descriptions that the schema makes of the title of a column or of a name: told apart by their form, and made again in the reader's language. */
import type { Locale } from '../../locales.ts';
import { wordsOf } from '../../words/index.ts';

type Find = (english: string) => string | undefined;

/** `title` gives the title of a column in the reader's language, `declared` any text of a declaration. */
export function derivedText(
  locale: Locale,
  source: string,
  { title, declared }: { title: Find; declared: Find },
): string | undefined {
  const words = wordsOf(locale).graphql.reference.derived;
  const [, head = '', form = ''] =
    /^(.+): (then or later|then or earlier|only these|only this one|whether it is so|ISO 3166-1 alpha-2)\.$/.exec(source) ?? [];
  const found = title(head);
  if (found) return words.ofColumn[form as keyof typeof words.ofColumn](found);
  const [, column, way] = /^By (\w+), (rising|falling)\.$/.exec(source) ?? [];
  if (column && way) return words[way as 'rising' | 'falling'](column);
  const [, order] = /^The order; (\w+) unless given\.$/.exec(source) ?? [];
  if (order) return words.order(order);
  const [, list] = /^Orders of a list of (\w+)\.$/.exec(source) ?? [];
  if (list) return words.orders(list);
  const [, grouped] = /^By what a list of (\w+) is grouped\.$/.exec(source) ?? [];
  if (grouped) return words.groups(grouped);
  const [, measure] = /^Why there is no number: (.+)$/.exec(source) ?? [];
  const named = measure && declared(measure);
  return named ? words.noNumber(named) : undefined;
}
