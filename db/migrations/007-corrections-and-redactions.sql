-- What was wrong and what had to be taken down, and when releases are due.

-- Rows whose newest change came with a submission said to be a correction, until a release has published them. A row that was
-- changed stands here twice: as it was and as it became, so that what is computed of either can be found.
create table intake.corrected_rows (
  record text not null,
  -- The columns of the key, as text.
  row_key jsonb not null,
  -- The whole row of the register, as it was or as it became.
  facts jsonb not null,
  submission_id text
);
create index on intake.corrected_rows (record, row_key);

-- One row a figure that a correction changed; a correction that changed none has one row without a figure.
create table open.corrections (
  correction_id text not null,
  line bigint not null,
  corrects text not null,
  what text,
  why text not null,
  reported_on date,
  fixed_on date not null,
  datasets text,
  rows bigint not null,
  indicator_id text,
  statistic text,
  breakdown text,
  period text,
  unit text,
  old_value numeric,
  new_value numeric,
  old_numerator numeric,
  new_numerator numeric,
  old_denominator numeric,
  new_denominator numeric,
  first_release integer not null,
  end_release integer,
  change_reason text not null check (change_reason in ('new', 'late_report', 'correction', 'update', 'rule_change')),
  end_reason text check (end_reason in ('update', 'correction', 'rule_change', 'withdrawal')),
  primary key (correction_id, line, first_release)
);
create unique index corrections_standing on open.corrections (correction_id, line) where end_release is null;

-- What was taken down: never the value. A redaction holds in every release, those to come included.
create table open.redactions (
  redaction integer primary key,
  redacted_at timestamptz not null,
  dataset text not null,
  -- The values of the dataset's key, in its order.
  row_key text[] not null,
  fields text[] not null,
  order_reference text not null,
  reason text not null,
  unique (dataset, row_key, fields)
);

-- The files that a redaction rewrote. `original_sha256` is what stands in the manifest of the release.
create table open.redacted_files (
  redaction integer not null references open.redactions,
  release_ordinal integer not null references open.releases,
  path text not null,
  original_sha256 text not null,
  original_bytes bigint not null,
  sha256 text not null,
  bytes bigint not null,
  primary key (redaction, release_ordinal, path)
);

-- When the release of a month is due. What was due once stays: it is never written again.
create table open.calendar (
  month text primary key,
  due_at timestamptz not null
);

-- Of a sanction that was annulled after its publication, its id and the day of the annulment remain.
alter table open.sanctions add column annulled_on date;
alter table open.sanctions
  alter column supplier_id drop not null,
  alter column authority drop not null,
  alter column legal_basis drop not null,
  alter column scope drop not null,
  alter column starts_on drop not null,
  alter column status drop not null,
  alter column effective drop not null;

-- Rewritten rows leave their old form on the disk until the table is vacuumed.
grant maintain on all tables in schema open to daulat_intake;
