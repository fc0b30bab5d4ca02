-- Links are followed as of any release, so the indexes hold the rows of every release: an index of the standing rows alone
-- cannot answer "stood in release R".
create index on open.agencies (parent_agency_id);
create index on open.services (agency_id);
create index on open.audits (service_id);
create index on open.closed_findings (service_id);
create index on open.contracts (agency_id);
create index on open.contracts (supplier_id);
create index on open.sanctions (supplier_id);
create index on open.milestones (agency_id);
create index on open.indicators (indicator_id, scope, period);

-- A release changes so many rows at once that the planner must learn of it before the first reader comes.
grant maintain on all tables in schema open to daulat_intake;
