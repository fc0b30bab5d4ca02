-- What the search of the API looks through: a row for each version of a service and agency, and for each text of a dataset and
-- an indicator. `words` is made by db/search, which reads the query too.
create table open.search_entries (
  kind text not null check (kind in ('Service', 'Agency', 'Dataset', 'Indicator')),
  key text not null,
  first_release integer not null,
  name_ms text not null,
  name_en text not null,
  name_ar text,
  name_words integer not null,
  words tsvector not null,
  primary key (kind, key, first_release)
);
create index search_entries_words on open.search_entries using gin (words);
