/** Licence ids of the SPDX list, those that it has put aside included: they keep their meaning. */
import standing from 'spdx-license-ids/index.json' with { type: 'json' };
import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import { nearest } from './nearest.ts';

const known: ReadonlySet<string> = new Set([...standing, ...deprecated]);

export const isLicence = (id: string): boolean => known.has(id);

/** The licence that a misspelt id is nearest to. */
export const nearestLicence = (id: string): string | undefined =>
  standing.find((licence) => licence.toLowerCase() === id.toLowerCase()) ?? nearest(id, standing);
