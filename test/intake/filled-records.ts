/** A row or more of each record, as cells that an officer fills in, by the name of the column. They agree with each other. */
import type { Cell } from '../../db/files/xlsx/cells.ts';

const on = (day: string): Cell => ({ day });

export const filled: Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>> = {
  agencies: [
    { agency_id: '001', name_ms: 'Kementerian Cukai', name_en: 'Ministry of Tax', name_ar: 'وزارة الضرائب', kind: 'ministry' },
    { agency_id: '1-2', name_ms: 'Jabatan Hasil', name_en: 'Revenue', kind: 'department', parent_agency_id: '001' },
  ],
  services: [
    {
      service_id: 'RETURN',
      agency_id: '1-2',
      name_ms: 'Penyata cukai',
      name_en: 'Tax return',
      criticality: 'critical',
      lifecycle: 'live',
      audience: 'citizen',
      topic: 'tax',
      launched_on: on('2020-03-01'),
      annual_transactions: 8_200_000,
      url: 'https://www.example.gov.my/',
    },
  ],
  suppliers: [
    { supplier_id: 'ABC', name: 'Syarikat ABC', registration_no: '202601012345', country_of_control: 'NO', local_sme: 'no' },
  ],
  transitions: [
    { service_id: 'RETURN', entered_on: on('2025-01-01'), stage: 'rebuilding', assurance: 'declared', evidence_ref: '-' },
  ],
  plans: [{ service_id: 'RETURN', plan_version: 1, approved_on: on('2025-01-01'), planned_on: on('2029-12-31') }],
  assessments: [
    {
      service_id: 'RETURN',
      assessed_on: on('2025-12-01'),
      officer_owns_product: 'yes',
      officers_hold_access: 'no',
      government_controls_accounts: 'unknown',
      in_house_release: 'no',
      no_blocking_contract: 'not_applicable',
      assurance: 'verified',
      assessor_agency_id: '001',
    },
  ],
  'source-access': [
    { service_id: 'RETURN', assessed_on: on('2025-12-01'), level: 4, last_rebuilt_month: '2026-10', licence: 'EUPL-1.2' },
  ],
  'data-stores': [
    {
      store_id: '0007',
      service_id: 'RETURN',
      role: 'primary',
      data_class: 'secret',
      country: 'MY',
      operator: 'government',
      key_custody: 'government',
      location_note: 'Bilik 3',
    },
  ],
  'service-performance': [
    {
      service_id: 'RETURN',
      month: '2026-10',
      transactions: 12,
      digital_take_up: 96.5,
      completion_rate: 'not_provided',
      satisfaction: 'not_applicable',
      unplanned_outage_minutes: 0,
      service_minutes: 44_640,
    },
  ],
  audits: [
    {
      audit_id: 'AUD-1',
      service_id: 'RETURN',
      kind: 'full',
      auditor: 'Jabatan Audit',
      independent: 'true',
      started_on: on('2026-01-01'),
      completed_on: on('2026-02-01'),
      result: 'pass',
      next_due_on: on('2028-02-01'),
    },
  ],
  findings: [
    {
      finding_id: 'FND-1',
      audit_id: 'AUD-1',
      severity: 'high',
      category: 'injection',
      detected_on: on('2026-01-10'),
      fixed_on: on('2026-01-20'),
      verified_on: on('2026-01-25'),
      status: 'fixed',
      cve: 'CVE-2026-0001',
    },
  ],
  posts: [
    {
      agency_id: '1-2',
      quarter: '2026-Q3',
      role: 'software',
      grade_band: 'senior',
      established_fte: 10.5,
      filled_fte: 8,
      hires: 1,
    },
  ],
  training: [
    { agency_id: '1-2', quarter: '2026-Q3', programme: 'architecture', required: 10, enrolled: 9, completed: 8, certified: 7 },
  ],
  'university-cohorts': [
    { institution: 'Universiti A', programme: 'Sains Komputer', level: 'degree', intake_year: 2025, enrolled: 40, graduated: 0 },
  ],
  contracts: [
    {
      contract_id: 'CON-1',
      agency_id: '1-2',
      supplier_id: 'ABC',
      service_ids: 'RETURN',
      title_ms: 'Operasi',
      title_en: 'Run',
      scope: 'run',
      award_method: 'open',
      value: 1_250_000.5,
      starts_on: on('2025-01-01'),
      ends_on: on('2027-12-31'),
      exit_clause: 'yes',
    },
  ],
  'enforcement-cases': [
    {
      case_id: 'CASE-1',
      opened_on: on('2026-01-01'),
      subject_kind: 'legal_person',
      subject_name: 'Syarikat ABC',
      allegation: 'licence_misuse',
      agency_id: '001',
      decided_on: on('2026-03-01'),
      outcome: 'fine',
      appealed: 'false',
    },
  ],
  sanctions: [
    {
      sanction_id: 'SAN-1',
      supplier_id: 'ABC',
      case_id: 'CASE-1',
      authority: 'Perbendaharaan',
      legal_basis: 'Akta 1',
      scope: 'Perolehan',
      starts_on: on('2026-04-01'),
      status: 'in_force',
      effective: 'true',
    },
  ],
  milestones: [
    { milestone_id: 'MIL-1', agency_id: '001', title_ms: 'Pusat data', title_en: 'Data centre', due_on: on('2027-06-30') },
  ],
  targets: [{ indicator_id: 'SV1', due_on: on('2029-06-05'), value: 50 }],
  partnerships: [{ partnership_id: 'PAR-1', country: 'SG', kind: 'joint_audit', signed_on: on('2026-05-01') }],
};
