-- The registers as last handed in, one table a record, and every submission kept whole.
-- References are checked at the end of the transaction, so that registers can be replaced in any order.

create table intake.submissions (
  submission_id text primary key,
  received_at timestamptz not null,
  sha256 text not null,
  note text,
  reason text,
  partial boolean not null default false,
  verdict text not null check (verdict in ('accepted', 'rejected')),
  report jsonb not null,
  as_of date
);

create table intake.submission_files (
  submission_id text not null references intake.submissions,
  file text not null,
  bytes bytea not null,
  size bigint not null,
  sha256 text not null,
  primary key (submission_id, file)
);

create table intake.agencies (
  agency_id text not null,
  name_ms text not null,
  name_en text not null,
  name_ar text,
  kind text not null,
  parent_agency_id text,
  website text,
  primary key (agency_id),
  foreign key (parent_agency_id) references intake.agencies deferrable initially deferred
);

create table intake.services (
  service_id text not null,
  agency_id text not null,
  name_ms text not null,
  name_en text not null,
  name_ar text,
  description_ms text,
  description_en text,
  description_ar text,
  criticality text not null,
  lifecycle text not null,
  audience text not null,
  topic text not null,
  launched_on date,
  url text,
  annual_transactions bigint,
  primary key (service_id),
  foreign key (agency_id) references intake.agencies deferrable initially deferred
);

create table intake.suppliers (
  supplier_id text not null,
  name text not null,
  registration_no text,
  country_of_control text not null,
  local_sme text,
  primary key (supplier_id)
);

create table intake.transitions (
  service_id text not null,
  entered_on date not null,
  stage text not null,
  assurance text not null,
  evidence_ref text,
  primary key (service_id, entered_on),
  foreign key (service_id) references intake.services deferrable initially deferred
);

create table intake.plans (
  service_id text not null,
  plan_version bigint not null,
  approved_on date not null,
  planned_on date not null,
  slip_reason text,
  primary key (service_id, plan_version),
  foreign key (service_id) references intake.services deferrable initially deferred
);

create table intake.assessments (
  service_id text not null,
  assessed_on date not null,
  officer_owns_product text not null,
  officers_hold_access text not null,
  government_controls_accounts text not null,
  in_house_release text not null,
  no_blocking_contract text not null,
  assurance text not null,
  assessor_agency_id text,
  primary key (service_id, assessed_on),
  foreign key (service_id) references intake.services deferrable initially deferred,
  foreign key (assessor_agency_id) references intake.agencies deferrable initially deferred
);

create table intake.source_access (
  service_id text not null,
  assessed_on date not null,
  level bigint not null,
  exempt_reason text,
  last_rebuilt_month text,
  public_repository_url text,
  licence text,
  primary key (service_id, assessed_on),
  foreign key (service_id) references intake.services deferrable initially deferred
);

create table intake.data_stores (
  store_id text not null,
  service_id text not null,
  role text not null,
  data_class text not null,
  country text,
  operator text not null,
  key_custody text not null,
  location_note text,
  primary key (store_id),
  foreign key (service_id) references intake.services deferrable initially deferred
);

create table intake.service_performance (
  service_id text not null,
  month text not null,
  transactions numeric,
  transactions_status text check (transactions_status is null or (transactions_status in ('not_provided', 'not_applicable') and transactions is null)),
  digital_take_up numeric,
  digital_take_up_status text check (digital_take_up_status is null or (digital_take_up_status in ('not_provided', 'not_applicable') and digital_take_up is null)),
  completion_rate numeric,
  completion_rate_status text check (completion_rate_status is null or (completion_rate_status in ('not_provided', 'not_applicable') and completion_rate is null)),
  satisfaction numeric,
  satisfaction_status text check (satisfaction_status is null or (satisfaction_status in ('not_provided', 'not_applicable') and satisfaction is null)),
  unplanned_outage_minutes numeric,
  unplanned_outage_minutes_status text check (unplanned_outage_minutes_status is null or (unplanned_outage_minutes_status in ('not_provided', 'not_applicable') and unplanned_outage_minutes is null)),
  service_minutes numeric,
  service_minutes_status text check (service_minutes_status is null or (service_minutes_status in ('not_provided', 'not_applicable') and service_minutes is null)),
  primary key (service_id, month),
  foreign key (service_id) references intake.services deferrable initially deferred
);

create table intake.audits (
  audit_id text not null,
  service_id text not null,
  kind text not null,
  auditor text not null,
  independent boolean not null,
  started_on date not null,
  completed_on date,
  result text,
  next_due_on date,
  commit_ref text,
  primary key (audit_id),
  foreign key (service_id) references intake.services deferrable initially deferred
);

create table intake.findings (
  finding_id text not null,
  audit_id text not null,
  severity text not null,
  category text not null,
  detected_on date not null,
  due_on date,
  fixed_on date,
  verified_on date,
  status text not null,
  disclosure_hold_until date,
  title text,
  detail text,
  host text,
  cve text,
  primary key (finding_id),
  foreign key (audit_id) references intake.audits deferrable initially deferred
);

create table intake.posts (
  agency_id text not null,
  quarter text not null,
  role text not null,
  grade_band text not null,
  established_fte numeric(9,1) not null,
  filled_fte numeric(9,1) not null,
  contractor_fte numeric(9,1),
  advertised bigint,
  hires bigint,
  leavers bigint,
  primary key (agency_id, quarter, role, grade_band),
  foreign key (agency_id) references intake.agencies deferrable initially deferred
);

create table intake.training (
  agency_id text not null,
  quarter text not null,
  programme text not null,
  required bigint not null,
  enrolled bigint not null,
  completed bigint not null,
  certified bigint not null,
  primary key (agency_id, quarter, programme),
  foreign key (agency_id) references intake.agencies deferrable initially deferred
);

create table intake.university_cohorts (
  institution text not null,
  programme text not null,
  level text not null,
  intake_year integer not null,
  places bigint,
  enrolled bigint not null,
  graduated bigint,
  hired_within_12_months bigint,
  primary key (institution, programme, level, intake_year)
);

create table intake.contracts (
  contract_id text not null,
  agency_id text not null,
  supplier_id text not null,
  service_ids text[] not null default '{}',
  title_ms text not null,
  title_en text not null,
  title_ar text,
  scope text not null,
  award_method text not null,
  value numeric(18,2) not null,
  starts_on date not null,
  ends_on date not null,
  extension_of text,
  exit_clause text,
  government_owns_code text,
  primary key (contract_id),
  foreign key (agency_id) references intake.agencies deferrable initially deferred,
  foreign key (supplier_id) references intake.suppliers deferrable initially deferred,
  foreign key (extension_of) references intake.contracts deferrable initially deferred
);

create table intake.enforcement_cases (
  case_id text not null,
  opened_on date not null,
  subject_kind text not null,
  subject_name text,
  allegation text not null,
  agency_id text not null,
  decided_on date,
  outcome text,
  appealed boolean,
  appeal_outcome text,
  primary key (case_id),
  foreign key (agency_id) references intake.agencies deferrable initially deferred
);

create table intake.sanctions (
  sanction_id text not null,
  supplier_id text not null,
  case_id text,
  authority text not null,
  legal_basis text not null,
  scope text not null,
  starts_on date not null,
  ends_on date,
  status text not null,
  effective boolean not null,
  primary key (sanction_id),
  foreign key (supplier_id) references intake.suppliers deferrable initially deferred,
  foreign key (case_id) references intake.enforcement_cases deferrable initially deferred
);

create table intake.milestones (
  milestone_id text not null,
  agency_id text not null,
  title_ms text not null,
  title_en text not null,
  title_ar text,
  due_on date not null,
  revised_due_on date,
  done_on date,
  evidence_url text,
  primary key (milestone_id),
  foreign key (agency_id) references intake.agencies deferrable initially deferred
);

create table intake.targets (
  indicator_id text not null,
  due_on date not null,
  value numeric(12,2) not null,
  primary key (indicator_id, due_on)
);

create table intake.partnerships (
  partnership_id text not null,
  country text not null,
  kind text not null,
  signed_on date not null,
  ends_on date,
  description_ms text,
  description_en text,
  description_ar text,
  primary key (partnership_id)
);

create index on intake.audits (service_id);
create index on intake.findings (audit_id);
create index on intake.data_stores (service_id);

-- The id under which a finding is published once closed, kept for ever.
create table intake.closed_finding_ids (
  finding_id text primary key,
  closed_finding_id text not null unique
);

-- The service register as it stood at each release: what a service was then decides what it counts as then.
create table intake.register_vintages (
  release_ordinal integer not null,
  service_id text not null,
  criticality text not null,
  lifecycle text not null,
  agency_id text not null,
  topic text not null,
  launched_on date,
  annual_transactions bigint,
  primary key (release_ordinal, service_id)
);
