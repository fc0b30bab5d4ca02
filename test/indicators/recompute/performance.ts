import { groupBy, latest, readSample, type Row } from './sample.ts';
import { readRegister } from './services.ts';

const isNumber = (text: string | undefined): boolean => /^\d/.test(text ?? '');
const both = (row: Row | undefined): boolean => isNumber(row?.['service_minutes']) && isNumber(row?.['unplanned_outage_minutes']);

/** Reports by service and month. */
function readReports(month: string): Map<string, Map<string, Row>> {
  const byService = groupBy(readSample(month, 'service-performance'), 'service_id');
  return new Map([...byService].map(([id, rows]) => [id, new Map(rows.map((row) => [row['month']!, row]))]));
}

/** To two decimals, half away from zero. */
const rate = (up: number, minutes: number): number => Math.round((10_000 * up) / minutes) / 100;

function sumMinutes(rows: readonly Row[]) {
  const minutes = rows.reduce((sum, row) => sum + Number(row['service_minutes']), 0);
  const out = rows.reduce((sum, row) => sum + Number(row['unplanned_outage_minutes']), 0);
  return { numerator: minutes - out, denominator: minutes, value: rate(minutes - out, minutes) };
}

/** RE1 of one month: over all live services, those in-house, the others, or those of a topic. */
export function recomputeAvailability(
  month: string,
  period: string,
  t: string,
  fits: (service: Row, isInHouse: boolean) => boolean,
) {
  const transitions = groupBy(readSample(month, 'transitions'), 'service_id');
  const reports = readReports(month);
  const isInHouse = (id: string) => latest(transitions.get(id), 'entered_on', t)?.['stage'] === 'in_house';
  const chosen = readRegister(month, t).live.filter((service) => fits(service, isInHouse(service['service_id']!)));
  const rows = chosen.map((service) => reports.get(service['service_id']!)?.get(period));
  const reported = rows.filter((row): row is Row => both(row));
  return { ...sumMinutes(reported), excluded: rows.length - reported.length };
}

const monthsFrom = (month: string, n: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + n);
  return date.toISOString().slice(0, 7);
};

/** RE1 before and after the move, over the live services that had moved by t. */
export function recomputeMoves(month: string, period: string, t: string) {
  const reports = readReports(month);
  const first = [...reports.values()].flatMap((rows) => [...rows.keys()]).toSorted()[0]!;
  const arrivals = groupBy(
    readSample(month, 'transitions').filter((row) => row['stage'] === 'in_house'),
    'service_id',
  );
  const sides = { before: [] as Row[], after: [] as Row[] };
  const counts = { kept: 0, compared: 0, gaps: 0, notYet: 0 };
  const one = new Map<string, ReturnType<typeof sumMinutes>[]>();
  for (const { service_id: id = '' } of readRegister(month, t).live) {
    const moved = (arrivals.get(id) ?? []).map((row) => row['entered_on']!.slice(0, 7)).toSorted()[0];
    if (!moved || moved > period) continue;
    const span = (sign: number) => Array.from({ length: 12 }, (_, i) => monthsFrom(moved, sign * (i + 1)));
    if (monthsFrom(moved, 12) > period || monthsFrom(moved, -12) < first) counts.notYet += 1;
    else {
      const [before, after] = [span(-1), span(1)].map((months) => months.map((one) => reports.get(id)?.get(one)));
      if (![...before!, ...after!].every(both)) {
        counts.gaps += 1;
        continue;
      }
      sides.before.push(...(before as Row[]));
      sides.after.push(...(after as Row[]));
      const [then, since] = [sumMinutes(before as Row[]), sumMinutes(after as Row[])];
      counts.compared += 1;
      if (since.numerator * then.denominator >= then.numerator * since.denominator) counts.kept += 1;
      if (monthsFrom(moved, 12) === period) one.set(id, [then, since]);
    }
  }
  return { ...counts, before: sumMinutes(sides.before), after: sumMinutes(sides.after), completedNow: one };
}

/** RE2 of one measure and month: the mean and how complete it is. */
export function recomputeMeasure(month: string, period: string, t: string, measure: string) {
  const reports = readReports(month);
  const texts = readRegister(month, t).live.map((service) => reports.get(service['service_id']!)?.get(period)?.[measure] ?? '');
  const numbers = texts.filter(isNumber).map(Number);
  const excluded = texts.filter((text) => text === 'not_applicable').length;
  const expected = texts.length - excluded;
  const mean = numbers.reduce((sum, number) => sum + Math.round(number * 10), 0) / numbers.length / 10;
  return {
    mean: { value: Math.round(mean * 10) / 10, denominator: expected, unknown: expected - numbers.length, excluded },
    completeness: { numerator: numbers.length, denominator: expected, excluded },
  };
}
