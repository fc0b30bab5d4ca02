-- What earlier releases hid and counted is compared with what this one does, a few hundred thousand rows at a time: the planner
-- must know how many there are.
grant maintain on intake.exact_rows, intake.hidden_publications to daulat_intake;
