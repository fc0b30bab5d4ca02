import { sql } from 'kysely';

/** Days to fix a finding where the record sets no earlier due date. */
const defaultDays = { critical: 15, high: 30, medium: 90, low: 180 };

/** All findings with `due_by`, the earlier of their own due date and the default, as a subquery. */
export const findingsWithDueBy = sql`
  (select finding.*, least(due_on, detected_on + days) as due_by
     from intake.findings_counted finding
     join (select key as severity, value::integer as days from json_each_text(${JSON.stringify(defaultDays)}::text::json)) as defaults
       using (severity))`;
