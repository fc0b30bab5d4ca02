-- What began and what ended in a release is found without reading the others: two releases are compared, and a release's
-- changes counted, in the time that the changes take.
do $$
declare
  dataset text;
begin
  for dataset in
    select table_name from information_schema.columns where table_schema = 'open' and column_name = 'end_release' order by 1
  loop
    execute format('create index on open.%I (first_release)', dataset);
    execute format('create index on open.%I (end_release) where end_release is not null', dataset);
  end loop;
end
$$;

-- The newest value of an indicator is the first one found, however long its series.
create index on open.indicators (indicator_id, scope, statistic, breakdown, period, rule_version) where end_release is null;
