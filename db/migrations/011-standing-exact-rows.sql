-- The rows that stand are looked up by key, a few hundred thousand at a time: the planner must know how many there are.
create unique index exact_rows_standing on intake.exact_rows (dataset, key) where end_release is null;
grant maintain on intake.exact_rows, intake.hidden_publications to daulat_intake;
