/** `npm run ingest -- <folder or files> [--check] [--json] [--partial] [--confirm] [--note ..] [--reason ..] [--empty <record>]`, `--list`, `--show <id>` */
import { parseArgs } from 'node:util';
import type postgres from 'postgres';
import { CannotRun, runCommand } from '../cannot-run.ts';
import { connect, type Connection } from '../connection/connect.ts';
import { recordByName } from '../records/index.ts';
import { openDatabase } from '../server/open-database.ts';
import { loadEnvironment } from '../settings.ts';
import { describeVerdict } from './report.ts';
import { check, checkAlone, takeIn, type TakeInOptions, type Verdict } from './take-in.ts';
import { hasDatabase } from './has-database.ts';
import { listSubmissions, showSubmission } from './submissions.ts';

const usage =
  'npm run ingest -- <folder or files> [--check] [--json] [--partial] [--confirm] [--note "..."] [--reason update|correction] [--empty <record>], or npm run ingest -- --list, or --show <id>';

interface Request {
  readonly sources: readonly string[];
  readonly checkOnly: boolean;
  readonly json: boolean;
  readonly options: TakeInOptions;
}

/** `--list` or `--show <id>`: nothing is handed in. */
interface Look {
  readonly look: (sql: postgres.ISql) => Promise<string>;
}

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  if ('look' in request) {
    console.log(await onDatabase(({ sql }) => request.look(sql)));
    return 0;
  }
  const verdict = await run(request);
  const { problems, notices } = verdict;
  console.log(
    request.json
      ? JSON.stringify({ verdict: verdict.verdict, problems, notices }, null, 2)
      : describeVerdict(verdict, request.checkOnly),
  );
  return verdict.verdict === 'accepted' ? 0 : 1;
});

/** A check needs no database where none was made yet. */
async function run({ sources, checkOnly, options }: Request): Promise<Verdict> {
  if (checkOnly && !hasDatabase(loadEnvironment())) return checkAlone(sources, options);
  return onDatabase((connection) => (checkOnly ? check : takeIn)(connection, sources, options));
}

async function onDatabase<T>(work: (connection: Connection<unknown>) => Promise<T>): Promise<T> {
  const database = await openDatabase(loadEnvironment());
  const connection = connect(database.urls.intake, { max: 1 });
  try {
    return await work(connection);
  } finally {
    await connection.close();
    await database.stop();
  }
}

/** Throws `CannotRun` on arguments that are not of this command. */
function readArguments(args: string[]): Request | Look {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: flag,
        json: flag,
        partial: flag,
        confirm: flag,
        list: flag,
        show: text,
        note: text,
        reason: text,
        empty: { type: 'string', multiple: true },
      },
    });
    const { note, reason, empty = [], partial, confirm, show } = values;
    if (values.list) return { look: listSubmissions };
    if (show !== undefined) return { look: (sql) => showSubmission(sql, show) };
    if (partial && empty.length > 0)
      throw new Error('--partial adds to registers, --empty empties one: they do not go together.');
    if (positionals.length === 0) throw new Error('Name a folder of record files, or the files.');
    if (reason !== undefined && reason !== 'correction' && reason !== 'update')
      throw new Error(`"${reason}" is no reason of a change.`);
    const unknown = empty.find((record) => !recordByName.has(record));
    if (unknown !== undefined) throw new Error(`"${unknown}" is no record.`);
    const options = {
      partial,
      confirm,
      empty,
      ...(note !== undefined && { note }),
      ...(reason !== undefined && { reason }),
    } as TakeInOptions;
    return { sources: positionals, checkOnly: values.check, json: values.json, options };
  } catch (cause) {
    throw new CannotRun((cause as Error).message, `Write ${usage}.`, { cause });
  }
}
