/** A mapping file, read, checked and made ready for use. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from '../../cannot-run.ts';
import type { RecordDeclaration } from '../../records/define.ts';
import { records } from '../../records/index.ts';
import { checkForm } from './check-form.ts';
import { checkTables } from './check-tables.ts';
import { compileTable, foreignColumns } from './compile.ts';
import type { MappedTable, Mapping, MappingDocument } from './mapping.ts';
import { offsetOf } from './mapping-faults.ts';
import { readYaml } from './read-yaml.ts';

/** Throws `MappingRefused` with every fault of the file, `CannotRun` where it cannot be read. */
export async function loadMapping(file: string): Promise<Mapping> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new CannotRun(
      `The mapping file ${file} cannot be read (${cause.code}).`,
      'Name a YAML file that exists, e.g. --map db/intake/mapping/examples/federal-domains.yaml.',
      { cause },
    );
  });
  const name = path.basename(file);
  const { sources, tables } = parseMapping(name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file: { name, path: path.resolve(file), size: bytes.length, sha256 },
    sources: new Map(Object.entries(sources)),
    tables: compileTables(sources, tables),
  };
}

/** In the order of the registry; the first table of each source knows what all of them read. */
function compileTables(sources: MappingDocument['sources'], rules: MappingDocument['tables']): MappedTable[] {
  const tables = (records as readonly RecordDeclaration[]).flatMap((record): MappedTable[] => {
    const entries = rules.filter((table) => table.record === record.name);
    return entries.length === 0 ? [] : [compileTable(entries, record, sources[entries[0]!.source]!)];
  });
  return tables.map((table) => {
    const ofSource = tables.filter(({ source }) => source === table.source);
    return ofSource[0] === table ? { ...table, readOfSource: new Set(ofSource.flatMap(foreignColumns)) } : table;
  });
}

/** What a mapping file says. Throws `MappingRefused` with every fault. */
export function parseMapping(name: string, bytes: Uint8Array): MappingDocument {
  const { document, faults } = readYaml(name, bytes);
  const value: unknown = document.toJS();
  checkForm(document, value, faults);
  faults.refuse();
  checkTables(value as MappingDocument, (way, written, message, key) =>
    faults.add(offsetOf(document, way, key), written, message),
  );
  faults.refuse();
  return value as MappingDocument;
}
