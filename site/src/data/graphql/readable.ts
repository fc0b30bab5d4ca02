/** The answer of a worked question as readers see it: headings, cells, and the sentence that says it. */
import type { Locale } from '../../locales.ts';
import { loadBreakdownText } from '../../words/breakdown-text.ts';
import { formats } from '../../words/formats.ts';
import { wordsOf, type Words } from '../../words/index.ts';
import type { Cells } from '../../words/spoken.ts';
import { isolated } from '../translated.ts';
import type { Column, Context, Kind } from './question.ts';
import type { Answered } from './questions.ts';
import type { Value } from './steps.ts';

export type Readable = { title: string; sentence: string; headings: string[]; rows: string[][]; isNumeric: boolean[] };

type Heading = keyof Words['graphql']['columns'];

/** Where the heading is not the name of the field itself; names are in the language of the page. */
const headings: Readonly<Record<string, Heading>> = {
  'agency.name': 'ministry',
  name: 'service',
  'service.name': 'service',
  'service.agency.name': 'agency',
  title: 'name',
  'supplier.name': 'supplier',
  'supplier.countryOfControl': 'country',
  serviceId: 'id',
  memberId: 'id',
  contractId: 'id',
  'extends.contractId': 'extends',
  'extends.extensionOf': 'first',
  quarter: 'period',
  breakdown: 'role',
  daysToFixP50: 'days',
  obsStatus: 'status',
};

const numeric: ReadonlySet<Kind> = new Set<Kind>(['count', 'percent', 'money']);

export async function readable({ question, rows, found, ties }: Answered, context: Context): Promise<Readable> {
  const { locale, halfYearAfter, lastYear } = context;
  const words = wordsOf(locale).graphql;
  const format = await cellFormat(locale);
  const cells = rows.map((row) => question.columns.map((column) => format(column.kind, row[column.path] ?? null)));
  const spoken = (row: readonly string[] = []): Cells =>
    row.map((cell, i) => (isNumber(question.columns[i]!) ? cell : isolated(cell)));
  const { title, answer } = words.questions[question.id as keyof typeof words.questions];
  const { date, count, period } = formats(locale);
  const [first, last] = [spoken(cells[0]), spoken(cells.at(-1))];
  return {
    title,
    sentence:
      rows.length === 0
        ? words.none
        : answer(first, last, { found: count(found), ties: count(ties), until: date(halfYearAfter), lastYear: period(lastYear) }),
    headings: question.columns.map(({ path }) => words.columns[headingOf(path, locale)]),
    rows: cells,
    isNumeric: question.columns.map(isNumber),
  };
}

const isNumber = ({ kind }: Column): boolean => numeric.has(kind);

function headingOf(path: string, locale: Locale): Heading {
  const plain = path.endsWith(`.${locale}`) ? path.slice(0, -locale.length - 1) : path;
  return headings[plain] ?? (plain as Heading);
}

/** A function that writes a value for readers; what is not there is a dash. */
async function cellFormat(locale: Locale): Promise<(kind: Kind, value: Value) => string> {
  const { common } = wordsOf(locale);
  const { count, percent, date, period, country } = formats(locale);
  const breakdown = await loadBreakdownText(locale);
  const stages: Readonly<Record<string, string>> = common.stages;
  const writers: Partial<Record<Kind, (text: string) => string>> = {
    count: (text) => count(Number(text)),
    percent: (text) => percent(Number(text)),
    money: (text) => common.ringgit(count(Number(text))),
    breakdown: (text) => breakdown(text) ?? text,
    stage: (text) => stages[text] ?? text,
    date,
    period,
    country,
  };
  return (kind, value) => (value === null || value === '' ? '–' : (writers[kind]?.(String(value)) ?? String(value)));
}
