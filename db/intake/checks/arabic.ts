/** Arabic may be absent: one notice a submission, with the count. */
import type { RecordDeclaration } from '../../records/define.ts';
import { say, type Findings } from '../problem.ts';
import type { KeptRow } from './rows.ts';

export interface ArabicCount {
  /** Gives what counts the rows of a record. */
  open(record: RecordDeclaration): (row: KeptRow) => void;
  notice(findings: Findings): void;
}

export function openArabicCount(): ArabicCount {
  let missing = 0;
  return {
    open({ columns }) {
      const labels = Object.keys(columns).filter((name) => columns[name]!.kind === 'label');
      return ({ values }) => {
        for (const label of labels) if (values[`${label}_en`] && !values[`${label}_ar`]) missing++;
      };
    },
    notice({ notices }) {
      if (missing === 0) return;
      notices.add({
        ...{ file: '', line: null, column: null, rule: 'no-arabic', value: String(missing) },
        message: say(
          `${missing} names or texts have no Arabic; the Arabic pages show the English and say so.`,
          `${missing} nama atau teks tiada dalam bahasa Arab; halaman Arab menunjukkan bahasa Inggeris dan menyatakannya.`,
        ),
      });
    },
  };
}
