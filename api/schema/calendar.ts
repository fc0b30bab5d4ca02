/** When releases are due, and whether they came. Lateness is a matter of the clock: it is computed when it is asked. */
import { sql } from 'kysely';
import type { Row, Sql } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { leaf, one } from './field.ts';
import { hasKey, Node, nodeId } from './node.ts';
import { releases } from './releases.ts';
import { table } from './relations.ts';
import * as types from './types.ts';

const instant = (value: Sql): Sql => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** When the month was first released; null where it was not. */
const publishedAt = (due: Row): Sql =>
  sql`(select release.published_at from open.releases release where release.release_id = ${due.get('month')})`;

const isOverdue = (due: Row): Sql => sql`(${due.get('due_at')} < now() and ${publishedAt(due)} is null)`;

builder.objectType(types.DueDate, {
  interfaces: [Node],
  description: 'A month whose release is due, past or to come.',
  fields: (t) => ({
    id: nodeId(t, 'DueDate', ['month'], (named) =>
      table('calendar', (row) => hasKey([{ name: 'month', isText: true }], row, named)),
    ),
    month: leaf(t, 'Month', 'month', 'The month of the data.'),
    dueAt: leaf(t, 'DateTime', 'due_at', 'When its release is due, UTC.', { value: (due) => instant(due.get('due_at')) }),
    publishedAt: leaf(t, 'DateTime', 'month', 'When it was published, UTC; null where it was not yet.', {
      nullable: true,
      value: (due) => instant(publishedAt(due)),
    }),
    isOverdue: leaf(t, 'Boolean', 'month', 'Whether it is past its due date and not published, at the moment of the answer.', {
      value: isOverdue,
    }),
    daysLate: leaf(t, 'Int', 'month', 'Whole days from the due date to publication, or to this moment; 0 where it is not late.', {
      value: (due) =>
        sql`greatest(0, floor(extract(epoch from coalesce(${publishedAt(due)}, now()) - ${due.get('due_at')}) / 86400))::integer`,
    }),
    release: one(t, types.Release, 'The first release of the month; null where there is none yet.', {
      relation: (due) => releases((row) => [sql`${row.get('release_id')} = ${due.get('month')}`]),
    }),
  }),
});

builder.queryFields((t) => ({
  calendar: connection(t, {
    type: types.DueDate,
    dataset: 'calendar',
    description: 'When the releases of all months are due, the oldest first, for two years beyond the newest release.',
    args: (fields) => ({
      isOverdue: fields.arg({
        type: 'Boolean',
        description: 'Only those that are, or are not, past their due date and unpublished.',
      }),
      from: fields.arg({ type: 'Month', description: 'This month or later.' }),
      to: fields.arg({ type: 'Month', description: 'This month or earlier.' }),
    }),
    relation: (_, args) =>
      table(
        'calendar',
        (due) => [
          ...(args.has('isOverdue') ? [sql`${isOverdue(due)} = ${args.as('isOverdue', 'boolean')}`] : []),
          ...(args.has('from') ? [sql`${due.get('month')} >= ${args.text('from')}`] : []),
          ...(args.has('to') ? [sql`${due.get('month')} <= ${args.text('to')}`] : []),
        ],
        [{ name: 'by_month', descending: false, keys: [{ by: (due) => due.get('month'), sqlType: 'text' }] }],
      ),
  }),
}));
