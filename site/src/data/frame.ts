/** What every page needs: the programme and the release that it shows. */
import { query } from './query.ts';
import type { Text } from './text.ts';
import document from './frame.graphql?raw';

export type Programme = {
  name: Text;
  owner: Text;
  countryName: Text;
  demonstration: boolean;
  baselineOn: string;
  windowFrom: string;
  windowTo: string;
  licenceName: string;
  licenceUrl: string;
  contact: string;
  timeZone: string;
  publicUrl: string;
};

/** `dataAsOf` and `nextOn` are days (YYYY-MM-DD), `publishedAt` an instant. */
export type Release = {
  id: string;
  dataAsOf: string;
  publishedAt: string;
  nextOn: string | null;
  note: string | null;
  previous: { id: string; dataAsOf: string } | null;
};

export type Frame = { programme: Programme; release: Release };

/** Throws where nothing has been released: a site without figures has nothing to say. */
export async function loadFrame(): Promise<Frame> {
  const frame = await query<{ programme: Programme; release: Release | null }>(document);
  if (!frame.release) throw new Error('There is no release to build a site of. Publish one first: npm run release -- 2026-10');
  return { programme: frame.programme, release: frame.release };
}
