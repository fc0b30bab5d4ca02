-- Every value of every indicator is written to each index: one that serves both purposes stands in for two, and one that another
-- holds in full goes.
drop index open.indicators_standing;
drop index open.indicators_indicator_id_scope_statistic_breakdown_period_ru_idx;
create unique index indicators_standing on open.indicators (indicator_id, scope, statistic, breakdown, period, rule_version)
  where end_release is null;

-- (indicator_id, scope, period) of the standing rows: those of every release have the same index.
drop index open.indicators_indicator_id_scope_period_idx;
