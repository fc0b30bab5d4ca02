/** The second computation of everything that is not about people, held against what a release published. */
import { contractValues, type Programme } from './all-contracts.ts';
import { findingValues } from './all-findings.ts';
import { partnerValues, reportingValues } from './all-reporting.ts';
import { registerValues } from './all-registers.ts';
import { scheduleValues } from './all-schedule.ts';
import { serviceValues } from './all-services.ts';
import type { History } from './extract.ts';
import { judge, type Judged } from './judged.ts';

export interface Settings extends Programme {
  readonly windowMiddle: string;
}

export const malaysia: Settings = { country: 'MY', baselineOn: '2026-06-05', windowMiddle: '2030-06-05' };

/** What cannot be computed of the past is said once, in the release of its month. */
const isPresentOnly = ({ id, breakdown }: { readonly id: string; readonly breakdown: string }) =>
  ['DR1', 'SV1s'].includes(id) || breakdown === 'record:data-stores';

/** Every value that the last release of the history should publish. */
export function expectedValues(history: History, settings: Settings = malaysia): Judged[] {
  const present = history.at(-1)!;
  const targets = present.rows('targets');
  const values = [
    ...serviceValues(history),
    ...registerValues(history),
    ...scheduleValues(history, settings.windowMiddle),
    ...findingValues(present),
    ...contractValues(present, settings),
    ...reportingValues(history),
    ...partnerValues(present),
  ];
  return [...saidBefore(history), ...values.map((value) => judge(value, targets))];
}

/** The values without dates that earlier releases published of their own months, which are repeated as they stood. */
function saidBefore(history: History): Judged[] {
  if (history.length < 2) return [];
  const earlier = history.slice(0, -1);
  const { t } = earlier.at(-1)!;
  const values = [...serviceValues(earlier, t), ...reportingValues(earlier, t)].filter(isPresentOnly);
  return [...saidBefore(earlier), ...values.map((value) => judge(value, earlier.at(-1)!.rows('targets')))];
}

/** The indicators of which every value is computed twice; of SV1s the programme's alone, since ministries may be hidden. */
export const twiceComputed = ['SV1', 'SV1s', 'SV1a', 'SV2', 'SC1', 'DR1', 'AU1', 'VM1', 'VM2', 'VM3', 'VM4'].concat([
  'CT1',
  'CT2',
  'CT3',
  'ND1',
  'OP2',
  'PA1',
]);

/** A row of the published dataset. */
export type Published = Readonly<Record<string, string | number | null>>;

/** What a value says, by column. */
export const facts = [
  'numerator',
  'denominator',
  'unknown',
  'excluded',
  'value',
  'lower',
  'upper',
  'unit',
  'target',
  'plan',
  'status',
] as const;

const keyOf = (...parts: unknown[]) => parts.join(' | ');
/** Sums of money may differ by less than two cents, since one side adds fractions and the other decimals. */
const isSame = (a: unknown, b: unknown) =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a) > 1000 && Math.abs(a - b) < 0.02);

/** Every difference between what is expected and what is published, in words; empty where there is none. */
export function differences(expected: readonly Judged[], published: readonly Published[]): string[] {
  const left = new Map(
    published
      .filter((row) => twiceComputed.includes(String(row['indicator_id'])))
      .filter((row) => row['indicator_id'] !== 'SV1s' || row['scope'] === 'programme')
      .map((row) => [keyOf(row['indicator_id'], row['statistic'], row['scope'], row['breakdown'], row['period']), row]),
  );
  const found = expected.flatMap((value) => {
    const key = keyOf(value.id, value.statistic, value.scope, value.breakdown, value.period);
    const row = left.get(key);
    left.delete(key);
    if (!row) return [`${key}: expected ${value.numerator} of ${value.denominator}, not published`];
    const isHidden = value.obs_status === 'Q';
    const wanted = { ...value, status: isHidden ? null : value.status };
    return [...facts, 'obs_status' as const]
      .filter((name) => !isSame(wanted[name] ?? null, row[name] ?? null))
      .map((name) => `${key}: ${name} is ${row[name]}, expected ${wanted[name]}`);
  });
  return [...found, ...[...left.keys()].map((key) => `${key}: published, not expected`)];
}
