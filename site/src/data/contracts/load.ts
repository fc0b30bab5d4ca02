/** The answers behind the page on contracts. */
import { allPages } from '../all-pages.ts';
import { loadFrame } from '../frame.ts';
import type { Observation } from '../observation.ts';
import { releaseMonth, type Asked, type Ministry } from '../progress/load.ts';
import { query } from '../query.ts';
import type { RecordText } from '../translated.ts';
import extensionsDocument from './extensions.graphql?raw';
import foreignDocument from './foreign.graphql?raw';
import outsideDocument from './outside.graphql?raw';
import runOffDocument from './run-off.graphql?raw';
import suppliersDocument from './suppliers.graphql?raw';

type Nodes<T> = { nodes: T[] };

/** CT1 of the programme at the release's month, in all and by scope. */
export async function loadRunOff(): Promise<Asked<{ runOff: Nodes<Observation> }>> {
  const variables = { month: await releaseMonth() };
  return { data: await query(runOffDocument, variables), document: runOffDocument, variables };
}

/** CT3 of the programme at the release's month. */
export async function loadForeign(): Promise<Observation[]> {
  const month = await releaseMonth();
  return (await query<{ control: Nodes<Observation> }>(foreignDocument, { month })).control.nodes;
}

type Outside = 'counts' | 'values' | 'extensions' | 'foreign';
/** ND1 of one scope; a part that is not published is absent. */
export type OutsideRow = { scope: string; ministry: Ministry | null } & Partial<Record<Outside, Observation>>;

/** New outside contracts of the programme, then of every ministry that has some, the most first. */
export async function loadOutside(): Promise<OutsideRow[]> {
  const month = await releaseMonth();
  const answer = await query<Record<Outside, Nodes<Observation>> & { agencies: Nodes<Ministry> }>(outsideDocument, { month });
  const of = (name: Outside, scope: string) => answer[name].nodes.find((one) => one.scope === scope);
  const row = (scope: string, ministry: Ministry | null): OutsideRow => ({
    ...{ scope, ministry, counts: of('counts', scope), values: of('values', scope) },
    ...{ extensions: of('extensions', scope), foreign: of('foreign', scope) },
  });
  const ministries = answer.agencies.nodes
    .map((ministry) => row(`agency:${ministry.agencyId}`, ministry))
    .filter(({ counts }) => (counts?.value ?? 0) > 0)
    .sort((a, b) => (b.counts?.value ?? 0) - (a.counts?.value ?? 0) || a.scope.localeCompare(b.scope));
  return [row('programme', null), ...ministries];
}

export type ExtensionContract = {
  title: RecordText;
  value: number;
  startsOn: string;
  agency: { name: RecordText };
  supplier: { name: string };
};
type Extensions = {
  count: (Observation & { members: { totalCount: number } & Nodes<{ contract: ExtensionContract | null }> }) | null;
  value: Observation | null;
};

/** CT2 with the contracts behind it, the dearest first. */
export async function loadExtensions() {
  const { count, value } = await query<Extensions>(extensionsDocument);
  const contracts = (count?.members.nodes ?? []).flatMap(({ contract }) => contract ?? []);
  return { count, value, all: count?.members.totalCount ?? 0, contracts: contracts.sort((a, b) => b.value - a.value) };
}

export type Supplier = { name: string; countryOfControl: string; localSme: string | null; contracts: { totalCount: number } };

/** Suppliers with contracts in force on the data-as-of day, those with the most first. */
export async function loadSuppliers(): Promise<Supplier[]> {
  const { release } = await loadFrame();
  const suppliers = await allPages<Supplier>(suppliersDocument, { day: release.dataAsOf });
  return suppliers
    .filter(({ contracts }) => contracts.totalCount > 0)
    .sort((a, b) => b.contracts.totalCount - a.contracts.totalCount || a.name.localeCompare(b.name));
}
