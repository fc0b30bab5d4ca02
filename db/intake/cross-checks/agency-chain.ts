/** Agencies stand below one another; none stands below itself. */
import { problemAt } from '../checks/place.ts';
import type { KeptRow } from '../checks/rows.ts';
import type { KeptRegisters } from '../kept-registers.ts';
import { say, type Findings } from '../problem.ts';
import type { CrossCheck } from './cross-check.ts';

/** Reports agencies whose chain of parents comes back to themselves. */
export function openAgencyChainCheck(kept: KeptRegisters, partial: boolean, findings: Findings): CrossCheck {
  const brought: Pick<KeptRow, 'file' | 'line'>[] = [];
  const parents = new Map<string, string>();
  const ids: string[] = [];
  return {
    row({ file, line, values }) {
      brought.push({ file, line });
      ids.push(values['agency_id']!);
      parents.set(values['agency_id']!, values['parent_agency_id']!);
    },
    async finish() {
      if (partial && ids.length > 0)
        for (const { agency_id: id, parent_agency_id: parent } of await kept.rows('agencies', ['agency_id', 'parent_agency_id']))
          if (!parents.has(id!)) parents.set(id!, parent!);
      ids.forEach((id, index) => {
        if (isOwnAncestor(id, parents)) report(id, brought[index]!, findings);
      });
    },
  };
}

function report(agency: string, { file, line }: Pick<KeptRow, 'file' | 'line'>, findings: Findings): void {
  const message = say(
    `"${agency}" stands above itself by its parents. Correct one of them.`,
    `"${agency}" berada di atas dirinya sendiri melalui agensi induknya. Betulkan salah satu.`,
  );
  findings.problems.add(problemAt({ file, line, column: 'parent_agency_id' }, { rule: 'agency-chain', value: agency, message }));
}

function isOwnAncestor(agency: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let above = parents.get(agency); above && !seen.has(above); above = parents.get(above)) {
    if (above === agency) return true;
    seen.add(above);
  }
  return false;
}
