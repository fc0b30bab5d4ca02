-- Two rooms. `intake` holds what was handed in; only the intake and release steps enter it. `open` holds what is published;
-- it is all that the reader sees, so what the public must not see is absent from it.
-- The roles themselves belong to the server, not to this database: db/server/roles.ts creates them.

create schema intake;
create schema open;

comment on schema intake is 'Records as handed in. Never read by the API.';
comment on schema open is 'Published datasets with their vintages. All that the public can reach.';

grant usage on schema intake, open to daulat_intake;
grant usage on schema open to daulat_reader;

-- For every table that a later migration creates:
alter default privileges in schema intake grant select, insert, update, delete, truncate on tables to daulat_intake;
alter default privileges in schema intake grant usage, select on sequences to daulat_intake;
alter default privileges in schema open grant select, insert, update, delete, truncate on tables to daulat_intake;
alter default privileges in schema open grant select on tables to daulat_reader;
