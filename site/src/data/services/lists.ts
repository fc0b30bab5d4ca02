/** The lists of services that have pages of their own: all, by ministry, by stage, by topic; a hundred rows a page. */
import { loadCodes } from '../catalogue/datasets.ts';
import type { RecordText } from '../translated.ts';
import { loadServices, type Service } from './load.ts';

export type ListKind = 'all' | 'ministry' | 'stage' | 'topic';

/** `path` is '' for all services, else 'stage/in_house' and the like; `label` null where the stage is not known. */
export type ServiceList = { kind: ListKind; path: string; label: RecordText | null; services: Service[] };

export const rowsPerPage = 100;

/** Every list that has services, the list of all first. */
export async function loadServiceLists(): Promise<ServiceList[]> {
  const services = await loadServices();
  const of = (kind: ListKind, code: string, label: RecordText | null, fits: (service: Service) => boolean): ServiceList => ({
    kind,
    path: kind === 'all' ? '' : `${kind}/${code}`,
    label,
    services: services.filter(fits),
  });
  const ministries = new Map(services.flatMap(({ ministry }) => (ministry ? [[ministry.agencyId, ministry.name] as const] : [])));
  const named = [...ministries].sort(([, a], [, b]) => a.ms.localeCompare(b.ms, 'ms'));
  const [stages, topics] = [await loadCodes('services', 'stage'), await loadCodes('services', 'topic')];
  return [
    of('all', '', null, () => true),
    ...named.map(([id, name]) => of('ministry', id, name, (service) => service.ministry?.agencyId === id)),
    ...stages.map(({ code, label }) => of('stage', code, label, (service) => service.stage === code)),
    of('stage', 'unknown', null, (service) => service.stage === null),
    ...topics.map(({ code, label }) => of('topic', code, label, (service) => service.topic === code)),
  ].filter((list) => list.kind === 'all' || list.services.length > 0);
}

/** The address of a page of a list, from 1, without language. */
export function listPath(path: string, page = 1): string {
  return ['/services', path, page > 1 ? `page/${page}` : ''].filter(Boolean).join('/') + '/';
}
