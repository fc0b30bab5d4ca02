/** All public bodies, and the newest values of the ministries, fetched once a build. */
import { allPages } from '../all-pages.ts';
import type { Observation } from '../observation.ts';
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import agenciesDocument from './agencies.graphql?raw';
import ministriesDocument from './ministries.graphql?raw';

export const ministryIndicators = ['SV1', 'SV1s', 'SC1', 'DR1', 'AU1'] as const;
export type MinistryIndicator = (typeof ministryIndicators)[number];

export type Agency = {
  agencyId: string;
  name: RecordText;
  kind: string;
  website: string | null;
  parentAgencyId: string | null;
  ministry: { agencyId: string; name: RecordText } | null;
};

/** `OP2` holds values of several months and records, the newest month first. */
export type MinistryValues = Record<MinistryIndicator, Observation | null> & { agencyId: string; OP2: { nodes: Observation[] } };

export type IndicatorWords = { id: string; name: RecordText; explanation: RecordText };

let known: Promise<Agency[]> | undefined;

/** Every public body, by Malay name. */
export function loadAgencies(): Promise<Agency[]> {
  known ??= allPages<Agency>(agenciesDocument);
  return known;
}

type Answer = { agencies: { nodes: MinistryValues[] }; indicators: IndicatorWords[] };

/** The newest values by ministry, and what their indicators are called. */
export async function loadMinistries(): Promise<{
  values: Map<string, MinistryValues>;
  indicators: Map<string, IndicatorWords>;
}> {
  const { agencies, indicators } = await query<Answer>(ministriesDocument);
  return {
    values: new Map(agencies.nodes.map((node) => [node.agencyId, node])),
    indicators: new Map(indicators.map((one) => [one.id, one])),
  };
}

/** The values of the newest month alone. */
export function newestMonth(rows: readonly Observation[]): Observation[] {
  const newest = rows.reduce((latest, { period }) => (period > latest ? period : latest), '');
  return rows.filter(({ period }) => period === newest).sort((a, b) => (a.breakdown < b.breakdown ? -1 : 1));
}
