/** Contracts, partnerships, and the two quarterly records whose reporting is counted. */
import type { Row } from '../recompute/sample.ts';
import { agencies } from './registers.ts';
import { addDays, make, type Random } from './random.ts';

export const inventContracts = (random: Random, services: readonly string[]): Row[] =>
  make(220, (i) => {
    const starts_on = random.chance(35) ? random.day('2026-06-01', '2026-12-31') : random.day('2022-01-01', '2026-06-05');
    return {
      ...{ contract_id: `CON-${i}`, agency_id: random.pick(agencies)['agency_id']!, supplier_id: `SUP-${random.below(30)}` },
      service_ids: make(random.below(3), () => random.pick(services))
        .filter((id, at, all) => all.indexOf(id) === at)
        .join(';'),
      ...{ title_ms: `Kontrak ${i}`, title_en: `Contract ${i}`, title_ar: '' },
      scope: random.pick(['build', 'run', 'run', 'licence', 'cloud', 'hardware', 'advice']),
      ...{ award_method: 'open', value: (random.below(90_000_000) / 100).toFixed(2), starts_on },
      ends_on: addDays(starts_on, random.below(1200)),
      extension_of: i > 20 && random.chance(25) ? `CON-${random.below(20)}` : '',
      ...{ exit_clause: '', government_owns_code: '' },
    };
  });

/** The end of a year, or any day within two. */
const endOf = (random: Random, from: string): string =>
  random.chance(50) ? `${from.slice(0, 4)}-12-31` : addDays(from, random.below(700));

export const inventPartnerships = (random: Random, until: string): Row[] =>
  make(20, (i) => {
    const signed_on = random.day('2024-02-01', until);
    return {
      ...{ partnership_id: `PRT-${i}`, country: random.pick(['BN', 'SA', 'QA', 'ID']), signed_on },
      kind: random.pick(['memorandum', 'software_reuse', 'training_exchange', 'data_harvest']),
      ends_on: random.chance(60) ? endOf(random, signed_on) : '',
      ...{ description_ms: '', description_en: '', description_ar: '' },
    };
  });

const reporting = (random: Random, quarters: readonly string[]) =>
  agencies
    .filter(() => random.chance(70))
    .flatMap((agency) =>
      quarters.filter(() => random.chance(40)).map((quarter) => ({ agency_id: agency['agency_id']!, quarter })),
    );

export const inventPosts = (random: Random, quarters: readonly string[]): Row[] =>
  reporting(random, quarters).map((place) => ({
    ...{ ...place, role: 'software', grade_band: 'senior', established_fte: String(20 + random.below(80)), filled_fte: '15' },
    ...{ contractor_fte: '', advertised: '', hires: '', leavers: '' },
  }));

export const inventTraining = (random: Random, quarters: readonly string[]): Row[] =>
  reporting(random, quarters).map((place) => ({
    ...{ ...place, programme: 'architecture', required: '90', enrolled: '80', completed: '60' },
    certified: String(random.below(60)),
  }));
