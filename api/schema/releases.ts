/** Releases, what changed in each, and their files. */
import { sql } from 'kysely';
import type { Relation, Row, Sql } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { changeReason } from './enums.ts';
import { leaf, list, one } from './field.ts';
import { Node, ownId } from './node.ts';
import { table } from './relations.ts';
import * as types from './types.ts';

export const newestFirst = [
  { name: 'newest_first', descending: true, keys: [{ by: (row: Row) => row.get('ordinal'), sqlType: 'integer' }] },
];

/** Releases by a condition on the row. */
export const releases = (where: (row: Row) => readonly Sql[]): Relation => table('releases', where, newestFirst);

const byText = (name: string, ...columns: readonly string[]) => ({
  name,
  descending: false,
  keys: columns.map((column) => ({ by: (row: Row) => row.get(column), sqlType: 'text' })),
});

/** Files of a release; `where` narrows them. */
export const distributions = (where: (row: Row) => readonly Sql[]): Relation =>
  table('distributions', where, [byText('by_dataset', 'dataset', 'format')]);

export const changes = (where: (row: Row) => readonly Sql[]): Relation =>
  table('dataset_changes', where, [byText('by_dataset', 'dataset', 'reason')]);

/** The instant of publication of a row of `open.releases`. */
export const publishedAt = (row: Row): Sql =>
  sql`to_char(${row.get('published_at')} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
/** How many cells are hidden; a condition chooses release and dataset. */
export const hiddenCells = (where: (row: Row) => readonly Sql[]): Relation =>
  table('hidden_cells', where, [byText('by_dataset', 'dataset')]);

/** The release of that id, as long as it is not later than the one that is read. */
const namedRelease = (named: Row): Relation =>
  releases((row) => [sql`${row.get('release_id')} = ${named.get('k0')}`, sql`${row.get('ordinal')} <= ${named.asOf}`]);

const ofRelease = (release: Row) => (row: Row) => [sql`${row.get('release_ordinal')} = ${release.get('ordinal')}`];

builder.objectType(types.Release, {
  interfaces: [Node],
  description: 'One publication of all datasets. It never changes.',
  fields: (t) => ({
    id: ownId(t, 'Release', 'release_id', 'Month of the data, e.g. 2026-10; a correction of it 2026-10-r2.', namedRelease),
    dataAsOf: leaf(t, 'Date', 'data_as_of', 'The last day that the data speaks of.'),
    publishedAt: leaf(t, 'DateTime', 'published_at', 'When it was published, UTC.', { value: publishedAt }),
    nextOn: leaf(t, 'Date', 'next_on', 'When the next one is due.', { nullable: true }),
    note: leaf(t, 'String', 'note', 'What the publisher says about it.', { nullable: true }),
    revisionOf: leaf(t, 'String', 'revision_of', 'Id of the release that it corrects.', { nullable: true }),
    manifestSha256: leaf(t, 'String', 'manifest_sha256', 'SHA-256 of its `manifest.json`, hexadecimal.', {
      nullable: true,
    }),
    previous: one(t, types.Release, 'The release before it.', {
      relation: (release) => releases((row) => [sql`${row.get('ordinal')} < ${release.get('ordinal')}`]),
    }),
    changes: list(t, types.DatasetChange, 'Rows that changed against the release before, by dataset and reason.', {
      rows: 100,
      relation: (release) => changes(ofRelease(release)),
    }),
    isCorrected: leaf(t, 'Boolean', 'release_id', 'Whether a later release corrected it.', {
      value: (row) => sql`exists (select from open.corrections correction where correction.corrects = ${row.get('release_id')})`,
    }),
    distributions: list(t, types.Distribution, 'Its files.', {
      rows: 100,
      relation: (release) => distributions(ofRelease(release)),
    }),
    hiddenCells: list(t, types.HiddenCells, 'How much is hidden in it, by dataset.', {
      rows: 10,
      relation: (release) => hiddenCells(ofRelease(release)),
    }),
  }),
});

builder.objectType(types.HiddenCells, {
  description:
    'How many cells of a dataset are hidden in a release, so that nobody can be singled out. A measure of a row is a cell.',
  fields: (t) => ({
    dataset: leaf(t, 'String', 'dataset', 'Name of the dataset.'),
    cells: leaf(t, 'Int', 'cells', 'Small ones, and others that would give a small one away; which is which is not told.'),
  }),
});

builder.objectType(types.DatasetChange, {
  description: 'How many rows of a dataset changed in a release, for one reason.',
  fields: (t) => ({
    dataset: leaf(t, 'String', 'dataset', 'Name of the dataset.'),
    reason: leaf(t, changeReason(), 'reason', 'Why they changed.'),
    rows: leaf(t, 'Int', 'rows', 'How many rows.'),
  }),
});

builder.objectType(types.Distribution, {
  description: 'A file of a dataset in a release.',
  fields: (t) => ({
    dataset: leaf(t, 'String', 'dataset', 'Name of the dataset.'),
    format: leaf(
      t,
      'String',
      'format',
      'csv, ndjson, parquet or xlsx; changes.csv: the rows that differ from the release before.',
    ),
    path: leaf(t, 'String', 'path', 'Where it is, from the root of the portal.'),
    mediaType: leaf(t, 'String', 'media_type', 'Media type.'),
    bytes: leaf(t, 'Float', 'bytes', 'Size in bytes.'),
    sha256: leaf(t, 'String', 'sha256', 'SHA-256 of its bytes, hexadecimal.'),
    rows: leaf(t, 'Int', 'rows', 'Rows of data in it.'),
  }),
});
