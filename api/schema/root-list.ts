/** Lists of the query type: a dataset as of a release, filtered by what its columns allow. */
import type { Order } from '../compile/mapping.ts';
import { connection, type ConnectionOptions } from './connection.ts';
import { columnFilters } from './derived-filters.ts';
import type { Field, Fields } from './field.ts';
import { releaseArgument, type Filters } from './filters.ts';
import type { ObjectType } from './types.ts';

/** A list of a dataset as of a release. */
export const root = (t: Fields, options: ConnectionOptions): Field => connection(t, { ...options, args: releaseArgument });

/** One whose filters are those of its columns and these. */
export const simple = (
  t: Fields,
  type: ObjectType,
  dataset: string,
  description: string,
  filters: Filters = {},
  orders?: readonly Order[],
): Field =>
  root(t, { type, dataset, description, filters: { ...columnFilters(dataset), ...filters }, ...(orders && { orders }) });
