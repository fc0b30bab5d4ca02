-- What was told of a finding stays told, and a finding that comes back is a new one from the day on which the register says so.
-- Otherwise a row withdrawn, or a past count that falls, would name a service whose weakness is open again.

-- The dates under which a finding was last told as closed; empty where that was before this migration and the register has lost it.
alter table intake.closed_finding_ids add column detected_on date, add column fixed_on date, add column verified_on date;
update intake.closed_finding_ids told
   set detected_on = finding.detected_on, fixed_on = finding.fixed_on, verified_on = finding.verified_on
  from intake.findings finding
 where finding.finding_id = told.finding_id and finding.status = 'fixed' and finding.verified_on is not null;

-- One row for each time that a told finding was no longer fixed and verified: what was told, and the first day of which that is not true.
create table intake.reopened_findings (
  finding_id text not null,
  reopened_on date not null,
  detected_on date not null,
  fixed_on date not null,
  verified_on date not null,
  primary key (finding_id, reopened_on)
);

-- The findings as they are counted and told. One that came back stands as two: the first as told, and the second, found on the day of
-- its return, under an id of its own, as the register has it. A false positive never was a finding, so it stands once.
create view intake.findings_counted as
with returned as (
  select reopened.*, row_number() over (partition by finding_id order by reopened_on) as nth,
         row_number() over (partition by finding_id order by reopened_on desc) as nth_last
    from intake.reopened_findings reopened join intake.findings finding using (finding_id)
   where finding.status <> 'false_positive'
)
select finding_id, audit_id, severity, category, detected_on, due_on, fixed_on, verified_on, status, disclosure_hold_until
  from intake.findings where finding_id not in (select finding_id from returned)
union all
select case when nth = 1 then finding_id else finding_id || ' ' || returned.detected_on end, audit_id, severity, category,
       returned.detected_on, case when nth = 1 then due_on end, returned.fixed_on, returned.verified_on, 'fixed', disclosure_hold_until
  from returned join intake.findings finding using (finding_id)
union all
select finding_id || ' ' || reopened_on, audit_id, severity, category, reopened_on, null,
       case when finding.fixed_on >= reopened_on then finding.fixed_on end, finding.verified_on, status, disclosure_hold_until
  from returned join intake.findings finding using (finding_id)
 where nth_last = 1 and not (status = 'fixed' and finding.verified_on is not null and finding.fixed_on < reopened_on);

grant select on intake.findings_counted to daulat_intake;
