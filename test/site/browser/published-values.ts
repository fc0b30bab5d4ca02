/** The published values that marks on pages refer to: as the file has them, and as the API answers. */
import { parseCsv } from '../../files/parse-csv.ts';
import type { TestSite } from '../../world/site.ts';
import type { Mark } from './read-facts.ts';

export const measures = ['value', 'lower', 'upper', 'numerator', 'denominator', 'unknown', 'target', 'plan'] as const;
export type Measure = (typeof measures)[number];

/** The measures of one observation, null where there is no number, and its unit. */
export type Published = Readonly<Record<Measure, number | null>> & { readonly unit: string };

type Row = Readonly<Record<string, string>>;
type Find = (mark: Mark) => Published | undefined;

/** Looks marks up in `/data/latest/indicators.csv`; a mark without a period means the newest. */
export async function readFile(site: TestSite): Promise<Find> {
  const [header = [], ...lines] = parseCsv(await (await fetch(`${site.url}/data/latest/indicators.csv`)).text());
  const rows = lines.map((line): Row => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
  const byKey = Map.groupBy(rows, keyOfRow);
  return (mark) => {
    const periods = (byKey.get(keyOfMark(mark)) ?? []).toSorted((a, b) => ((a['period'] ?? '') < (b['period'] ?? '') ? -1 : 1));
    const row = mark.period === null ? periods.at(-1) : periods.find((one) => one['period'] === mark.period);
    return row && ({ ...pick((measure) => (row[measure] ? Number(row[measure]) : null)), unit: row['unit'] ?? '' } as Published);
  };
}

const pick = (of: (measure: Measure) => number | null) => Object.fromEntries(measures.map((measure) => [measure, of(measure)]));
const keyOfRow = (row: Row): string => JSON.stringify([row['indicator_id'], row['statistic'], row['scope'], row['breakdown']]);
const keyOfMark = (mark: Mark): string => JSON.stringify([mark.indicator, mark.statistic ?? 'share', mark.scope, mark.breakdown]);

/** Asks the API for each different mark, ten to a request. */
export async function askApi(site: TestSite, marks: readonly Mark[]): Promise<Find> {
  const addresses = [...new Set(marks.map(addressOf))];
  const answers = new Map<string, Published>();
  for (let start = 0; start < addresses.length; start += 10) {
    const batch = addresses.slice(start, start + 10);
    const fields = batch.map((address, i) => `a${i}: observation(${address}) { ${measures.join(' ')} unit }`);
    const data = await site.ask<Record<string, Published | null>>(`{ ${fields.join('\n')} }`);
    batch.forEach((address, i) => data[`a${i}`] && answers.set(address, data[`a${i}`] as Published));
  }
  return (mark) => answers.get(addressOf(mark));
}

function addressOf({ indicator, scope, period, breakdown, statistic }: Mark): string {
  const given = { indicator, scope, period, breakdown, statistic: statistic ?? 'share' };
  const named = Object.entries(given).filter(([, value]) => value !== null);
  return named.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
}

/** What a mark shows against what is published: undefined where they agree, else the difference in words. */
export function differ(mark: Mark, published: Published | undefined): string | undefined {
  const name = `${mark.indicator} ${mark.scope} ${mark.period ?? ''} ${mark.breakdown} ${mark.measure ?? ''}`;
  if (!published) return `${name}: nothing such is published`;
  const expected = expectedOf(mark, published);
  if (mark.value !== null && Number(mark.value) !== expected[0])
    return `${name}: ${mark.value} is marked, ${expected[0]} published`;
  const shown = [...mark.shown.replaceAll(',', '').matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => digits);
  // Arabic says one day and two days without a digit.
  if (published.unit === 'days' && shown.length === 0 && mark.shown) return undefined;
  const numbers = expected.filter((number) => number !== null);
  const same = shown.length === numbers.length && shown.every((digits, i) => isRounded(digits, numbers[i] ?? NaN));
  return same ? undefined : `${name}: "${mark.shown}" is shown, ${numbers.join(' of ') || 'no number'} published`;
}

function expectedOf({ measure, shown }: Mark, published: Published): (number | null)[] {
  if (measure) return [published[measure as Measure]];
  const { numerator, denominator, lower, value } = published;
  if (published.unit !== 'percent') return [value];
  return shown.includes('%') || shown.includes('٪') ? [lower] : [numerator, denominator];
}

/** Whether the digits are the number, rounded to as many places as they have. */
const isRounded = (digits: string, number: number): boolean =>
  Math.abs(Number(digits) - number) <= 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0) + 1e-9;
