-- The bytes of a submission in parts, so that a large file is neither read nor written in one piece.
create table intake.submission_file_parts (
  submission_id text not null,
  file text not null,
  part integer not null,
  -- The parts of a file in order give its bytes; each was packed with gzip by itself, unless the file came packed.
  bytes bytea not null,
  is_packed boolean not null,
  primary key (submission_id, file, part),
  foreign key (submission_id, file) references intake.submission_files
);
alter table intake.submission_file_parts alter column bytes set storage external;

insert into intake.submission_file_parts (submission_id, file, part, bytes, is_packed)
select submission_id, file, 0, bytes, false from intake.submission_files;
alter table intake.submission_files drop column bytes;

-- Which records a submission brought: the names of its files need not tell.
alter table intake.submissions add column records text[] not null default '{}';
update intake.submissions set records = array(select jsonb_object_keys(coalesce(report -> 'rows', '{}')));
alter table intake.submissions alter column records drop default;

-- Reports say everything in two languages, and count what they do not list.
create function pg_temp.in_two_languages(entries jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg(entry || jsonb_build_object('message',
           jsonb_build_object('en', entry -> 'message', 'ms', entry -> 'message')) order by place), '[]')
    from jsonb_array_elements(entries) with ordinality as listed (entry, place)
$$;
update intake.submissions set report = report || jsonb_build_object(
  'problems', pg_temp.in_two_languages(report -> 'problems'), 'problemCount', jsonb_array_length(report -> 'problems'),
  'notices', pg_temp.in_two_languages(report -> 'notices'), 'noticeCount', jsonb_array_length(report -> 'notices'))
where jsonb_typeof(report -> 'problems') = 'array' and jsonb_typeof(report -> 'notices') = 'array';
