/** The portal's own listener, for as many requests of one address as there are; `CACHE_BYTES=0` keeps no answers. */
import { createApi } from '../../../api/execute.ts';
import { serve } from '../../../api/http/server.ts';
import { connect } from '../../../db/connection/connect.ts';
import { loadProgramme } from '../../../db/settings.ts';

const reader = connect(process.env['READER_URL']!, { max: 4 });
const cacheBytes = process.env['CACHE_BYTES'];
const listener = await serve({
  api: createApi({ reader, programme: loadProgramme() }),
  publicFolder: import.meta.dirname,
  siteFolder: import.meta.dirname,
  port: 0,
  budget: { quota: Number.MAX_SAFE_INTEGER, windowSeconds: 60 },
  ...(cacheBytes && { cacheBytes: Number(cacheBytes) }),
});
process.send!({ port: Number(new URL(listener.url).port) });
