/** The Pothos builder and its scalars. Fields are answered by SQL (`extensions.sql`); resolvers only pick from the parsed row. */
import SchemaBuilder from '@pothos/core';
import { GraphQLError, Kind, type GraphQLResolveInfo } from 'graphql';
import { isCalendarDay } from '../compile/calendar-day.ts';

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

const exists = (name: string, value: string): boolean => name !== 'Date' || isCalendarDay(value);

textScalar('Date', /^\d{4}-\d{2}-\d{2}$/, 'A day: YYYY-MM-DD (ISO 8601), e.g. 2026-10-31.');
textScalar('DateTime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'An instant in UTC: YYYY-MM-DDThh:mm:ssZ (ISO 8601).');
textScalar('Month', /^\d{4}-(0[1-9]|1[0-2])$/, 'A month: YYYY-MM, e.g. 2026-10.');
textScalar('Quarter', /^\d{4}-Q[1-4]$/, 'A quarter of a year: YYYY-Qn, e.g. 2026-Q3.');
