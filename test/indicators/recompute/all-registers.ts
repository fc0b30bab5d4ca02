/** SV1 over the critical services of the first release, and how many left and joined them. */
import { byScope } from './all-services.ts';
import { first, type History } from './extract.ts';
import { judgesAt } from './judges.ts';
import { monthsUntil, type Period } from './periods.ts';
import { registerAt, servicesOf, type Service } from './services.ts';
import { amountOf, shareOf, type Value } from './value.ts';

export function registerValues(history: History): Value[] {
  const present = history.at(-1)!;
  const begin = first(present.rows('transitions'), 'entered_on') ?? '9';
  return monthsUntil(present.t).flatMap((month) => {
    const firsts = servicesOf(history[0]!, present, month.t).critical;
    return [
      ...(month.t >= begin ? sharesOfFirst(history, month, firsts) : []),
      ...(month.t >= history[0]!.t ? moves(history, month, firsts) : []),
    ];
  });
}

function sharesOfFirst(history: History, { name, t }: Period, firsts: readonly Service[]): Value[] {
  const { SV1 } = judgesAt(history.at(-1)!, t);
  return [...byScope(firsts, ['programme', 'agency', 'topic'])].map(([scope, services]) => {
    const answers = services.map((service) => SV1(service['service_id']!));
    const count = (answer: string) => answers.filter((one) => one === answer).length;
    const counts = { yes: count('yes'), all: answers.length, unknown: count('unknown'), excluded: 0 };
    return shareOf({ id: 'SV1', scope, breakdown: 'register:first', period: name, t }, counts);
  });
}

function moves(history: History, { name, t }: Period, firsts: readonly Service[]): Value[] {
  const ids = (services: readonly Service[]) => new Set(services.map((service) => service['service_id']!));
  const [before, since] = [ids(firsts), ids(registerAt(history, t).critical)];
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) => [...some].filter((id) => !others.has(id)).length;
  const place = { id: 'SV1', statistic: 'count', period: name, t };
  return [
    amountOf({ ...place, breakdown: 'register:left' }, without(before, since), 'services'),
    amountOf({ ...place, breakdown: 'register:joined' }, without(since, before), 'services'),
  ];
}
