/** Indicators: what is counted and how, with the values. */
import { sql } from 'kysely';
import { indicatorDefinitions } from '../../db/release/indicators/definitions/index.ts';
import type { Row } from '../compile/mapping.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { jsonText, leaf, one } from './field.ts';
import { equalsIn, filterArguments, inPeriod, type Filters } from './filters.ts';
import { forms, givenIn } from './value-forms.ts';
import { Node, ownId } from './node.ts';
import { newestFirstOf, sameValue } from './observations.ts';
import { constantById, ordersBy, published } from './relations.ts';
import * as types from './types.ts';

/** What the API says of each indicator. */
export const describedIndicators = indicatorDefinitions.map((definition) => ({
  ...definition,
  leading: definition.leading ?? [],
  mainStatistic: definition.statistics[0],
}));

const scope: Filters = {
  scope: {
    ...equalsIn('scope', '`programme`, `agency:<id of a ministry>`, `topic:<code>` or `service:<id>`.'),
    defaultValue: 'programme',
  },
};
const breakdown: Filters = {
  breakdown: { ...equalsIn('breakdown', 'Empty for the whole, else e.g. `severity:critical`.'), defaultValue: '' },
};
const statistic: Filters = { statistic: equalsIn('statistic', 'The main statistic of the indicator unless given.') };
const period: Filters = { period: inPeriod('=', 'The newest unless given.') };

const ofIndicator = (indicator: Row) => (row: Row) => [sql`${row.get('indicator_id')} = (${indicator.get('id')}#>>'{}')`];
const mainStatistic = (indicator: Row) => sql`(${indicator.get('mainStatistic')}#>>'{}')`;

builder.objectType(types.Indicator, {
  interfaces: [Node],
  description: 'What is counted, and how.',
  fields: (t) => ({
    id: ownId(
      t,
      'Indicator',
      'id',
      'Its id, e.g. SV1.',
      constantById(() => describedIndicators),
    ),
    name: jsonText(t, 'name', 'Its name.'),
    explanation: jsonText(t, 'explanation', 'What it says, in plain words.'),
    formula: jsonText(t, 'formula', 'What is divided by what.'),
    unit: leaf(t, 'String', 'unit', 'percent (0 to 100), days, points, or what is counted, e.g. services.'),
    direction: leaf(t, 'String', 'direction', 'up: more is better; down: less is better; shown: no judgement.'),
    period: leaf(t, 'String', 'period', 'month, quarter or year.'),
    ruleVersion: leaf(t, 'Int', 'ruleVersion', 'Version of the rule; a change of it recomputes the series.'),
    scopes: leaf(t, ['String'], 'scopes', 'The kinds of scope it is published for.'),
    breakdowns: leaf(t, ['String'], 'breakdowns', 'The breakdowns besides the whole.'),
    leading: leaf(t, ['String'], 'leading', 'Breakdowns to read before the whole, which alone would mislead.'),
    statistics: leaf(t, ['String'], 'statistics', 'Its statistics, the main one first.'),
    hasMembers: leaf(t, 'Boolean', 'members', 'Whether each unit behind the present value is published.'),
    precedent: jsonText(t, 'precedent', 'The published practice that it follows.', { nullable: true }),
    value: one(t, types.Observation, 'One value, by default the newest of the whole programme.', {
      args: filterArguments(t, { ...scope, ...period, ...breakdown, ...statistic }),
      relation: (indicator, args) =>
        published(
          'indicators',
          sameValue(args, { indicator: ofIndicator(indicator), statistic: mainStatistic(indicator) }),
          newestFirstOf(),
        ),
    }),
    series: connection(t, {
      type: types.Observation,
      dataset: 'indicators',
      description: 'Its values over time, oldest first.',
      first: 100,
      args: (fields) =>
        filterArguments(fields, {
          ...scope,
          ...breakdown,
          ...statistic,
          periodFrom: inPeriod('>=', 'This period or later.'),
          periodTo: inPeriod('<=', 'This period or earlier.'),
        }),
      where: (row, indicator, args) => [
        ...sameValue(args, { indicator: ofIndicator(indicator), statistic: mainStatistic(indicator) })(row),
        ...(args.has('periodFrom') ? [sql`${row.get('period')} >= ${givenIn(forms.period, args, 'periodFrom')}`] : []),
        ...(args.has('periodTo') ? [sql`${row.get('period')} <= ${givenIn(forms.period, args, 'periodTo')}`] : []),
      ],
      orders: ordersBy('indicators', 'period_asc'),
    }),
  }),
});
