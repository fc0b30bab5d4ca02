/**
 * The tables as Kysely sees them. Those of records and datasets are derived from their declarations; the few that are not
 * declared (releases, submissions, distributions) are written out. A test compares all of them with the migrated database.
 */
import type { ColumnType } from 'kysely';
import type { datasets } from './datasets/index.ts';
import type { Columns, RowOf } from './records/define.ts';
import type { records } from './records/index.ts';

type Table<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}_${Table<Tail>}` : Name;
type Declared = { readonly name: string; readonly columns: Columns };
type RecordOf = (typeof records)[number];
type DatasetOf = (typeof datasets)[number];

/** An instant: read as `Date`, written as `Date` or ISO 8601. */
type Instant = ColumnType<Date, Date | string, Date | string>;

/** From which release on a row is published, up to which, and why it came and went. */
export interface Vintage {
  first_release: number;
  end_release: number | null;
  change_reason: 'new' | 'late_report' | 'correction' | 'update' | 'rule_change';
  end_reason: 'update' | 'correction' | 'rule_change' | 'withdrawal' | null;
}

/** Observation and confidentiality status, where a dataset hides small cells (SDMX CL_OBS_STATUS, CL_CONF_STATUS). */
export interface Suppressible {
  obs_status: string | null;
  conf_status: string | null;
}

type DatasetRow<D extends Declared> = RowOf<D['columns']> & Vintage & (D extends { suppressed: true } ? Suppressible : unknown);

type RecordTables = { [R in RecordOf as `intake.${Table<R['name']>}`]: RowOf<R['columns']> };
type DatasetTables = { [D in DatasetOf as `open.${Table<D['name']>}`]: DatasetRow<D> };

/** What the reader sees: schema `open`. */
export type OpenDatabase = DatasetTables & OpenTables;

/** What intake and release see: both schemas. */
export type IntakeDatabase = RecordTables & IntakeTables & OpenDatabase;

interface OpenTables {
  'open.releases': ReleaseRow;
  'open.distributions': DistributionRow;
  'open.dataset_changes': { release_ordinal: number; dataset: string; reason: string; rows: number };
  'open.hidden_cells': { release_ordinal: number; dataset: string; cells: number };
  'open.forecasts': ForecastRow;
  'open.stage_history': { release_ordinal: number; scope: string; period: string; stage: string; services: number };
  'open.calendar': { month: string; due_at: Instant };
  'open.redactions': RedactionRow;
  'open.redacted_files': RedactedFileRow;
  'open.search_entries': SearchEntryRow;
  'open.agency_ministries': { release_ordinal: number; agency_id: string; ministry_id: string | null };
}

/** One release. The latest is the one with the greatest ordinal. */
export interface ReleaseRow {
  ordinal: number;
  release_id: string;
  data_as_of: string;
  published_at: Instant;
  next_on: string | null;
  note: string;
  revision_of: string | null;
  manifest_sha256: string | null;
}

/** What was taken down, in every release. `row_key` in the order of the dataset's key. */
export interface RedactionRow {
  redaction: number;
  redacted_at: Instant;
  dataset: string;
  row_key: string[];
  fields: string[];
  order_reference: string;
  reason: string;
}

/** A file of a release that a redaction rewrote. The original sum is what the release's manifest names. */
export interface RedactedFileRow {
  redaction: number;
  release_ordinal: number;
  path: string;
  original_sha256: string;
  original_bytes: number;
  sha256: string;
  bytes: number;
}

/** One file of a release. `bytes` is its size, `sha256` in hex. */
export interface DistributionRow {
  release_ordinal: number;
  dataset: string;
  format: string;
  path: string;
  media_type: string;
  bytes: number;
  sha256: string;
  rows: number;
}

/** When an indicator's target is reached at the pace so far. Months as `YYYY-MM`; `odds_in_window` is 0 to 1. */
export interface ForecastRow {
  release_ordinal: number;
  indicator_id: string;
  state: 'forecast' | 'too_early' | 'never' | 'done';
  p10_month: string | null;
  p50_month: string | null;
  p90_month: string | null;
  odds_in_window: number | null;
  months_observed: number;
  runs: number;
}

/** What the search finds. `words` is a tsvector as text. */
export interface SearchEntryRow {
  kind: 'Service' | 'Agency' | 'Dataset' | 'Indicator';
  key: string;
  first_release: number;
  name_ms: string;
  name_en: string;
  name_ar: string | null;
  name_words: number;
  words: string;
}

interface IntakeTables {
  'intake.submissions': SubmissionRow;
  'intake.submission_files': { submission_id: string; file: string; size: number; sha256: string };
  'intake.submission_file_parts': { submission_id: string; file: string; part: number; bytes: Buffer; is_packed: boolean };
  'intake.corrected_rows': { record: string; row_key: unknown; facts: unknown; submission_id: string | null };
  'intake.closed_finding_ids': { finding_id: string; closed_finding_id: string };
  'intake.register_vintages': RegisterVintageRow;
  'intake.exact_rows': ExactRowRow;
  'intake.hidden_publications': { publication: string; subject: string; since_release: number; is_withheld: boolean };
}

/** One submission, kept whole whether accepted or not. */
export interface SubmissionRow {
  submission_id: string;
  received_at: Instant;
  sha256: string;
  note: string | null;
  reason: string | null;
  partial: boolean;
  verdict: 'accepted' | 'rejected';
  /** The verdict with its problems and notices. */
  report: unknown;
  as_of: string | null;
  /** Names of the records that it brought. */
  records: string[];
}

/** A service of the register as it stood at a release. */
export interface RegisterVintageRow {
  release_ordinal: number;
  service_id: string;
  criticality: string;
  lifecycle: string;
  agency_id: string;
  topic: string;
  launched_on: string | null;
  annual_transactions: number | null;
}

/** Exact counts behind published small cells, in the smallest step of each measure. */
export interface ExactRowRow {
  dataset: string;
  key: string[];
  ministry_id: string | null;
  counts: (number | null)[];
  first_release: number;
  end_release: number | null;
}
