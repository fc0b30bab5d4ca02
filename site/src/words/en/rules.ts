/** Words of the page on the rules of the intake. */
import type { Words } from '../index.ts';
import { plural } from '../plural.ts';

export const rules: Words['rules'] = {
  title: 'What is refused, and how to mend it',
  description:
    'Every rule that records are checked by: its permanent id, the reason, an example of the wrong and the right form, and the remedy.',
  heading: (n) =>
    plural('en', n, {
      one: 'Records are checked by # rule, which says how to mend what is wrong',
      other: 'Records are checked by # rules, and each says how to mend what is wrong',
    }),
  lede: [
    'A submission is accepted whole or not at all. One that is refused changes nothing.',
    'The report names the file, line, column and value of each problem, and the id of its rule. The id is permanent and leads to this page.',
  ],
  toMethods: 'How the figures are counted',
  themes: 'Rules by theme',
  how: 'How do I check before I hand it in?',
  check: 'Run `npm run ingest -- folder --check`. It names all problems at once and changes nothing.',
  notation: 'In examples, `<U+200B>` is a character that cannot be seen, `<0xE9>` a byte, and `A{301}` 301 times the letter.',
  query: 'The GraphQL query that gives these rules',
  wrong: 'Wrong',
  right: 'Right',
  remedy: 'How to mend it:',
};
