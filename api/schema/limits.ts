/** How much the API answers at a time, for the page that explains it. */
import { limits } from '../limits/limits.ts';
import { builder } from './builder.ts';
import { jsonText, leaf } from './field.ts';
import { limitTexts } from './limit-texts.ts';
import * as types from './types.ts';

/** What the API says of each of its limits. */
export const describedLimits = Object.entries(limits).map(([name, value]) => ({
  name,
  value,
  meaning: limitTexts[name as keyof typeof limits],
}));

builder.objectType(types.Limit, {
  description: 'How much one request may ask for.',
  fields: (t) => ({
    name: leaf(t, 'String', 'name', 'Its name, as in `/data/graphql/limits.json`.'),
    value: leaf(t, 'Int', 'value', 'The most that is answered.'),
    meaning: jsonText(t, 'meaning', 'What is counted.'),
  }),
});
