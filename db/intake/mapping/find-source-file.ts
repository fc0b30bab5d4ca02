/** Which of the files handed in is the source that a mapping names. */
import path from 'node:path';
import { problemAt } from '../checks/place.ts';
import { say, shown, type Problem } from '../problem.ts';
import type { SourceRule } from './mapping.ts';
import { nearestShown } from './nearest-shown.ts';

/** The one file that the rule names, or the problem that there is none or more than one. */
export function findSourceFile(
  { file }: SourceRule,
  paths: readonly string[],
  mapping: string,
): { readonly path: string } | { readonly problem: Problem } {
  const found = paths.filter((each) => fits(path.basename(each), file));
  if (found.length === 1) return { path: found[0]! };
  const names = paths.map((each) => path.basename(each));
  return { problem: found.length === 0 ? missing(file, names, mapping) : several(file, found, mapping) };
}

/** The paths that any of the rules names. */
export const namedFiles = (rules: readonly SourceRule[], paths: readonly string[]): ReadonlySet<string> =>
  new Set(paths.filter((each) => rules.some(({ file }) => fits(path.basename(each), file))));

/** `*` stands for any characters. Each piece is looked for once, so no pattern takes long. */
function fits(name: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return name === pattern;
  if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
  let at = start.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= name.length - end.length;
}

function missing(file: string, names: readonly string[], mapping: string): Problem {
  const meant = nearestShown(file, names);
  const list = names.length === 0 ? '-' : shown(names.join(', '));
  return problemAt(
    { file: mapping, line: null },
    {
      rule: 'mapping-source',
      value: file,
      message: say(
        `the file "${file}" that it names is not here. ${meant === undefined ? `Files are: ${list}.` : `Did you mean "${shown(meant)}"?`} Hand it in too, or correct the mapping.`,
        `fail "${file}" yang dinamakan tiada di sini. ${meant === undefined ? `Fail yang ada: ${list}.` : `Adakah anda maksudkan "${shown(meant)}"?`} Serahkan fail itu juga, atau betulkan pemetaan.`,
      ),
    },
  );
}

function several(file: string, found: readonly string[], mapping: string): Problem {
  const names = found.map((each) => path.basename(each)).join(', ');
  return problemAt(
    { file: mapping, line: null },
    {
      rule: 'mapping-source',
      value: file,
      message: say(
        `"${file}" fits ${found.length} files (${shown(names)}). Hand in one of them.`,
        `"${file}" padan dengan ${found.length} fail (${shown(names)}). Serahkan satu sahaja.`,
      ),
    },
  );
}
