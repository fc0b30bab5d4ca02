/** What was taken down by law or annulled: a trace, never the value. */
import { sql } from 'kysely';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { leaf, list } from './field.ts';
import { equals } from './filters.ts';
import { hasKey, Node, nodeId } from './node.ts';
import { table } from './relations.ts';
import * as types from './types.ts';

builder.objectType(types.Redaction, {
  interfaces: [Node],
  description: 'Values that were taken out of every release. It never says which.',
  fields: (t) => ({
    id: nodeId(t, 'Redaction', ['redaction'], (named) =>
      table('redactions', (row) => hasKey([{ name: 'redaction', isText: false }], row, named)),
    ),
    number: leaf(t, 'Int', 'redaction', 'Counts from 1.'),
    redactedAt: leaf(t, 'DateTime', 'redacted_at', 'When, UTC.', {
      value: (row) => sql`to_char(${row.get('redacted_at')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    }),
    dataset: leaf(t, 'String', 'dataset', 'Name of the dataset.'),
    key: leaf(t, ['String'], 'row_key', 'The key of the row, in the order of the dataset.'),
    fields: leaf(t, ['String'], 'fields', 'The columns that were emptied.'),
    order: leaf(t, 'String', 'order_reference', 'The order of the court or authority; `annulment` of a sanction.'),
    reason: leaf(t, 'String', 'reason', 'Why.'),
    files: list(t, types.RedactedFile, 'The files of releases that were rewritten.', {
      rows: 100,
      relation: (redaction) =>
        table('redacted_files', (row) => [sql`${row.get('redaction')} = ${redaction.get('redaction')}`], [
          {
            name: 'by_release',
            descending: false,
            keys: [
              { by: (row) => row.get('release_ordinal'), sqlType: 'integer' },
              { by: (row) => row.get('path'), sqlType: 'text' },
            ],
          },
        ]),
    }),
  }),
});

builder.objectType(types.RedactedFile, {
  description: 'A file that has another sum than the manifest of its release names.',
  fields: (t) => ({
    release: leaf(t, 'String', 'release_ordinal', 'Id of the release.', {
      value: (row) => sql`(select release_id from open.releases where ordinal = ${row.get('release_ordinal')})`,
    }),
    path: leaf(t, 'String', 'path', 'Name of the file, from the folder of the release.'),
    originalSha256: leaf(t, 'String', 'original_sha256', 'SHA-256 as the manifest names it, hexadecimal.'),
    sha256: leaf(t, 'String', 'sha256', 'SHA-256 after this redaction, hexadecimal.'),
    bytes: leaf(t, 'Float', 'bytes', 'Size in bytes after this redaction.'),
  }),
});

builder.queryFields((t) => ({
  redactions: connection(t, {
    type: types.Redaction,
    dataset: 'redactions',
    description: 'Everything that was taken down, newest first. A redaction holds in every release.',
    filters: { dataset: equals('dataset', 'Name of the dataset.') },
    relation: (_, args) =>
      table(
        'redactions',
        (redaction) => (args.has('dataset') ? [sql`${redaction.get('dataset')} = ${args.text('dataset')}`] : []),
        [{ name: 'newest_first', descending: true, keys: [{ by: (one) => one.get('redaction'), sqlType: 'integer' }] }],
      ),
  }),
}));
