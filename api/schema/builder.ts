/** The Pothos builder and its scalars. Fields are answered by SQL (`extensions.sql`); resolvers only pick from the parsed row. */
import SchemaBuilder from '@pothos/core';
import { GraphQLError, Kind, type GraphQLResolveInfo } from 'graphql';

interface TextScalar {
  Input: string;
  Output: string;
}

export const builder = new SchemaBuilder<{
  Scalars: { Date: TextScalar; DateTime: TextScalar; Month: TextScalar; Quarter: TextScalar };
}>({});

/** The resolver of every field: its value stands under its name in the answer, because the statement has already named it. */
export const answered = (parent: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): never =>
  (parent as Record<string, unknown>)[info.path.key] as never;

function textScalar(name: 'Date' | 'DateTime' | 'Month' | 'Quarter', form: RegExp, description: string): void {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && form.test(value) && exists(name, value)) return value;
    const shown = typeof value === 'string' ? value.slice(0, 40) : typeof value;
    throw new GraphQLError(`"${shown}" is not a ${name}. ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  builder.scalarType(name, {
    description,
    serialize: (value) => value as string,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** 2026-02-30 has the form of a date and is none. */
const exists = (name: string, value: string): boolean =>
  name !== 'Date' || new Date(Date.parse(value)).getUTCDate() === Number(value.slice(8));

const day = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
textScalar('Date', day, 'A day: YYYY-MM-DD (ISO 8601), e.g. 2026-10-31.');
textScalar('DateTime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'An instant in UTC: YYYY-MM-DDThh:mm:ssZ (ISO 8601).');
textScalar('Month', /^\d{4}-(0[1-9]|1[0-2])$/, 'A month: YYYY-MM, e.g. 2026-10.');
textScalar('Quarter', /^\d{4}-Q[1-4]$/, 'A quarter of a year: YYYY-Qn, e.g. 2026-Q3.');
