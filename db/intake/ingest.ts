/** `npm run ingest -- <folder or files> [--check] [--json] [--partial] [--confirm] [--note ..] [--reason ..] [--empty <record>]` */
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from '../cannot-run.ts';
import { connect } from '../connection/connect.ts';
import { recordByName } from '../records/index.ts';
import { openDatabase } from '../server/open-database.ts';
import { loadEnvironment } from '../settings.ts';
import { describeVerdict } from './report.ts';
import { check, checkAlone, takeIn, type TakeInOptions, type Verdict } from './take-in.ts';
import { hasDatabase } from './has-database.ts';

const usage =
  'npm run ingest -- <folder or files> [--check] [--json] [--partial] [--confirm] [--note "..."] [--reason update|correction] [--empty <record>]';

interface Request {
  readonly sources: readonly string[];
  readonly checkOnly: boolean;
  readonly json: boolean;
  readonly options: TakeInOptions;
}

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
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
  const env = loadEnvironment();
  if (checkOnly && !hasDatabase(env)) return checkAlone(sources, options);
  const database = await openDatabase(env);
  const connection = connect(database.urls.intake, { max: 1 });
  try {
    return await (checkOnly ? check : takeIn)(connection, sources, options);
  } finally {
    await connection.close();
    await database.stop();
  }
}

/** Throws `CannotRun` on arguments that are not of this command. */
function readArguments(args: string[]): Request {
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
        note: text,
        reason: text,
        empty: { type: 'string', multiple: true },
      },
    });
    const { note, reason, empty = [], partial, confirm } = values;
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
