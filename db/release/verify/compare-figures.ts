/** Page = API = file: figures as they are marked on pages, held against `indicators.csv` and the API. */
import { fieldsOf, readRecords } from '../../files/read-csv.ts';

/** A published value on a page. */
export interface Mark {
  readonly page: string;
  readonly indicator: string;
  readonly statistic: string;
  readonly scope: string;
  readonly breakdown: string;
  readonly period: string;
  readonly measure: string;
  /** As marked, for machines; undefined where there is no number. */
  readonly value: string | undefined;
}

interface Sources {
  /** Path of `indicators.csv`. */
  readonly file: string;
  readonly execute: (document: string) => Promise<{ readonly data?: unknown; readonly errors?: unknown }>;
}

/** Most figures that are asked of the API; the file is compared with all. */
const mostAsked = 200;

const decode = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The marks of a page with a period, which the site's own values all have. */
export function readMarks(page: string, html: string): Mark[] {
  return [...html.matchAll(/<span\b[^>]*\bdata-indicator="[^>]*>/g)].flatMap(([tag]): Mark[] => {
    const attribute = (name: string): string | undefined => {
      const found = new RegExp(`\\bdata-${name}="([^"]*)"`).exec(tag)?.[1];
      return found === undefined ? undefined : decode(found);
    };
    const [indicator, scope, period, measure] = ['indicator', 'scope', 'period', 'measure'].map(attribute);
    if (!indicator || !scope || !period || !measure) return [];
    const [statistic = 'share', breakdown = '', value] = ['statistic', 'breakdown', 'value'].map(attribute);
    return [{ page, indicator, scope, period, measure, statistic, breakdown, value }];
  });
}

const addressOf = ({ indicator, statistic, scope, breakdown, period }: Mark): string =>
  JSON.stringify([indicator, statistic, scope, breakdown, period]);

/** What differs, one plain line each. */
export async function findDifferences(marks: readonly Mark[], { file, execute }: Sources): Promise<string[]> {
  const rows = await readValues(file, new Set(marks.map(addressOf)));
  const asked = [...new Map(marks.map((mark) => [addressOf(mark), mark])).values()].slice(0, mostAsked);
  const answers = await askValues(asked, execute);
  return marks.flatMap((mark) => {
    const address = addressOf(mark);
    const [row, answer] = [rows.get(address), answers.get(address)];
    const inFile = row?.get(mark.measure);
    const inApi = answer === undefined ? inFile : (answer?.[mark.measure] ?? undefined);
    if (row && same(mark.value, inFile) && same(inFile, inApi)) return [];
    return [`${mark.page}: ${address} ${mark.measure}: page ${mark.value}, API ${inApi}, file ${inFile}`];
  });
}

const same = (a: unknown, b: unknown): boolean => (a === undefined || b === undefined ? a === b : Number(a) === Number(b));

type Values = ReadonlyMap<string, string | undefined>;

/** The newest rule's row of each address. */
async function readValues(file: string, wanted: ReadonlySet<string>): Promise<Map<string, Values>> {
  const found = new Map<string, Values>();
  let names: string[] | undefined;
  for await (const record of readRecords(file)) {
    const fields = fieldsOf(record);
    if (!names) {
      names = fields;
      continue;
    }
    const row = new Map(names.map((name, at) => [name, fields[at] || undefined]));
    const of = (name: string): string => row.get(name) ?? '';
    const address = JSON.stringify(['indicator_id', 'statistic', 'scope', 'breakdown', 'period'].map(of));
    const known = found.get(address);
    if (wanted.has(address) && (!known || Number(known.get('rule_version')) < Number(of('rule_version'))))
      found.set(address, row);
  }
  return found;
}

type Observation = Readonly<Record<string, number | null>> | null;

/** Ten observations a question. */
async function askValues(marks: readonly Mark[], execute: Sources['execute']): Promise<Map<string, Observation>> {
  const found = new Map<string, Observation>();
  for (let start = 0; start < marks.length; start += 10) {
    const batch = marks.slice(start, start + 10);
    const fields = batch.map(({ indicator, statistic, scope, breakdown, period }, at) => {
      const given = Object.entries({ indicator, statistic, scope, breakdown, period });
      const words = given.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
      return `a${at}: observation(${words}) { numerator denominator unknown value lower upper target plan }`;
    });
    const { data, errors } = await execute(`{ ${fields.join(' ')} }`);
    if (errors) throw new Error(`The API refused to be compared with the pages: ${JSON.stringify(errors)}`);
    batch.forEach((mark, at) => found.set(addressOf(mark), (data as Record<string, Observation>)[`a${at}`]!));
  }
  return found;
}
