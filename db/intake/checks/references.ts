/** References: what a row names must stand in the submission or have been kept before. */
import { records, recordByName } from '../../records/index.ts';
import type { RecordDeclaration } from '../../records/define.ts';
import type { KeptRegisters } from '../kept-registers.ts';
import { say, shown, type Findings } from '../problem.ts';
import { flat } from './flat.ts';
import { nearest } from './nearest.ts';
import { entryAt, problemAt } from './place.ts';
import type { KeptRow } from './rows.ts';

export interface ReferenceCheck {
  /** To be called before the rows of a record, in the order of the registry. */
  begin(record: RecordDeclaration): Promise<void>;
  row(row: KeptRow): void;
  /** What named a later row of the same file is judged now. `isWhole`: no row of the file is missing. */
  end(isWhole: boolean): void;
  /** Rows kept before must not lose what they name. */
  finish(): Promise<void>;
}

interface Context {
  readonly kept: KeptRegisters;
  readonly findings: Findings;
  /** Records that the submission brings. */
  readonly brought: ReadonlySet<string>;
  /** Rows are added to what was kept, not put in its place. */
  readonly partial: boolean;
  /** Records whose file is there and cannot be read. */
  readonly unread: ReadonlySet<string>;
}

const all: readonly RecordDeclaration[] = records;
const targets = new Set(all.flatMap(({ columns }) => Object.values(columns).flatMap(({ references }) => references ?? [])));
const columnsNaming = (record: RecordDeclaration): [column: string, target: string][] =>
  Object.entries(record.columns).flatMap(([name, { references }]) => (references ? [[name, references]] : []));

/** Checks the references of a submission, record by record. */
export function openReferenceCheck(context: Context): ReferenceCheck {
  const { kept, findings, brought, partial } = context;
  const known = new Map<string, Set<string>>();
  const broken = new Set(context.unread);
  const hint = rememberHints(known);
  let now: RecordDeclaration;
  let columns: [column: string, target: string][] = [];
  let own: Set<string> | undefined;
  let waiting: { row: KeptRow; column: string; target: string; id: string }[] = [];

  const standing = async (target: string): Promise<Set<string>> => {
    const ids = known.get(target) ?? new Set(await kept.values(target, recordByName.get(target)!.key[0]!));
    known.set(target, ids);
    return ids;
  };
  const report = (row: KeptRow, column: string, target: string, id: string): void => {
    if (broken.has(target)) return;
    const isSecret = now.columns[column]!.neverPublished === true;
    findings.problems.add(dangling(row, { column, id, target, meant: hint(target, id), isSecret }));
  };

  return {
    async begin(record) {
      [now, columns, waiting] = [record, columnsNaming(record), []];
      if (targets.has(record.name)) {
        if (!partial) known.set(record.name, new Set());
        own = await standing(record.name);
      } else own = undefined;
      for (const [, target] of columns) await standing(target);
    },
    row(row) {
      own?.add(flat(row.values[now.key[0]!]!));
      for (const [column, target] of columns) {
        const value = row.values[column]!;
        if (value === '' || known.get(target)!.has(value)) continue;
        for (const id of value.split(';')) {
          if (known.get(target)!.has(id)) continue;
          if (target === now.name) waiting.push({ row, column, target, id });
          else report(row, column, target, id);
        }
      }
    },
    end(isWhole) {
      if (!isWhole) broken.add(now.name);
      for (const { row, column, target, id } of waiting) if (!own!.has(id)) report(row, column, target, id);
      waiting = [];
    },
    async finish() {
      if (partial) return;
      for (const record of all)
        if (!brought.has(record.name))
          for (const [column, target] of columnsNaming(record))
            if (brought.has(target) && !broken.has(target) && !broken.has(record.name))
              await checkKept({ record, column, target, ids: await standing(target) }, kept, findings);
    },
  };
}

interface Dangling {
  readonly column: string;
  readonly id: string;
  readonly target: string;
  readonly meant: string | undefined;
  /** The column is never published: its value is not repeated, nor one like it told. */
  readonly isSecret: boolean;
}

function dangling({ file, line }: KeptRow, { column, id, target, meant, isSecret }: Dangling) {
  const [en, ms] = meant && !isSecret ? [`Did you mean "${meant}"? `, `Adakah anda maksudkan "${meant}"? `] : ['', ''];
  const [named, dinamai] = isSecret ? ['the value', 'nilai itu'] : [`"${shown(id)}"`, `"${shown(id)}"`];
  return problemAt(
    { file, line, column },
    {
      ...{ rule: 'dangling-reference', value: isSecret ? null : id },
      message: say(
        `${named} does not stand in ${target}. ${en}Correct it, or add it to ${target}.`,
        `${dinamai} tiada dalam ${target}. ${ms}Betulkannya, atau tambahkannya ke dalam ${target}.`,
      ),
    },
  );
}

interface KeptReference {
  readonly record: RecordDeclaration;
  readonly column: string;
  readonly target: string;
  readonly ids: ReadonlySet<string>;
}

async function checkKept({ record, column, target, ids }: KeptReference, kept: KeptRegisters, findings: Findings): Promise<void> {
  for (const id of await kept.values(record.name, column)) {
    if (ids.has(id)) continue;
    const isSecret = record.columns[column]!.neverPublished === true;
    const [named, dinamai] = isSecret ? [`A row of ${target}`, `Satu baris ${target}`] : [`"${shown(id)}"`, `"${shown(id)}"`];
    const message = say(
      `${named} is not there, but ${record.name} kept before refers to it (${column}). Keep it, or hand in ${record.name} too. Nothing was loaded.`,
      `${dinamai} tiada, tetapi ${record.name} yang telah disimpan merujuk kepadanya (${column}). Kekalkannya, atau serahkan ${record.name} juga. Tiada apa-apa dimuatkan.`,
    );
    const entry = entryAt({ file: target, line: null }, { rule: 'dangling-reference', value: isSecret ? null : id, message });
    findings.problems.add({ ...entry, file: `${record.name}.csv`, column });
  }
}

/** The nearest known id, looked for once an id and not where very many are wrong. */
function rememberHints(known: ReadonlyMap<string, ReadonlySet<string>>): (target: string, id: string) => string | undefined {
  const hints = new Map<string, string | undefined>();
  return (target, id) => {
    const ids = known.get(target)!;
    const wanted = `${target} ${id}`;
    if (!hints.has(wanted)) {
      if (ids.size >= 5000 || hints.size >= 500) return undefined;
      hints.set(wanted, nearest(id, [...ids]));
    }
    return hints.get(wanted);
  };
}
