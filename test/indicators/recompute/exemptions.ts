import { groupBy, latest, readSample } from './sample.ts';
import type { Service } from './services.ts';

/** SC2: services exempt at t by the two classes that are published, and those without any row. */
export function recomputeExemptions(month: string, t: string, services: readonly Service[]) {
  const rows = groupBy(readSample(month, 'source-access'), 'service_id');
  const counts = { commercial_product: 0, legal_ground: 0, unknown: 0 };
  for (const { service_id: id = '' } of services) {
    const row = latest(rows.get(id), 'assessed_on', t);
    if (!row) counts.unknown += 1;
    else if (row['exempt_reason'] === 'commercial_product') counts.commercial_product += 1;
    else if (row['exempt_reason'] !== '') counts.legal_ground += 1;
  }
  return counts;
}
