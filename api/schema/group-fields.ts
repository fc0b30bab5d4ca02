/** `groups` of a connection. */
import { sql } from 'kysely';
import { builder } from './builder.ts';
import { enumType } from './enums.ts';
import { field, leaf, type Field, type Fields } from './field.ts';
import { groupingsOf } from './groups.ts';
import type { ObjectType } from './types.ts';

const Group = builder.objectRef<object>('Group');
builder.objectType(Group, {
  description: 'Rows of a list that agree in something.',
  fields: (t) => ({
    keys: leaf(t, ['String'], 'keys', 'In what they agree, in the order of `by`; null where the rows have nothing there.', {
      nullable: { list: false, items: true },
    }),
    count: leaf(t, 'Int', 'count', 'How many rows.', { value: (row) => sql`${row.get('count')}::integer` }),
  }),
});

/** The field for a list of a type; undefined for one that is not grouped. */
export function groupsField(t: Fields, type: ObjectType): Field | undefined {
  const groupings = groupingsOf[type.name];
  if (!groupings) return undefined;
  const descriptions = Object.fromEntries(Object.entries(groupings).map(([name, { description }]) => [name, description]));
  const by = enumType(`${type.name}Group`, `By what a list of ${type.name} is grouped.`, descriptions, { shapesStatement: true });
  const most = (values: Readonly<Record<string, unknown>>): number =>
    [...new Set(values['by'] as string[])].reduce((product, name) => product * groupings[name]!.most, 1);
  return field(t, {
    type: [Group],
    description: 'How many rows of the whole list, whatever the page, fall into which group; all groups, the largest first.',
    args: { by: t.arg({ type: [by] as never, required: true, description: 'By what: one to three.' }) },
    extensions: { groupings },
    sql: { kind: 'part', part: 'groups', rows: most },
  });
}
