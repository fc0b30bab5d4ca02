/**
 * Control of data as it is published: of the programme and of each ministry with at least five services, how many have which
 * lowest operator and key custody, exact. How many there are in all is known from `residency`. Stores have no dates: each
 * release counts anew. A cell that was hidden stays hidden: what did not change beside it would give away what did. Of the other
 * ministries, and of state and local bodies together, nothing is told: nor may their small cells follow from what is.
 */
import type { Chronicle, Row } from './chronicle.ts';
import type { ReleaseOfWorld } from './control.ts';
import type { ExactRow } from './exact-rows.ts';
import { isSmall, servicesOf } from './rules.ts';
import { standsIn } from './standing-rows.ts';

/** A distribution over fewer services is not told. */
export const leastServices = 5;
const cost = { ministry: 10, programme: 1000 } as const;
/** The scope of state and local bodies, which no dataset has. */
const elsewhere = 'elsewhere';

interface Cell extends ExactRow {
  readonly first: number;
}

export function tellDataControl(chronicle: Chronicle, rows: readonly ExactRow[], releases: readonly ReleaseOfWorld[]): void {
  const placed = rows.map((row): Cell => ({ ...row, first: chronicle.addRecord([row.counts[0]!]) }));
  for (const { ordinal } of releases) {
    const standing = placed.filter(standsIn(ordinal));
    const scopes = Map.groupBy(
      standing,
      ({ key, ministry_id }) => `${ministry_id === null ? elsewhere : `agency:${ministry_id}`}|${key[0]}`,
    );
    for (const [dimension, own] of Map.groupBy(standing, ({ key }) => key[0])) scopes.set(`programme|${dimension}`, own);
    chronicle.tell(
      ordinal,
      [...scopes].flatMap(([scope, own]) => [...distributionOf(scope, own)]),
    );
  }
}

function* distributionOf(scope: string, cells: readonly Cell[]): Generator<Row> {
  const all = cells.reduce((total, { counts }) => total + counts[0]!, 0);
  const asUnits = (own: readonly Cell[]): number[] => own.map(({ first }) => first);
  const exactly = { rule: servicesOf, decides: false, isKnown: true } as const;
  // The number of services with a store is known, however few there are.
  yield { id: `residency|${scope}`, cost: Infinity, told: [{ units: asUnits(cells), ...exactly }] };
  const isUntold = all < leastServices || scope.startsWith(elsewhere);
  for (const [code, own] of Map.groupBy(cells, ({ key }) => key[2]!)) {
    const services = own.reduce((sum, { counts }) => sum + counts[0]!, 0);
    // Of an untold distribution over five services or more only the small cells are kept.
    if (isUntold && (services === 0 || (all >= leastServices && !isSmall(servicesOf, services)))) continue;
    yield {
      id: `data-control|${scope}|${code}|services`,
      cost: (scope.startsWith('programme') ? cost.programme : cost.ministry) + services,
      told: [{ units: asUnits(own), rule: servicesOf, decides: true }],
      ...{ cellOf: `data-control|${scope}`, isShare: true, isUntold },
    };
  }
}
