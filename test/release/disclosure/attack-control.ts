/** Everything that is published of who controls the data: `data-control`, the number of services with a store, and DR2. */
import { readSample, groupBy, type Row } from '../../indicators/recompute/sample.ts';
import { Attack } from './attack.ts';
import { readMinistries, readPublished, releases } from './published.ts';

const classes = {
  control: ['foreign_controlled', 'unknown', 'domestic', 'government_company', 'government'],
  key_custody: ['operator', 'unknown', 'government'],
} as const;
/** The scope of state and local bodies together, of which nothing is told. */
const elsewhere = 'elsewhere';
const column = { control: 'operator', key_custody: 'key_custody' } as const;

export function attackControl(dataFolder: string): Attack {
  const attack = new Attack();
  const hiddenBefore = new Set<string>();
  const last = new Map<string, { readonly exact: number; readonly number: number }>();
  for (const [index, release] of releases.entries()) {
    const published = readPublished(dataFolder, release, 'data-control');
    for (const dimension of ['control', 'key_custody'] as const) {
      const counts = countServices(release, dimension);
      const scopes = new Map<string, Map<string, number[]>>();
      const exactOf = new Map<string, number>();
      for (const [ministry, services] of counts)
        for (const code of classes[dimension]) {
          const exact = services.get(code) ?? 0;
          const id = `${ministry}|${dimension}|${code}`;
          // A number that did not change is the same unknown in both releases.
          const number = last.get(id)?.exact === exact ? last.get(id)!.number : attack.addRecord(1);
          last.set(id, { exact, number });
          for (const scope of ['programme', ministry === '' ? elsewhere : `agency:${ministry}`]) {
            const cells = scopes.get(scope) ?? new Map<string, number[]>();
            scopes.set(scope, cells.set(code, [...(cells.get(code) ?? []), number]));
            exactOf.set(`${scope}|${code}`, (exactOf.get(`${scope}|${code}`) ?? 0) + exact);
          }
        }
      for (const [scope, cells] of scopes) {
        const all = classes[dimension].reduce((total, code) => total + exactOf.get(`${scope}|${code}`)!, 0);
        attack.learn([...cells.values()].flat(), { lo: all, hi: all });
        const rows = published.filter((one) => one['scope'] === scope && one['dimension'] === dimension);
        const isWithheld = rows.every((one) => one['services'] === '');
        for (const [code, numbers] of cells) {
          const row = rows.find((one) => one['code'] === code);
          const exact = exactOf.get(`${scope}|${code}`)!;
          const isSmall = exact === 1 || exact === 2;
          if (row && row['services'] !== '') attack.learn(numbers, { lo: Number(row['services']), hi: Number(row['services']) });
          const name = `${scope}|${dimension}|${code}`;
          if (!row) {
            // A distribution that is not told: over fewer than five services, or of state and local bodies.
            const isKept = scope === elsewhere && all >= 5 ? isSmall : exact > 0;
            if (isKept) attack.targets.push({ name: `${name}@${index}`, numbers, protect: { width: 1 } });
            continue;
          }
          if (row['services'] !== '') continue;
          // Of a cell that was hidden before nobody knows on which side of the threshold it lies since, nor of a whole distribution.
          const known = isSmall ? { lo: 1, hi: 2 } : { lo: 3, hi: Infinity };
          attack.learn(numbers, hiddenBefore.has(name) || isWithheld ? { lo: 0, hi: Infinity } : known);
          hiddenBefore.add(name);
          attack.targets.push({
            name: `${name}@${index}`,
            numbers,
            protect: isSmall ? { lo: 1, hi: 2 } : { width: 1 },
          });
        }
      }
    }
  }
  return attack;
}

/** Live services by ministry and lowest class; those of state and local bodies under the empty text. */
function countServices(release: string, dimension: 'control' | 'key_custody'): Map<string, Map<string, number>> {
  const ministryOf = readMinistries(release);
  const stores = groupBy(readSample(release, 'data-stores'), 'service_id');
  const isLive = (row: Row) => ['live', 'transition'].includes(row['lifecycle']!) && row['launched_on']! <= `${release}-31`;
  const counts = new Map<string, Map<string, number>>();
  for (const service of readSample(release, 'services').filter(isLive)) {
    const own = stores.get(service['service_id']!);
    if (!own) continue;
    const lowest = classes[dimension].find((code) => own.some((store) => store[column[dimension]] === code))!;
    const ministry = ministryOf(service['agency_id']!) ?? '';
    const of = counts.get(ministry) ?? new Map<string, number>();
    counts.set(ministry, of.set(lowest, (of.get(lowest) ?? 0) + 1));
  }
  return counts;
}
