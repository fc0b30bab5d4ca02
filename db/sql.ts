/**
 * `npm run sql`: psql on the portal's database, or one statement from the command line (`npm run sql -- "select ..."`).
 * `--as intake|reader|owner` chooses the role; the reader unless said.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from './cannot-run.ts';
import { connect } from './connection/connect.ts';
import { openDatabase } from './server/open-database.ts';
import { roles, type Role } from './server/roles.ts';
import { loadEnvironment } from './settings.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { as: { type: 'string', default: 'reader' } }, allowPositionals: true });
  if (!(values.as in roles))
    throw new CannotRun(`"${values.as}" is not a role.`, `Choose one of ${Object.keys(roles).join(', ')}.`);
  const database = await openDatabase(loadEnvironment());
  try {
    const url = database.urls[values.as as Role];
    return positionals.length > 0 ? await runStatement(url, positionals.join(' ')) : await runPsql(url);
  } finally {
    await database.stop();
  }
});

async function runStatement(url: string, statement: string): Promise<number> {
  const { sql, close } = connect(url, { max: 1 });
  try {
    console.table([...(await sql.unsafe(statement))]);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  } finally {
    await close();
  }
}

function runPsql(url: string): Promise<number> {
  const psql = spawn('psql', [url], { stdio: 'inherit' });
  // Ctrl-C belongs to psql while it runs.
  process.removeAllListeners('SIGINT').on('SIGINT', () => {});
  return new Promise((ended, failed) => {
    psql.on('exit', (code) => ended(code ?? 0));
    psql.on('error', () =>
      failed(new CannotRun('psql is not installed on this machine.', 'Give one statement instead: npm run sql -- "select ..."')),
    );
  });
}
