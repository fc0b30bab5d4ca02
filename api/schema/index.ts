/** The schema: every type is added to the builder by its own file. */
import type { GraphQLSchema } from 'graphql';
import type { Programme } from '../../db/settings.ts';
import { builder } from './builder.ts';
import './agencies.ts';
import './calendar.ts';
import './comparison.ts';
import './contracts.ts';
import './corrections.ts';
import './counts.ts';
import './datasets.ts';
import './error-codes.ts';
import './forecast.ts';
import './indicators.ts';
import './intake-rules.ts';
import './observation-vintages.ts';
import './observations.ts';
import './programme.ts';
import './query-history.ts';
import './query-lists.ts';
import './query-nodes.ts';
import { addQuery } from './query.ts';
import './redactions.ts';
import './releases.ts';
import './service-history.ts';
import './search.ts';
import './services.ts';
import './texts.ts';

let built: { programme: Programme; schema: GraphQLSchema } | undefined;

/** The schema of the portal of a programme. One process serves one programme. */
export function buildSchema(programme: Programme): GraphQLSchema {
  if (!built) {
    addQuery(programme);
    built = { programme, schema: builder.toSchema({ sortSchema: true }) };
  }
  return built.schema;
}
