-- What is published. A row stands in the releases from first_release up to, not including, end_release.

create table open.releases (
  ordinal integer primary key,
  release_id text not null unique,
  data_as_of date not null,
  published_at timestamptz not null,
  next_on date,
  note text,
  revision_of text,
  manifest_sha256 text
);

create table open.distributions (
  release_ordinal integer not null references open.releases,
  dataset text not null,
  format text not null,
  path text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  rows bigint not null,
  primary key (release_ordinal, dataset, format)
);

create table open.dataset_changes (
  release_ordinal integer not null references open.releases,
  dataset text not null,
  reason text not null,
  rows bigint not null,
  primary key (release_ordinal, dataset, reason)
);

create table open.forecasts (
  release_ordinal integer not null references open.releases,
  indicator_id text not null,
  state text not null check (state in ('forecast', 'too_early', 'never', 'done')),
  p10_month text,
  p50_month text,
  p90_month text,
  odds_in_window numeric,
  months_observed integer not null,
  runs integer not null,
  primary key (release_ordinal, indicator_id)
);

create table open.stage_history (
  release_ordinal integer not null references open.releases,
  scope text not null,
  period text not null,
  stage text not null,
  services integer not null,
  primary key (release_ordinal, scope, period, stage)
);

create table open.agency_ministries (
  release_ordinal integer not null references open.releases,
  agency_id text not null,
  ministry_id text,
  primary key (release_ordinal, agency_id)
);
create index on open.agency_ministries (release_ordinal, ministry_id);

create table open.agencies (
  agency_id text not null,
  name_ms text not null,
  name_en text not null,
  name_ar text,
  kind text not null,
  parent_agency_id text,
  website text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (agency_id, first_release)
);
create unique index agencies_standing on open.agencies (agency_id) where end_release is null;
create index on open.agencies (parent_agency_id) where end_release is null;

create table open.services (
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
  stage text,
  planned_on date,
  all_in_country text,
  source_level bigint,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, first_release)
);
create unique index services_standing on open.services (service_id) where end_release is null;
create index on open.services (agency_id) where end_release is null;
create index on open.services (topic) where end_release is null;

create table open.suppliers (
  supplier_id text not null,
  name text not null,
  registration_no text,
  country_of_control text not null,
  local_sme text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (supplier_id, first_release)
);
create unique index suppliers_standing on open.suppliers (supplier_id) where end_release is null;

create table open.transitions (
  service_id text not null,
  entered_on date not null,
  stage text not null,
  assurance text not null,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, entered_on, first_release)
);
create unique index transitions_standing on open.transitions (service_id, entered_on) where end_release is null;

create table open.plans (
  service_id text not null,
  plan_version bigint not null,
  approved_on date not null,
  planned_on date not null,
  slip_reason text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, plan_version, first_release)
);
create unique index plans_standing on open.plans (service_id, plan_version) where end_release is null;

create table open.assessments (
  service_id text not null,
  assessed_on date not null,
  officer_owns_product text not null,
  officers_hold_access text not null,
  government_controls_accounts text not null,
  in_house_release text not null,
  no_blocking_contract text not null,
  assurance text not null,
  assessor_agency_id text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, assessed_on, first_release)
);
create unique index assessments_standing on open.assessments (service_id, assessed_on) where end_release is null;

create table open.source_access (
  service_id text not null,
  assessed_on date not null,
  level bigint not null,
  exempt_reason text,
  last_rebuilt_month text,
  public_repository_url text,
  licence text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, assessed_on, first_release)
);
create unique index source_access_standing on open.source_access (service_id, assessed_on) where end_release is null;

create table open.residency (
  service_id text not null,
  all_in_country text not null,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, first_release)
);
create unique index residency_standing on open.residency (service_id) where end_release is null;

create table open.data_control (
  scope text not null,
  dimension text not null,
  code text not null,
  services bigint,
  obs_status text,
  conf_status text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (scope, dimension, code, first_release)
);
create unique index data_control_standing on open.data_control (scope, dimension, code) where end_release is null;

create table open.service_performance (
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
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (service_id, month, first_release)
);
create unique index service_performance_standing on open.service_performance (service_id, month) where end_release is null;

create table open.audits (
  audit_id text not null,
  service_id text not null,
  kind text not null,
  auditor text not null,
  independent boolean not null,
  started_on date not null,
  completed_on date,
  result text,
  next_due_on date,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (audit_id, first_release)
);
create unique index audits_standing on open.audits (audit_id) where end_release is null;
create index on open.audits (service_id) where end_release is null;

create table open.remediation (
  quarter text not null,
  severity text not null,
  detected bigint,
  fixed bigint,
  fixed_on_time bigint,
  due bigint,
  days_to_fix_p50 bigint,
  accepted bigint,
  false_positive bigint,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (quarter, severity, first_release)
);
create unique index remediation_standing on open.remediation (quarter, severity) where end_release is null;

create table open.closed_findings (
  closed_finding_id text not null,
  service_id text not null,
  severity text not null,
  detected_quarter text not null,
  days_to_fix bigint not null,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (closed_finding_id, first_release)
);
create unique index closed_findings_standing on open.closed_findings (closed_finding_id) where end_release is null;
create index on open.closed_findings (service_id) where end_release is null;

create table open.posts (
  agency_id text not null,
  quarter text not null,
  role text not null,
  established_fte numeric(9,1),
  filled_fte numeric(9,1),
  contractor_fte numeric(9,1),
  advertised bigint,
  hires bigint,
  leavers bigint,
  obs_status text,
  conf_status text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (agency_id, quarter, role, first_release)
);
create unique index posts_standing on open.posts (agency_id, quarter, role) where end_release is null;

create table open.training (
  programme text not null,
  quarter text not null,
  required bigint,
  enrolled bigint,
  completed bigint,
  certified bigint,
  obs_status text,
  conf_status text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (programme, quarter, first_release)
);
create unique index training_standing on open.training (programme, quarter) where end_release is null;

create table open.university_cohorts (
  institution text not null,
  level text not null,
  intake_year integer not null,
  places bigint,
  enrolled bigint,
  graduated bigint,
  hired_within_12_months bigint,
  obs_status text,
  conf_status text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (institution, level, intake_year, first_release)
);
create unique index university_cohorts_standing on open.university_cohorts (institution, level, intake_year) where end_release is null;

create table open.contracts (
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
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (contract_id, first_release)
);
create unique index contracts_standing on open.contracts (contract_id) where end_release is null;
create index on open.contracts (agency_id) where end_release is null;
create index on open.contracts (supplier_id) where end_release is null;
create index on open.contracts using gin (service_ids);

create table open.enforcement (
  subject_kind text not null,
  period text not null,
  allegation text not null,
  outcome text not null,
  cases bigint,
  obs_status text,
  conf_status text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (subject_kind, period, allegation, outcome, first_release)
);
create unique index enforcement_standing on open.enforcement (subject_kind, period, allegation, outcome) where end_release is null;

create table open.sanctions (
  sanction_id text not null,
  supplier_id text not null,
  authority text not null,
  legal_basis text not null,
  scope text not null,
  starts_on date not null,
  ends_on date,
  status text not null,
  effective boolean not null,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (sanction_id, first_release)
);
create unique index sanctions_standing on open.sanctions (sanction_id) where end_release is null;
create index on open.sanctions (supplier_id) where end_release is null;

create table open.milestones (
  milestone_id text not null,
  agency_id text not null,
  title_ms text not null,
  title_en text not null,
  title_ar text,
  due_on date not null,
  revised_due_on date,
  done_on date,
  evidence_url text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (milestone_id, first_release)
);
create unique index milestones_standing on open.milestones (milestone_id) where end_release is null;
create index on open.milestones (agency_id) where end_release is null;

create table open.targets (
  indicator_id text not null,
  due_on date not null,
  value numeric(12,2) not null,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (indicator_id, due_on, first_release)
);
create unique index targets_standing on open.targets (indicator_id, due_on) where end_release is null;

create table open.partnerships (
  partnership_id text not null,
  country text not null,
  kind text not null,
  signed_on date not null,
  ends_on date,
  description_ms text,
  description_en text,
  description_ar text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (partnership_id, first_release)
);
create unique index partnerships_standing on open.partnerships (partnership_id) where end_release is null;

create table open.indicators (
  indicator_id text not null,
  rule_version bigint not null,
  statistic text not null,
  scope text not null,
  breakdown text not null default '',
  period text not null,
  numerator numeric,
  denominator numeric,
  unknown numeric,
  excluded bigint,
  value numeric,
  lower numeric,
  upper numeric,
  unit text not null,
  target numeric,
  plan numeric,
  status text,
  obs_status text,
  conf_status text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (indicator_id, rule_version, statistic, scope, breakdown, period, first_release)
);
create unique index indicators_standing on open.indicators (indicator_id, rule_version, statistic, scope, breakdown, period) where end_release is null;
create index on open.indicators (indicator_id, scope, period) where end_release is null;

create table open.indicator_members (
  indicator_id text not null,
  statistic text not null,
  scope text not null,
  breakdown text not null default '',
  period text not null,
  member_id text not null,
  counts_as text not null,
  reason text,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (indicator_id, statistic, scope, breakdown, period, member_id, first_release)
);
create unique index indicator_members_standing on open.indicator_members (indicator_id, statistic, scope, breakdown, period, member_id) where end_release is null;
