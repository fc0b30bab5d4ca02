/** Which record a file brings, by its name. */
import { recordByName } from '../../records/index.ts';
import { nearest } from '../checks/nearest.ts';
import { say, type Message, type Problem } from '../problem.ts';
import { formProblem } from './form-fault.ts';

export type Format = 'csv' | 'json' | 'ndjson' | 'xlsx';

export interface RecordName {
  readonly record: string;
  readonly format: Format;
  /** Compressed with gzip. */
  readonly packed: boolean;
}

/** Record and format of `services.csv.gz`; undefined where the name is of no record or no format that is read. */
export function readRecordName(name: string): RecordName | undefined {
  const [, record = '', format, packed] = /^(.*?)\.(csv|json|ndjson|xlsx)(\.gz)?$/.exec(name) ?? [];
  return recordByName.has(record) ? { record, format: format as Format, packed: packed !== undefined } : undefined;
}

const names = [...recordByName.keys()];

/** The problem of a name that is of no record, with the one that may be meant. */
export function unknownFile(name: string): Problem {
  const { en, ms } = /^submission\.(zip|xlsx)$/.test(name) ? wholeSubmission : name.startsWith('~$') ? inUse : whyUnknown(name);
  return formProblem({ file: name, line: null }, 'unknown-file', say(en, ms));
}

const wholeSubmission = say(
  'is a whole submission. Hand it in alone, or the record files without it.',
  'ialah serahan penuh. Serahkan fail itu bersendirian, atau fail rekod tanpanya.',
);

const inUse = say(
  'says that its workbook is open in Excel. Save and close the workbook, and hand it in again.',
  'menandakan buku kerjanya sedang dibuka dalam Excel. Simpan dan tutup buku kerja itu, dan serahkan semula.',
);

function whyUnknown(name: string): Message {
  const stem = name.replace(/\..*$/, '');
  const why = recordByName.has(stem)
    ? say(
        'is in no form that is read (.csv, .json, .ndjson or .xlsx, each also .gz).',
        'bukan dalam bentuk yang dibaca (.csv, .json, .ndjson atau .xlsx, setiap satu juga .gz).',
      )
    : say('is named after no record.', 'tidak dinamakan mengikut mana-mana rekod.');
  const known = nearest(stem, names);
  const hint = known
    ? say(`Did you mean ${known}.csv?`, `Adakah maksudnya ${known}.csv?`)
    : say(`Records are: ${names.join(', ')}.`, `Rekod ialah: ${names.join(', ')}.`);
  return say(`${why.en} ${hint.en}`, `${why.ms} ${hint.ms}`);
}

/** The problem of a second file for a record. */
export const secondFile = (name: string, record: string, other: string): Problem =>
  formProblem(
    { file: name, line: null },
    'second-file',
    say(
      `is a second file for ${record}, beside ${other}. Hand in one file per record.`,
      `ialah fail kedua untuk ${record}, di samping ${other}. Serahkan satu fail bagi setiap rekod.`,
    ),
  );

/** The problem of what stands in place of a file. */
export const notAFile = (name: string): Problem =>
  formProblem(
    { file: name, line: null },
    'not-a-file',
    say(
      'is not a plain file (a folder, link or pipe). Hand in the file itself.',
      'bukan fail biasa (folder, pautan atau paip). Serahkan fail itu sendiri.',
    ),
  );

/** The problem of a file whose bytes are no longer those that were hashed. */
export const changedFile = (name: string): Problem =>
  formProblem(
    { file: name, line: null },
    'changed-while-read',
    say(
      'changed while it was read. Wait until it is complete, and hand it in again.',
      'berubah semasa dibaca. Tunggu sehingga fail itu lengkap, dan serahkan semula.',
    ),
  );
