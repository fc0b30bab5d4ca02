/** `npm run ingest`: hands in a submission, lists or shows those kept, writes templates. Usage in arguments.ts. */
import { CannotRun, runCommand } from '../cannot-run.ts';
import { connect, type Connection } from '../connection/connect.ts';
import { openDatabase } from '../server/open-database.ts';
import { loadEnvironment } from '../settings.ts';
import { readArguments, type HandIn, type Show } from './arguments.ts';
import { hasDatabase } from './has-database.ts';
import { openProgressLine } from './progress-line.ts';
import { openSubmission } from './readers/open-submission.ts';
import { describeVerdict } from './report.ts';
import { writeReport } from './report-workbook.ts';
import { listSubmissions, showSubmission, writeSubmission } from './submissions.ts';
import { check, checkAlone, takeIn, type TakeInOptions } from './take-in.ts';
import { writeTemplates } from './templates/write-templates.ts';
import { verdictAsJson, type Verdict } from './verdict.ts';

await runCommand(async () => {
  const request = readArguments(process.argv.slice(2), process.env);
  if ('list' in request) return say(await onDatabase(({ sql }) => listSubmissions(sql)));
  if ('templates' in request) return say(`${(await writeTemplates(request.templates)).length} files in ${request.templates}.`);
  if ('show' in request) return say(await onDatabase((connection) => show(connection, request)));
  return handIn(request);
});

function say(text: string): number {
  console.log(text);
  return 0;
}

async function show({ sql }: Connection<unknown>, { show: id, language, to }: Show): Promise<string> {
  const shown = await showSubmission(sql, id, language);
  if (to === undefined) return shown;
  return [shown, ...(await writeSubmission(sql, id, to))].join('\n');
}

async function handIn(request: HandIn): Promise<number> {
  const { json, language, checkOnly } = request;
  const progress = openProgressLine(process.stderr);
  let seconds = 0;
  const verdict = await run(request, { ...request.options, progress }).finally(() => (seconds = progress.end()));
  if (request.report !== undefined) await report(request.report, verdict, request.sources);
  console.log(json ? verdictAsJson(verdict, language) : describeVerdict(verdict, { language, checkedOnly: checkOnly, seconds }));
  return verdict.verdict === 'accepted' ? 0 : 1;
}

/** The rows to be mended, where there are any. */
async function report(file: string, verdict: Verdict, sources: readonly string[]): Promise<void> {
  if (verdict.verdict === 'accepted') return;
  const submission = await openSubmission(sources);
  try {
    await writeReport(file, verdict, submission);
  } catch (cause) {
    throw new CannotRun(`${file} cannot be written: ${(cause as Error).message}.`, 'Name another file for --report.', { cause });
  } finally {
    await submission.close();
  }
}

/** A check needs no database where none was made yet. */
async function run({ sources, checkOnly }: HandIn, options: TakeInOptions): Promise<Verdict> {
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
