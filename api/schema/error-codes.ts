/** Every code with which the API refuses or fails, for the page that explains them. */
import { errorMeanings, refusalMeanings } from '../error-meanings.ts';
import { statusOf } from '../errors.ts';
import { builder } from './builder.ts';
import { jsonText, leaf, list } from './field.ts';
import { constants } from './relations.ts';
import * as types from './types.ts';

const described = [
  ...Object.entries(errorMeanings).map(([code, meaning]) => ({ code, meaning, isBeforeGraphql: false })),
  ...Object.entries(refusalMeanings).map(([code, meaning]) => ({ code, meaning, isBeforeGraphql: true })),
].map((one) => ({ ...one, status: statusOf(one.code) }));

builder.objectType(types.ErrorCode, {
  description: 'A code in `extensions.code` of an error. The list is closed; a code keeps its meaning for good.',
  fields: (t) => ({
    code: leaf(t, 'String', 'code', 'As it stands in `extensions.code`.'),
    meaning: jsonText(t, 'meaning', 'What it means and what to do.'),
    status: leaf(t, 'Int', 'status', 'HTTP status of an answer of type application/graphql-response+json.'),
    isBeforeGraphql: leaf(t, 'Boolean', 'isBeforeGraphql', 'Whether the request is refused before its document is read.'),
  }),
});

builder.queryFields((t) => ({
  errorCodes: list(t, types.ErrorCode, 'Every code with which a request is refused or fails.', {
    rows: described.length,
    relation: () => constants(() => described),
  }),
}));
