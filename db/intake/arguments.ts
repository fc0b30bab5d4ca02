/** The words after `npm run ingest --`. */
import { parseArgs } from 'node:util';
import { CannotRun } from '../cannot-run.ts';
import { recordByName } from '../records/index.ts';
import type { ReportLanguage } from './problem.ts';
import type { TakeInOptions } from './take-in.ts';

const usage = [
  'npm run ingest -- <folder or files> [--check] [--json] [--language en|ms] [--report <file.xlsx>] [--map <mapping.yaml>]',
  '[--partial] [--confirm] [--note "..."] [--reason update|correction] [--empty <record>],',
  'or npm run ingest -- --list, or --show <id> [--to <folder>], or --templates <folder>',
].join(' ');

/** What is asked for. */
export type Request = HandIn | { readonly list: true } | Show | { readonly templates: string };

export interface HandIn {
  readonly sources: readonly string[];
  readonly checkOnly: boolean;
  readonly json: boolean;
  readonly language: ReportLanguage;
  /** Where the rows to be mended are written. */
  readonly report?: string;
  /** The mapping by which foreign files become records. */
  readonly mapping?: string;
  readonly options: TakeInOptions;
}

export interface Show {
  readonly show: string;
  readonly language: ReportLanguage;
  /** Where the files are written as they were handed in. */
  readonly to?: string;
}

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const options = {
  ...{ check: flag, json: flag, partial: flag, confirm: flag, list: flag, show: text, to: text, templates: text },
  ...{ note: text, reason: text, map: text, report: text, language: text },
  empty: { type: 'string' as const, multiple: true as const },
};

const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options });
type Values = ReturnType<typeof parse>['values'];

/** Throws `CannotRun` on arguments that are not of this command. */
export function readArguments(args: string[], environment: NodeJS.ProcessEnv): Request {
  try {
    const { values, positionals } = parse(args);
    const language = languageOf(values.language, environment);
    if (values.list) return { list: true };
    if (values.templates !== undefined) return { templates: values.templates };
    if (values.show !== undefined) return { show: values.show, language, ...(values.to !== undefined && { to: values.to }) };
    if (values.report !== undefined && !values.report.endsWith('.xlsx'))
      throw new Error(`"${values.report}" is no name of a workbook; name it like to-mend.xlsx.`);
    if (positionals.length === 0 && !values.empty) throw new Error('Name a folder of record files, or the files.');
    return {
      ...{ sources: positionals, checkOnly: values.check, json: values.json, language },
      ...(values.report !== undefined && { report: values.report }),
      ...(values.map !== undefined && { mapping: values.map }),
      options: optionsOf(values),
    };
  } catch (cause) {
    throw new CannotRun((cause as Error).message, `Write ${usage}.`, { cause });
  }
}

function optionsOf({ partial, confirm, note, reason, empty = [] }: Values): TakeInOptions {
  if (partial && empty.length > 0) throw new Error('--partial adds to registers, --empty empties one: they do not go together.');
  if (reason !== undefined && reason !== 'correction' && reason !== 'update')
    throw new Error(`"${reason}" is no reason of a change.`);
  const unknown = empty.find((record) => !recordByName.has(record));
  if (unknown !== undefined) throw new Error(`"${unknown}" is no record.`);
  return { partial, confirm, empty, ...(note !== undefined && { note }), ...(reason !== undefined && { reason }) };
}

/** As said, else Malay where the terminal speaks it, else English. */
function languageOf(said: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): ReportLanguage {
  if (said === 'ms' || said === 'en') return said;
  if (said !== undefined) throw new Error(`"${said}" is no language of the reports; they are in en and ms.`);
  return /^ms(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ms' : 'en';
}
