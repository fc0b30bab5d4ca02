/** Every release with its files, the newest first. */
import { query } from '../query.ts';
import document from './releases.graphql?raw';

/** `path` lies under /data/; `bytes` and `rows` are of the file. */
export type Distribution = {
  dataset: string;
  format: string;
  path: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  rows: number;
};

export type PastRelease = {
  id: string;
  dataAsOf: string;
  publishedAt: string;
  note: string | null;
  revisionOf: string | null;
  distributions: Distribution[];
};

export async function loadReleases(): Promise<PastRelease[]> {
  return (await query<{ releases: { nodes: PastRelease[] } }>(document)).releases.nodes;
}
