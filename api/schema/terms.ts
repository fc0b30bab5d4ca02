/** On which terms the API answers: its limits, and the codes with which it refuses. */
import { errorCodes, statusOf, type ErrorCode } from '../errors.ts';
import { refusals, type RefusalCode } from '../http/refusal.ts';
import { limits } from '../limits/limits.ts';
import { builder } from './builder.ts';
import { jsonText, leaf } from './field.ts';
import { refusalTexts } from './refusal-texts.ts';
import { limitTexts } from './limit-texts.ts';
import * as types from './types.ts';

type Code = ErrorCode | RefusalCode;

const statuses: Partial<Record<Code, number>> = {
  ...statusOf,
  ...Object.fromEntries(Object.entries(refusals).map(([code, { status }]) => [code, status])),
};
const meanings: Record<Code, string> = {
  ...errorCodes,
  ...(Object.fromEntries(Object.entries(refusals).map(([code, { meaning }]) => [code, meaning])) as Record<RefusalCode, string>),
};

/** What the API says of each of its limits. */
export const describedLimits = Object.entries(limits).map(([id, value]) => ({
  id,
  value,
  meaning: limitTexts[id as keyof typeof limits],
}));

/** What the API says of each code, those of GraphQL first. */
export const describedRefusals = (Object.keys(meanings) as Code[]).map((code) => ({
  code,
  httpStatus: statuses[code] ?? 400,
  meaning: { en: meanings[code], ...refusalTexts[code] },
}));

builder.objectType(types.Limit, {
  description: 'How much one request may ask for.',
  fields: (t) => ({
    id: leaf(t, 'String', 'id', 'Its name, as in `/data/graphql/limits.json`.'),
    value: leaf(t, 'Int', 'value', 'The most that is answered.'),
    meaning: jsonText(t, 'meaning', 'What is counted.'),
  }),
});

builder.objectType(types.Refusal, {
  description: 'A way in which the API refuses or fails. The codes are a closed, permanent list.',
  fields: (t) => ({
    code: leaf(t, 'String', 'code', 'As it stands in `extensions.code` of an error.'),
    httpStatus: leaf(
      t,
      'Int',
      'httpStatus',
      'The status of the answer. Under `application/json` a refusal of GraphQL itself comes with 200.',
    ),
    meaning: jsonText(t, 'meaning', 'What it means and what to do.'),
  }),
});
