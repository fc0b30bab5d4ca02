-- What no proof of safety is found for is withheld with its whole row, so there is nothing left to list.
drop table intake.unproved_publications;

-- Whether a cell was hidden with its whole row: then nobody knows whether it was small.
alter table intake.hidden_publications add column is_withheld boolean not null default false;
