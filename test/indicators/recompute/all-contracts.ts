/** CT1, CT2, CT3 and ND1 at every scope, breakdown and period. */
import type { Extract } from './extract.ts';
import { monthsUntil, quartersUntil, type Period } from './periods.ts';
import { daysBetween, type Row } from './sample.ts';
import { ministriesOf } from './services.ts';
import { amountOf, shareOf, type Value } from './value.ts';

export interface Programme {
  readonly country: string;
  readonly baselineOn: string;
}

export function contractValues(extract: Extract, programme: Programme): Value[] {
  const months = monthsUntil(extract.t);
  return [
    ...months.flatMap((month) => runOff(extract, month, programme)),
    ...months.flatMap((month) => controlledAbroad(extract, month, programme)),
    ...months.flatMap((month) => started(extract, month, programme, newOutside(extract, programme))),
    ...quartersUntil(extract.t).flatMap((quarter) => started(extract, quarter, programme, extended)),
  ];
}

const isActive = (row: Row, day: string) => row['starts_on']! <= day && day <= row['ends_on']!;
const yearly = (row: Row) => (Number(row['value']) * 365) / (daysBetween(row['starts_on']!, row['ends_on']!) + 1);
const cents = (sum: number) => Math.round(sum * 100) / 100;
const sum = (rows: readonly Row[], of: (row: Row) => number) => cents(rows.reduce((total, row) => total + of(row), 0));

function scopesOf(extract: Extract, row: Row): string[] {
  const ministry = ministriesOf(extract).get(row['agency_id']!);
  return ministry ? ['programme', `agency:${ministry}`] : ['programme'];
}

/** Rows by each scope and each of the breakdowns in which they count. */
function byCell(extract: Extract, rows: readonly Row[], cutsOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const cells = new Map<string, Row[]>();
  for (const row of rows)
    for (const scope of scopesOf(extract, row))
      for (const cut of cutsOf(row)) {
        const cell = cells.get(`${scope} ${cut}`);
        if (cell) cell.push(row);
        else cells.set(`${scope} ${cut}`, [row]);
      }
  return cells;
}

const placeOf = (id: string, cell: string, { name, t }: Period) => {
  const [scope = '', breakdown = ''] = cell.split(' ');
  return { id, scope, breakdown, period: name, t };
};

function runOff(extract: Extract, month: Period, { baselineOn }: Programme): Value[] {
  const rows = extract
    .rows('contracts')
    .filter(
      (row) => ['run', 'cloud', 'licence'].includes(row['scope']!) && (isActive(row, month.t) || isActive(row, baselineOn)),
    );
  return [...byCell(extract, rows, (row) => ['', `scope:${row['scope']}`])].map(([cell, some]) => {
    const valueOn = (day: string) =>
      sum(
        some.filter((row) => isActive(row, day)),
        yearly,
      );
    return shareOf(placeOf('CT1', cell, month), { yes: valueOn(month.t), all: valueOn(baselineOn), unknown: 0, excluded: 0 });
  });
}

function controlledAbroad(extract: Extract, month: Period, { country }: Programme): Value[] {
  const suppliers = extract.by('suppliers', 'supplier_id');
  const supplier = (row: Row, column: string) => suppliers.get(row['supplier_id']!)![0]![column]!;
  const rows = extract.rows('contracts').filter((row) => isActive(row, month.t));
  return [...byCell(extract, rows, (row) => ['', `scope:${row['scope']}`])].flatMap(([cell, some]) => {
    const valueOf = (counts: (row: Row) => boolean) => sum(some.filter(counts), yearly);
    const place = placeOf('CT3', cell, month);
    const all = sum(some, yearly);
    const local = {
      yes: valueOf((row) => supplier(row, 'local_sme') === 'yes'),
      unknown: valueOf((row) => ['', 'unknown'].includes(supplier(row, 'local_sme'))),
    };
    const breakdown = ['supplier:local_sme', place.breakdown].filter((part) => part !== '').join(';');
    const abroad = valueOf((row) => supplier(row, 'country_of_control') !== country);
    const foreign = shareOf(place, { yes: abroad, all, unknown: 0, excluded: 0 });
    if (place.scope !== 'programme' && place.breakdown !== '') return [foreign];
    return [foreign, shareOf({ ...place, breakdown }, { ...local, all, excluded: 0 })];
  });
}

/** Which contracts are counted since the baseline, and in which breakdowns. */
interface Since {
  readonly id: string;
  readonly counts: (row: Row) => boolean;
  readonly cuts: Readonly<Record<string, (row: Row) => boolean>>;
}

const isExtension = (row: Row) => row['extension_of'] !== '';
const extended: Since = { id: 'CT2', counts: isExtension, cuts: { '': () => true } };
function newOutside(extract: Extract, { country }: Programme): Since {
  const suppliers = extract.by('suppliers', 'supplier_id');
  const isForeign = (row: Row) => suppliers.get(row['supplier_id']!)![0]!['country_of_control'] !== country;
  return {
    ...{ id: 'ND1', counts: (row) => row['scope'] === 'build' || row['scope'] === 'run' },
    cuts: { '': () => true, 'kind:extension': isExtension, 'control:foreign_controlled': isForeign },
  };
}

/** How many contracts began after the baseline, and their value: zero where none, in every ministry. */
function started(extract: Extract, period: Period, { baselineOn }: Programme, { id, counts, cuts }: Since): Value[] {
  if (period.t <= baselineOn) return [];
  const begun = extract
    .rows('contracts')
    .filter((row) => row['starts_on']! > baselineOn && row['starts_on']! <= period.t && counts(row));
  const ministries = [...new Set(ministriesOf(extract).values())].filter((ministry) => ministry !== '');
  return ['programme', ...ministries.map((ministry) => `agency:${ministry}`)].flatMap((scope) =>
    Object.entries(cuts).flatMap(([cut, fits]) => {
      const some = begun.filter((row) => fits(row) && scopesOf(extract, row).includes(scope));
      const place = placeOf(id, `${scope} ${cut}`, period);
      return [
        amountOf({ ...place, statistic: 'count' }, some.length, 'contracts'),
        amountOf(
          { ...place, statistic: 'value_myr' },
          sum(some, (row) => Number(row['value'])),
          'MYR',
        ),
      ];
    }),
  );
}
