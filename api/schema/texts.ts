/** Texts in three languages, and one of them chosen. */
import { sql } from 'kysely';
import { builder } from './builder.ts';
import { field, leaf } from './field.ts';
import { language } from './language.ts';
import * as types from './types.ts';

builder.objectType(types.Text, {
  description: 'A text in the languages of the portal. Malay is the original.',
  fields: (t) => ({
    ms: leaf(t, 'String', 'ms', 'Malay.'),
    en: leaf(t, 'String', 'en', 'English; the Malay where it has not been translated: `text` says which.', {
      value: (row) => sql`coalesce(${row.get('en')}, ${row.get('ms')})`,
    }),
    ar: leaf(t, 'String', 'ar', 'Arabic; null where it has not been translated yet.', { nullable: true }),
    text: field(t, {
      type: types.LocalText,
      description: 'The text in one language; the Malay original where it has not been translated, and says so.',
      args: { language: t.arg({ type: language as never, required: true, description: 'The language wanted.' }) },
      sql: {
        kind: 'same',
        row: (row, args) => {
          const wanted = args.shape('language') as string;
          const text = row.get(wanted);
          const given = sql`case when ${text} is null then 'ms' else ${sql.lit(wanted)} end`;
          return { asOf: row.asOf, get: (name) => (name === 'text' ? sql`coalesce(${text}, ${row.get('ms')})` : given) };
        },
      },
    }),
  }),
});

builder.objectType(types.LocalText, {
  description: 'A text in one language.',
  fields: (t) => ({
    text: leaf(t, 'String', 'text', 'The text.'),
    language: leaf(t, language, 'language', 'The language that it is in: `ms` where there is none in the language wanted.'),
  }),
});
