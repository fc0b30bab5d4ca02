/** Bytes that can be read from their start more than once, and how far a reading has come. */
import { FormFault } from './form-fault.ts';
import type { TablePart } from './table.ts';

export interface ByteSource {
  /** Name of the file, as messages give it. */
  readonly file: string;
  /** Bytes taken from the file as handed in (packed, where it is), all readings together. */
  readonly taken: number;
  /** Reads all bytes once. Throws `FormFault` where they cannot be had. */
  read(): AsyncIterable<Buffer>;
}

/** A file is no longer what it was when the submission was opened. Its problem is told when all has been read. */
export class FileChanged extends Error {}

const progressStep = 1_000_000;

/**
 * The parts of a table, with `bytes` now and then; a fault becomes a problem, after which the table is broken.
 *
 * @param readings how many times the source is read in all
 */
export async function* tellParts(source: ByteSource, parts: AsyncIterable<TablePart>, readings = 1): AsyncIterable<TablePart> {
  const start = source.taken;
  let told = 0;
  const bytes = (): number => Math.floor((source.taken - start) / readings);
  try {
    for await (const part of parts) {
      yield part;
      if (bytes() - told >= progressStep) yield { bytes: (told = bytes()) };
    }
    if (bytes() > told) yield { bytes: bytes() };
  } catch (fault) {
    if (fault instanceof FormFault) yield { problem: fault.problem };
    else if (!(fault instanceof FileChanged)) throw fault;
    yield { broken: true };
  }
}
