/** What each release said of one period of an indicator. */
import { sql } from 'kysely';
import type { Relation, Row } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { columnFields, vintageFields } from './columns.ts';
import { leaf } from './field.ts';
import { publishedAt } from './releases.ts';
import { tableRow } from './relations.ts';
import * as types from './types.ts';

/** Ten years of months. */
export const mostVintages = 120;

/**
 * The value in every release up to the one that is read, the newest first. A release that had the period under several versions
 * of the rule said what the newest of them gave, as far as it is not newer than the rule of the value asked about.
 */
export function vintagesOf(value: Row): Relation {
  const same = ['indicator_id', 'statistic', 'scope', 'breakdown', 'period'].map(
    (name) => sql`version.${sql.ref(name)} = ${value.get(name)}`,
  );
  return {
    from: sql`(select distinct on (release.ordinal) release.ordinal, release.release_id, release.published_at, version.*
      from open.indicators version join open.releases release
        on release.ordinal >= version.first_release and (version.end_release is null or release.ordinal < version.end_release)
     where ${sql.join(same, sql` and `)} and version.rule_version <= ${value.get('rule_version')} and release.ordinal <= ${value.asOf}
     order by release.ordinal desc, version.rule_version desc limit ${sql.lit(mostVintages)})`,
    row: tableRow,
    where: () => [],
    orders: [{ name: 'newest_first', descending: true, keys: [{ by: (row) => row.get('ordinal'), sqlType: 'integer' }] }],
  };
}

const ofTheValue = ['indicator_id', 'statistic', 'scope', 'breakdown', 'period', 'unit'];

builder.objectType(types.ObservationVintage, {
  description: 'The value of an indicator for a period as a release had it.',
  fields: (t) => {
    const { id: _id, ...changed } = vintageFields(t, 'indicators', 'Observation');
    return {
      release: leaf(t, 'String', 'release_id', 'Id of the release.'),
      publishedAt: leaf(t, 'DateTime', 'published_at', 'When it was published, UTC.', { value: publishedAt }),
      ...changed,
      ...columnFields(t, 'indicators', ofTheValue),
    };
  },
});
