/** Why an archive or workbook is not read; the message goes on after the name of the file. */
import { say, type Message } from '../../problem.ts';
import type { RuleId } from '../../rules.ts';
import { faultAt, type FormFault } from '../form-fault.ts';
import { largestUnpacked } from './limits.ts';

export class ZipFault extends Error {
  readonly rule: RuleId;
  readonly what: Message;
  constructor(rule: RuleId, what: Message) {
    super(what.en);
    this.rule = rule;
    this.what = what;
  }

  /** The fault of a file. */
  of(file: string): FormFault {
    return faultAt({ file, line: null }, this.rule, this.what);
  }
}

export const brokenZip = (en: string, ms: string): ZipFault =>
  new ZipFault(
    'not-this-format',
    say(`is not a whole zip archive (${en}). Save it again.`, `bukan arkib zip yang lengkap (${ms}). Simpan semula.`),
  );

export const unpacksTooLarge = (size: number): ZipFault =>
  new ZipFault(
    'unpacks-too-large',
    say(
      `unpacks to ${Math.round(size / 1e6)} MB or more; ${largestUnpacked / 1e6} MB is the most. Hand it in as CSV.`,
      `menjadi ${Math.round(size / 1e6)} MB atau lebih apabila dibuka; had tertinggi ialah ${largestUnpacked / 1e6} MB. Serahkan sebagai CSV.`,
    ),
  );

export const unpacksOutOfProportion = (name: string, ratio: number): ZipFault =>
  new ZipFault(
    'unpacks-too-large',
    say(
      `has a part "${name}" that unpacks to more than ${ratio} times its size. Hand it in as CSV.`,
      `mempunyai bahagian "${name}" yang menjadi lebih daripada ${ratio} kali saiznya apabila dibuka. Serahkan sebagai CSV.`,
    ),
  );
