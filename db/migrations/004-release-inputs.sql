-- What a release is made of besides the records, kept so that it can be made again.

-- Keys of published ids. Whoever has a key can tell which finding a published id belongs to.
create table intake.id_keys (
  purpose text primary key,
  key_hex text not null
);

-- Which submissions a release is the first to publish.
create table intake.release_submissions (
  release_ordinal integer not null,
  submission_id text not null primary key
);
