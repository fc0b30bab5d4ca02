/** Foreign values that are replaced one for one. */
import { say, shown } from '../../problem.ts';
import type { ColumnRule, Convert, ValueFault } from '../mapping.ts';
import { nearestShown } from '../nearest-shown.ts';

/** What stands for each foreign value; the others are refused, kept or all written alike. */
export function valuesConverter({ values, others, othersAs }: ColumnRule): Convert {
  const known = new Map(Object.entries(values!));
  return (value) => known.get(value) ?? othersAs ?? (others === 'keep' ? value : unknown(value, [...known.keys()], 'values'));
}

/** `true` and `false` for a boolean column, `yes` and `no` for another. */
export function yesNoConverter({ yes, no }: NonNullable<ColumnRule['yesNo']>, kind: string): Convert {
  const [forYes, forNo] = kind === 'boolean' ? ['true', 'false'] : ['yes', 'no'];
  const known = new Map([...yes.map((word) => [word, forYes] as const), ...no.map((word) => [word, forNo] as const)]);
  return (value) => known.get(value) ?? unknown(value, [...known.keys()], 'yesNo');
}

/** Values listed in a message. */
const mostListed = 8;

function unknown(value: string, known: readonly string[], key: string): ValueFault {
  const meant = nearestShown(value, known);
  const list = known.slice(0, mostListed).map(shown).join(', ') + (known.length > mostListed ? ', ...' : '');
  return {
    fault: say(
      `"${shown(value)}" is not a value that the mapping knows under "${key}" (${list}). ${meant === undefined ? '' : `Did you mean "${shown(meant)}"? `}Correct the value, or add it to the mapping.`,
      `"${shown(value)}" bukan nilai yang dikenali oleh pemetaan di bawah "${key}" (${list}). ${meant === undefined ? '' : `Adakah anda maksudkan "${shown(meant)}"? `}Betulkan nilai itu, atau tambahkan dalam pemetaan.`,
    ),
  };
}
