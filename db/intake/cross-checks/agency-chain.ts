/** Agencies stand below one another; none stands below itself. */
import type { Findings } from '../problem.ts';
import type { Registers } from '../registers.ts';

/** Reports agencies whose chain of parents comes back to themselves. */
export function checkAgencyChain(registers: Registers, findings: Findings): void {
  const parents = new Map(
    registers.standing('agencies').map(({ values }) => [values['agency_id']!, values['parent_agency_id']!]),
  );
  for (const row of registers.rows('agencies')) {
    const agency = row.values['agency_id']!;
    if (!isOwnAncestor(agency, parents)) continue;
    findings.problems.push({
      ...{ file: row.file, line: row.line, column: 'parent_agency_id', rule: 'agency-chain', value: agency },
      message: `${row.file}, line ${row.line}, column "parent_agency_id": "${agency}" stands above itself by its parents. Correct one of them. Nothing was loaded.`,
    });
  }
}

function isOwnAncestor(agency: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let above = parents.get(agency); above && !seen.has(above); above = parents.get(above)) {
    if (above === agency) return true;
    seen.add(above);
  }
  return false;
}
