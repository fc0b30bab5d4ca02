/** Two releases at random and what differs between them in a dataset. */
import { tableOf } from '../../../db/records/define.ts';
import type { Drawing } from './arguments.ts';
import { changesOf, comparable, differences, namesAgencies } from './compare.ts';

export function drawComparison({ rows, names, random, pick }: Drawing): string {
  const dataset = pick(comparable);
  const [from, to] = [pick(rows.releases), pick(rows.releases)].toSorted((a, b) => rows.ordinal(a) - rows.ordinal(b)) as [
    string,
    string,
  ];
  const cursors = names.cursors({ list: changesOf(dataset), order: 'key_asc', release: to });
  const all = differences(rows, { dataset, from, to });
  const sample = all.length > 0 ? pick(all) : undefined;
  const [agency] = (sample?.['agencies'] ?? []) as string[];
  const given = [
    `${pick(['first', 'last'])}: ${1 + Math.floor(random() * 12)}`,
    ...(sample && random() < 0.3 ? [`kind: [${sample['kind']}]`] : []),
    ...(sample && random() < 0.3 ? [`reason: [${sample['reason']}]`] : []),
    ...(agency && namesAgencies(dataset) && random() < 0.3 ? [`agency: "${agency}"`] : []),
    ...(cursors.length > 0 && random() < 0.5 ? [`${pick(['after', 'before'])}: "${pick(cursors)}"`] : []),
  ];
  const named = to === rows.releases.at(-1) && random() < 0.5 ? '' : `, to: "${to}"`;
  const rowsOf = 'kind reason key { column value } fields { column old new }';
  return `comparison(dataset: ${tableOf(dataset)}, from: "${from}"${named}) { dataset from { id dataAsOf } to { id publishedAt }
    counts { kind reason rows } changes(${given.join(', ')}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { ${rowsOf} } } } }`;
}
