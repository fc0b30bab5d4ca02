/** PostGraphile 5 on the same schema, as the same role, with the keys that vintages do without told by smart tags. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { announce } from '../announce.ts';

const children = ['audits', 'closed_findings', 'transitions', 'plans', 'assessments', 'source_access', 'service_performance'];
const ofService = { foreignKey: '(service_id) references open.services (service_id)' };

const tags = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      'open.services': { tags: { unique: 'service_id', foreignKey: '(agency_id) references open.agencies (agency_id)' } },
      'open.agencies': { tags: { unique: 'agency_id' } },
      ...Object.fromEntries(children.map((table) => [`open.${table}`, { tags: ofService }])),
    },
  },
});

const server = createServer();
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [tags],
  // It offers conditions and orders on the first columns of indexes alone, and does not know that a part of the rows has its own.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: process.env['READER_URL']!, schemas: ['open'], pubsub: false })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
await instance.createServ(grafserv).addTo(server);
announce(server);
