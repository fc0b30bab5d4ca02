/**
 * Posts as they are published: cells of agency, quarter and role (`security` by ministry), and the indicators made of the same
 * records: WF1 (posts filled) of the programme, by role and by ministry; WF2 (own staff) of the programme and by ministry; WF3
 * (retention) of the programme. WF4 is made of the rounded figures of WF1 and tells nothing more.
 */
import type { Chronicle, Row, Told } from './chronicle.ts';
import type { ReleaseOfWorld } from './control.ts';
import type { ExactRow } from './exact-rows.ts';
import { publicationId } from './publication-id.ts';
import { quarterName } from './quarters.ts';
import { establishedFte, fte, postEvents } from './rules.ts';
import { byQuarter, placeRows, standsIn, type Standing } from './standing-rows.ts';

/** The measures that stand in sums. Advertised posts and hires stand in none: their small cells are hidden, and that is all. */
export const summedMeasures = ['established_fte', 'filled_fte', 'contractor_fte', 'leavers'] as const;
const [established, filled, contractors, leavers] = [0, 1, 2, 3] as const;
const ruleOf = [establishedFte, fte, fte, postEvents] as const;

/** What the reader loses: a cell least, the programme most. */
const cost = { cell: 10, agency: 10_000, role: 100_000, programme: 1_000_000 } as const;

/** Tells the chronicle every release of the posts, oldest first. */
export function tellPosts(chronicle: Chronicle, rows: readonly ExactRow[], releases: readonly ReleaseOfWorld[]): void {
  const placed = placeRows(rows, (counts) => {
    const first = chronicle.world.values.length;
    for (const count of counts) chronicle.addRecord([count]);
    return first;
  });
  const toldLast = new Map<number, Quarter>();
  for (const release of releases) {
    const standing = placed.filter(standsIn(release.ordinal)).filter(({ number }) => number <= release.lastQuarter);
    const { reported, silent } = byQuarter(standing, release.lastQuarter);
    const tellQuarter = (number: number, own: readonly Standing[]): readonly Row[] => {
      const earlier = [1, 2, 3].map((back) => reported.get(number - back) ?? []);
      const madeOf = [own, silent.get(number)!, ...earlier];
      const last = toldLast.get(number);
      if (last && isSame(last.madeOf, madeOf)) return last.rows;
      const rows = [
        ...cellsOf(own),
        ...filledOf(number, own, silent.get(number)!),
        ...ownStaffOf(number, own),
        ...retentionOf(number, reported),
      ];
      toldLast.set(number, { madeOf, rows });
      return rows;
    };
    chronicle.tell(
      release.ordinal,
      [...reported].flatMap(([number, own]) => tellQuarter(number, own)),
    );
  }
}

/** What is told of a quarter, and the rows of records that it is made of: of the same rows the same is told again. */
interface Quarter {
  readonly madeOf: readonly (readonly Standing[])[];
  readonly rows: readonly Row[];
}

const isSame = (a: Quarter['madeOf'], b: Quarter['madeOf']): boolean =>
  a.every((rows, at) => rows.length === b[at]!.length && rows.every((row, index) => row === b[at]![index]));

const roleOf = ({ key }: Standing): string => key[2]!;
const units = (rows: readonly Standing[], measure: number): number[] =>
  rows.filter(({ counts }) => counts[measure] !== null).map(({ first }) => first + measure);
const sum = (rows: readonly Standing[], measure: number): number =>
  rows.reduce((total, { counts }) => total + (counts[measure] ?? 0), 0);

/** The cells of a quarter; one publication a measure. */
function* cellsOf(rows: readonly Standing[]): Generator<Row> {
  const placeOf = (row: Standing) => (roleOf(row) === 'security' ? row.ministry_id : row.key[0]!);
  const cells = Map.groupBy(
    rows.filter((row) => placeOf(row) !== null),
    (row) => `posts|${placeOf(row)}|${row.quarter}|${roleOf(row)}`,
  );
  for (const [cellOf, own] of cells) {
    const hasPosts = sum(own, established) > 0;
    for (const [measure, name] of summedMeasures.entries()) {
      const told: Told = { units: units(own, measure), rule: ruleOf[measure]!, decides: hasPosts || measure === established };
      if (told.units.length === 0) continue;
      yield { id: `${cellOf}|${name}`, cost: cost.cell + Math.sqrt(sum(own, measure)), told: [told], cellOf };
    }
  }
}

/** Where a row counts: the programme, its ministry, and where asked for its role. */
function placesOf(rows: readonly Standing[], withRoles: boolean): Map<string, Standing[]> {
  const places = Map.groupBy(
    rows.filter(({ ministry_id }) => ministry_id !== null),
    ({ ministry_id }) => `agency:${ministry_id}|`,
  );
  places.set('programme|', [...rows]);
  if (withRoles) for (const [role, own] of Map.groupBy(rows, roleOf)) places.set(`programme|role:${role}`, own);
  return places;
}

const costOf = (place: string): number =>
  place.startsWith('agency') ? cost.agency : place === 'programme|' ? cost.programme : cost.role;

function* filledOf(number: number, rows: readonly Standing[], silent: readonly Standing[]): Generator<Row> {
  const silentBy = placesOf(silent, true);
  const places = placesOf(rows, true);
  for (const place of new Set([...places.keys(), ...silentBy.keys()])) {
    const [own, others] = [places.get(place) ?? [], silentBy.get(place) ?? []];
    const decides = sum(own, established) > 0;
    yield {
      id: publicationId('WF1', place, quarterName(number)),
      cost: costOf(place),
      told: [
        { units: units(own, established), rule: establishedFte, decides: true },
        { units: units(own, filled), rule: fte, decides },
        { units: units(others, established), rule: establishedFte, decides: false },
      ],
    };
  }
}

/** WF2: of the rows that report their contractors, own staff and all; of the others, own staff as the unknown. */
function* ownStaffOf(number: number, rows: readonly Standing[]): Generator<Row> {
  for (const [place, all] of placesOf(rows, false)) {
    const [own, others] = [
      all.filter(({ counts }) => counts[contractors] !== null),
      all.filter(({ counts }) => counts[contractors] === null),
    ];
    const decides = sum(own, established) > 0;
    yield {
      id: publicationId('WF2', place, quarterName(number)),
      cost: costOf(place) / 2,
      told: [
        { units: units(own, filled), rule: fte, decides },
        { units: [...units(own, filled), ...units(own, contractors)], rule: fte, decides },
        { units: units(others, filled), rule: fte, decides: false },
      ],
    };
  }
}

/** WF3: leavers of four quarters, and the mean of their four sums of filled posts; nothing where one of them is missing. */
function retentionOf(number: number, quarters: ReadonlyMap<number, readonly Standing[]>): Row[] {
  const year = [0, 1, 2, 3].map((back) => quarters.get(number - back) ?? []);
  if (year.some((own) => own.length === 0)) return [];
  const rows = year.flat();
  const told = [
    { units: units(rows, leavers), rule: postEvents, decides: true },
    { units: units(rows, filled), rule: fte, decides: false, scale: year.length },
  ];
  return [{ id: publicationId('WF3', 'programme|', quarterName(number)), cost: cost.programme / 2, told }];
}
