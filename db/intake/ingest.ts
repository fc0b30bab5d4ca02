/** `npm run ingest`: hands in a submission, lists or shows those kept, writes templates. Usage in arguments.ts. */
import { CannotRun, runCommand } from '../cannot-run.ts';
import { connect, type Connection } from '../connection/connect.ts';
import { openDatabase } from '../server/open-database.ts';
import { loadEnvironment } from '../settings.ts';
import { readArguments, type HandIn, type Show } from './arguments.ts';
import { hasDatabase } from './has-database.ts';
import { loadMapping } from './mapping/load-mapping.ts';
import { MappingRefused } from './mapping/mapping-faults.ts';
import { openMapped } from './mapping/open-mapped.ts';
import type { ReportLanguage } from './problem.ts';
import { openProgressLine } from './progress-line.ts';
import { openSubmission } from './readers/open-submission.ts';
import type { OpenSubmission } from './readers/table.ts';
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
  const open = await opener(request.mapping);
  if (open instanceof MappingRefused) return tell(refusedMapping(open), request);
  const progress = openProgressLine(process.stderr);
  let seconds = 0;
  const verdict = await run(request, { ...request.options, open, progress }).finally(() => (seconds = progress.end()));
  if (request.report !== undefined && verdict.verdict === 'rejected')
    await report({ file: request.report, language: request.language }, verdict, await open(request.sources));
  return tell(verdict, request, seconds);
}

function tell(verdict: Verdict, { json, language, checkOnly }: HandIn, seconds = 0): number {
  console.log(json ? verdictAsJson(verdict, language) : describeVerdict(verdict, { language, checkedOnly: checkOnly, seconds }));
  return verdict.verdict === 'accepted' ? 0 : 1;
}

type Open = (sources: readonly string[]) => Promise<OpenSubmission>;

/** How the submission is opened: as record files, or as foreign files by a mapping. What is wrong with a mapping is returned. */
async function opener(mappingFile: string | undefined): Promise<Open | MappingRefused> {
  if (mappingFile === undefined) return openSubmission;
  try {
    const mapping = await loadMapping(mappingFile);
    return (sources) => openMapped(mapping, sources);
  } catch (fault) {
    if (fault instanceof MappingRefused) return fault;
    throw fault;
  }
}

function refusedMapping({ problems }: MappingRefused): Verdict {
  return {
    ...{ verdict: 'rejected', problems, notices: [], problemCount: problems.length, noticeCount: 0, rows: {} },
  };
}

/** Writes the rows to be mended, and says so beside the report itself. */
async function report(
  { file, language }: { readonly file: string; readonly language: ReportLanguage },
  verdict: Verdict,
  submission: OpenSubmission,
): Promise<void> {
  try {
    await writeReport(file, verdict, submission);
    console.error(language === 'ms' ? `Baris yang perlu dibetulkan ada dalam ${file}.` : `The rows to be mended are in ${file}.`);
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
