-- What disclosure control needs to know of earlier releases, and what it tells of itself.

-- The exact counts behind published small cells, by release, in the smallest step of each measure (a tenth of a post, a person).
create table intake.exact_rows (
  dataset text not null,
  key text[] not null,
  -- The ministry under which the row counts; none for state and local bodies.
  ministry_id text,
  counts integer[] not null,
  first_release integer not null,
  end_release integer,
  primary key (dataset, key, first_release)
);

-- What has been hidden, and since which release. It stays hidden.
create table intake.hidden_publications (
  publication text primary key,
  subject text not null,
  since_release integer not null
);

-- Hidden cells of a release of which what was published before, or what is known anyway, tells more than their class.
create table intake.unproved_publications (
  release_ordinal integer not null,
  subject text not null,
  publication text not null,
  primary key (release_ordinal, subject, publication)
);

-- How many cells of a dataset are hidden in a release.
create table open.hidden_cells (
  release_ordinal integer not null references open.releases (ordinal),
  dataset text not null,
  cells integer not null,
  primary key (release_ordinal, dataset)
);

-- Which measures of a row are hidden: the others that are empty were not reported.
alter table open.posts add column hidden_measures text;
alter table open.training add column hidden_measures text;
alter table open.university_cohorts add column hidden_measures text;
