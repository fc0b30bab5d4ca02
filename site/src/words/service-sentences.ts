/** Sentences about services, computed from the data. */
import { tests, type Service } from '../data/services/load.ts';
import type { ServiceList } from '../data/services/lists.ts';
import { translated } from '../data/translated.ts';
import type { Locale } from '../locales.ts';
import { formats } from './formats.ts';
import { wordsOf } from './index.ts';

/** What a list of services shows: how many, and how many of them have reached the last stage. */
export function listTitle(locale: Locale, { kind, label, services }: ServiceList): string {
  const { services: words, common } = wordsOf(locale);
  const moved = services.filter(({ stage }) => stage === 'in_house').length;
  if (kind === 'all') return words.all(services.length, moved);
  const name = label ? translated(label, locale) : common.stages.unknown;
  return kind === 'stage' ? words.list.stage(name, services.length) : words.list[kind](name, services.length, moved);
}

/** Where a service stands, since when, and whether that has been verified. */
export function statusSentences(locale: Locale, service: Service, stageName: string): string[] {
  const { status, verified } = wordsOf(locale).services.one;
  const since = service.transitions.nodes.findLast(({ stage }) => stage === service.stage)?.enteredOn;
  const { date } = formats(locale);
  const where =
    !service.stage || !since
      ? status.unknown
      : service.stage === 'in_house'
        ? status.in_house(date(since))
        : status.stage(stageName, date(since));
  return [where, verified[assessed(service)]];
}

function assessed({ latestAssessment }: Service): 'yes' | 'no' | 'none' {
  if (!latestAssessment) return 'none';
  const all = tests.every(([test]) => latestAssessment[test] === 'yes');
  return all && latestAssessment.assurance === 'verified' ? 'yes' : 'no';
}

/** What comes next by the plan, as of a day. */
export function nextSentence(locale: Locale, service: Service, today: string): string {
  const { next } = wordsOf(locale).services.one;
  if (service.stage === 'in_house') return next.done;
  if (!service.plannedOn) return next.none;
  const planned = formats(locale).date(service.plannedOn);
  return service.plannedOn < today ? next.late(planned) : next.planned(planned);
}
