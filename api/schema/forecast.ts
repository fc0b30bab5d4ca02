/** When it will finish, and how far services had come at the end of each month. */
import { builder } from './builder.ts';
import { leaf } from './field.ts';
import * as types from './types.ts';

builder.objectType(types.Forecast, {
  description: 'The range of months in which the programme finishes if the present pace holds; never one date.',
  fields: (t) => ({
    indicator: leaf(t, 'String', 'indicator_id', 'Id of the indicator, e.g. SV1.'),
    state: leaf(
      t,
      'String',
      'state',
      'forecast; too_early: fewer than six months of moves; never: at this pace not at all; done.',
    ),
    p10Month: leaf(t, 'Month', 'p10_month', 'One run in ten is done by this month.', { nullable: true }),
    p50Month: leaf(t, 'Month', 'p50_month', 'Half of the runs are done by this month.', { nullable: true }),
    p90Month: leaf(t, 'Month', 'p90_month', 'Nine runs in ten are done by this month.', { nullable: true }),
    oddsInWindow: leaf(t, 'Float', 'odds_in_window', 'Share of the runs that are done inside the window, 0 to 1.', {
      nullable: true,
    }),
    monthsObserved: leaf(t, 'Int', 'months_observed', 'Months of moves that it is drawn from.'),
    runs: leaf(t, 'Int', 'runs', 'How many runs were drawn.'),
  }),
});

builder.objectType(types.StageCount, {
  description: 'How many critical services stood at a stage at the end of a month.',
  fields: (t) => ({
    scope: leaf(t, 'String', 'scope', '`programme` or `agency:<id of a ministry>`.'),
    period: leaf(t, 'Month', 'period', 'The month.'),
    stage: leaf(t, 'String', 'stage', 'A code of Stage, or `unknown` where no stage was reported.'),
    services: leaf(t, 'Int', 'services', 'How many services.'),
  }),
});
