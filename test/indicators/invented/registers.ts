/** Agencies, suppliers, services and targets of an invented programme. */
import type { Row } from '../recompute/sample.ts';
import { make, type Random } from './random.ts';

const labels = (id: string) => ({ name_ms: `Nama ${id}`, name_en: `Name ${id}`, name_ar: '' });
const agency = (id: string, kind: string, parent = ''): Row => ({
  ...{ agency_id: id, ...labels(id), kind, parent_agency_id: parent, website: '' },
});

/** Ministries with bodies up to three levels below, a state with a local body and a department under it, and a body under nothing. */
export const agencies: readonly Row[] = [
  ...make(5, (i) => agency(`AGY-M${i}`, 'ministry')),
  ...make(8, (i) => agency(`AGY-D${i}`, 'department', `AGY-M${i % 4}`)),
  ...make(4, (i) => agency(`AGY-B${i}`, 'statutory_body', `AGY-D${i}`)),
  agency('AGY-S0', 'state', 'AGY-M0'),
  agency('AGY-S1', 'state'),
  agency('AGY-L0', 'local', 'AGY-S0'),
  agency('AGY-X0', 'department', 'AGY-L0'),
  agency('AGY-Y0', 'statutory_body'),
];

export const inventSuppliers = (random: Random): Row[] =>
  make(30, (i) => ({
    ...{ supplier_id: `SUP-${i}`, name: `Firm ${i}`, registration_no: `R-${i}` },
    country_of_control: random.pick(['MY', 'MY', 'SG', 'US', 'JP']),
    local_sme: random.pick(['yes', 'no', 'unknown', 'not_applicable', '']),
  }));

export const inventServices = (random: Random): Row[] =>
  make(130, (i) => {
    const id = `SVC-${String(i).padStart(3, '0')}`;
    return {
      ...{ service_id: id, agency_id: random.pick(agencies)['agency_id']!, ...labels(id) },
      criticality: random.pick(['critical', 'critical', 'important', 'standard']),
      lifecycle: random.pick(['live', 'live', 'live', 'transition', 'planned', 'retired']),
      ...{ audience: 'citizen', topic: random.pick(['tax', 'health', 'justice', 'other']) },
      launched_on: random.chance(25) ? '' : random.day('2022-01-01', '2026-06-30'),
      ...{ url: '', annual_transactions: random.chance(20) ? '' : String(random.below(500_000)) },
    };
  });

const target = (indicator_id: string, due_on: string, value: string): Row => ({ indicator_id, due_on, value });
/** Lines with two points and more, a point that stands alone, and lines that begin or end within the series. */
export const targets: readonly Row[] = [
  ...[target('SV1', '2025-03-15', '5'), target('SV1', '2026-02-10', '17.5'), target('SV1', '2030-01-01', '100')],
  ...[target('AU1', '2023-05-05', '10'), target('AU1', '2025-05-05', '35')],
  ...[target('SC1-REBUILT', '2024-01-01', '0'), target('SC1-REBUILT', '2027-01-01', '80')],
  ...[target('CT1', '2026-06-05', '100'), target('CT1', '2028-06-05', '60')],
  ...[target('CT3', '2024-06-05', '70'), target('CT3', '2028-06-05', '20')],
  ...[target('VM1-HIGH', '2024-01-01', '60'), target('VM1-HIGH', '2026-12-31', '30')],
  ...[target('VM2', '2024-02-02', '20'), target('VM2', '2027-12-31', '90')],
  ...[target('VM3-CRITICAL', '2024-01-01', '12'), target('VM3-CRITICAL', '2027-12-31', '0')],
  ...[target('OP2', '2024-01-01', '30'), target('OP2', '2026-12-31', '95'), target('DR1', '2028-01-01', '100')],
  ...[target('SV2', '2024-01-01', '-40'), target('SV2', '2027-01-01', '0')],
];
