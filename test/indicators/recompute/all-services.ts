/** Every value of the indicators whose unit is a service, at every scope, breakdown and month. */
import { first, type History } from './extract.ts';
import { judgesAt, type Answer, type Judge } from './judges.ts';
import { monthsUntil, type Period } from './periods.ts';
import { registerAt, type Service } from './services.ts';
import { shareOf, type Counts, type Value } from './value.ts';

export type ScopeKind = 'programme' | 'agency' | 'topic';

/** Services by the scopes in which they count. */
export function byScope(services: readonly Service[], kinds: readonly ScopeKind[]): Map<string, Service[]> {
  const scopes = new Map<string, Service[]>();
  const add = (scope: string, service: Service) => scopes.set(scope, [...(scopes.get(scope) ?? []), service]);
  if (services.length > 0 && kinds.includes('programme')) scopes.set('programme', [...services]);
  for (const service of services) {
    if (kinds.includes('agency') && service.ministry) add(`agency:${service.ministry}`, service);
    if (kinds.includes('topic')) add(`topic:${service['topic']}`, service);
  }
  return scopes;
}

function countsOf(services: readonly Service[], judge: Judge, weightOf: (service: Service) => number | null): Counts {
  const sums: Record<Answer, number> = { yes: 0, no: 0, unknown: 0, excluded: 0 };
  let excluded = 0;
  for (const service of services) {
    const answer = judge(service['service_id']!);
    const weight = weightOf(service);
    sums[answer] += weight ?? 0;
    if (answer === 'excluded' || weight === null) excluded += 1;
  }
  return { yes: sums.yes, all: sums.yes + sums.no + sums.unknown, unknown: sums.unknown, excluded };
}

const each = () => 1;
const transactions = (service: Service) =>
  service['annual_transactions'] === '' ? null : Number(service['annual_transactions']);

interface Series {
  readonly id: string;
  readonly breakdown?: string;
  readonly of: 'critical' | 'live';
  readonly judge: keyof ReturnType<typeof judgesAt>;
  readonly scopes: readonly ScopeKind[];
  /** The record and column of its first event: no value before. */
  readonly since?: readonly [record: string, column: string];
  readonly weighted?: true;
  /** Made of what has no dates: the release's own month alone. */
  readonly presentOnly?: true;
}

const everywhere = ['programme', 'agency', 'topic'] as const;
const moved = ['transitions', 'entered_on'] as const;
const assessed = ['source-access', 'assessed_on'] as const;
const series: readonly Series[] = [
  { id: 'SV1', of: 'critical', judge: 'SV1', scopes: everywhere, since: moved },
  {
    id: 'SV1',
    of: 'critical',
    judge: 'SV1',
    scopes: everywhere,
    since: moved,
    breakdown: 'weighted:transactions',
    weighted: true,
  },
  { id: 'SV1a', of: 'live', judge: 'SV1', scopes: everywhere, since: moved },
  { id: 'SV1a', of: 'live', judge: 'SV1', scopes: everywhere, since: moved, breakdown: 'weighted:transactions', weighted: true },
  { id: 'SC1', of: 'critical', judge: 'SC1', scopes: ['programme', 'agency'], since: assessed },
  { id: 'SC1', of: 'critical', judge: 'rebuilt', scopes: ['programme', 'agency'], since: assessed, breakdown: 'test:rebuilt' },
  {
    id: 'SC1',
    of: 'critical',
    judge: 'countedNo',
    scopes: ['programme', 'agency'],
    since: assessed,
    breakdown: 'exempt:counted_no',
  },
  { id: 'AU1', of: 'critical', judge: 'AU1', scopes: ['programme', 'agency'], since: ['audits', 'completed_on'] },
  { id: 'DR1', of: 'critical', judge: 'DR1', scopes: ['programme', 'agency'], presentOnly: true },
  { id: 'SV1s', of: 'critical', judge: 'SV1s', scopes: ['programme'], presentOnly: true },
];

/** @param from no month that ends before this day */
export function serviceValues(history: History, from = ''): Value[] {
  const present = history.at(-1)!;
  const months = monthsUntil(present.t).filter(({ t }) => t >= from);
  return months.flatMap((month) => {
    const register = registerAt(history, month.t);
    const judges = judgesAt(present, month.t);
    return series
      .filter(({ presentOnly }) => !presentOnly || month.t === present.t)
      .filter(({ since }) => !since || (first(present.rows(since[0]), since[1]) ?? '9') <= month.t)
      .flatMap((one) => valuesIn(month, one, register[one.of], judges[one.judge]));
  });
}

const valuesIn = (
  month: Period,
  { id, breakdown = '', scopes, weighted }: Series,
  services: readonly Service[],
  judge: Judge,
): Value[] =>
  [...byScope(services, scopes)].map(([scope, some]) =>
    shareOf({ id, scope, breakdown, period: month.name, t: month.t }, countsOf(some, judge, weighted ? transactions : each)),
  );
