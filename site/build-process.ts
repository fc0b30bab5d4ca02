/** The child process of a build: opens the API where none is given by address, lets Astro make the pages, and leaves. */
import { build } from 'astro';
import { openApi } from '../api/open-api.ts';

const api = process.env['PORTAL_API_URL'] ? undefined : await openApi();
Object.assign(globalThis, { [Symbol.for('portal.api')]: api });
try {
  await build({ root: import.meta.dirname, logLevel: 'warn' });
} finally {
  await api?.close();
}
