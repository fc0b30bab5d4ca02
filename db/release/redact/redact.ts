/** `npm run redact -- <dataset> <key> --fields a,b --order "..." --reason "..."`: a take-down ordered by law. */
import { parseArgs } from 'node:util';
import { CannotRun, runCommand } from '../../cannot-run.ts';
import { connect } from '../../connection/connect.ts';
import { openDatabase } from '../../server/open-database.ts';
import { loadEnvironment } from '../../settings.ts';
import { prepareSite } from '../prepare-site.ts';
import { takeDown, type TakeDown } from './take-down.ts';

const usage = 'npm run redact -- suppliers SUP-0001 --fields name,registration_no --order "Court order 12/2026" --reason "..."';

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2));
  const environment = loadEnvironment();
  const database = await openDatabase(environment);
  const connection = connect(database.urls.intake);
  try {
    const onProgress = (step: string): void => console.log(`  ${step}`);
    const number = await takeDown(connection, {
      ...request,
      dataFolder: environment.dataFolder,
      prepare: prepareSite,
      onProgress,
    });
    console.log(`Redaction ${number} holds in every release: ${request.fields.join(', ')} of ${request.dataset} ${request.key}.`);
  } finally {
    await connection.close();
    await database.stop();
  }
});

/** Throws `CannotRun` on arguments that are not of this command. */
function readArguments(args: string[]): TakeDown {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { fields: text, order: text, reason: text },
    });
    const [dataset, key, ...more] = positionals;
    const fields = (values.fields ?? '').split(',').filter(Boolean);
    if (!dataset || !key || more.length > 0) throw new Error('Name a dataset and the key of one row.');
    if (fields.length === 0) throw new Error('Name the fields: --fields a,b.');
    if (!values.order?.trim() || !values.reason?.trim()) throw new Error('Say by which order, and why: --order and --reason.');
    return { dataset, key, fields, order: values.order, reason: values.reason };
  } catch (cause) {
    throw new CannotRun((cause as Error).message, `Write ${usage}.`, { cause });
  }
}
