/** A part of a value: between separators, by position, or by form. */
import { say, shown, type Message } from '../../problem.ts';
import type { ColumnRule, Convert, ValueFault } from '../mapping.ts';
import { compileRegex } from './regex.ts';

/** The part that a rule takes, or the value whole where it takes none. */
export function partTaker({ split, slice, pattern }: ColumnRule): Convert | undefined {
  if (split) return splitTaker(split);
  if (slice) return sliceTaker(slice);
  return pattern && patternTaker(pattern);
}

function splitTaker({ separator, part, optional }: NonNullable<ColumnRule['split']>): Convert {
  return (value) => {
    const found = value.split(separator).at(part > 0 ? part - 1 : part);
    const missing = say(
      `"${shown(value)}" has no part ${part} between "${separator}".`,
      `"${shown(value)}" tiada bahagian ${part} antara "${separator}".`,
    );
    return found ?? absent(missing, optional);
  };
}

function sliceTaker({ start, length, optional }: NonNullable<ColumnRule['slice']>): Convert {
  return (value) => {
    const characters = [...value];
    const end = length === undefined ? characters.length : start - 1 + length;
    if (characters.length >= Math.max(start, end)) return characters.slice(start - 1, end).join('');
    const wanted = length === undefined ? start : end;
    const missing = say(
      `"${shown(value)}" has ${characters.length} characters; the part that is taken reaches to character ${wanted}.`,
      `"${shown(value)}" ada ${characters.length} aksara; bahagian yang diambil sampai ke aksara ${wanted}.`,
    );
    return absent(missing, optional);
  };
}

function patternTaker({ regex, group = 1, optional }: NonNullable<ColumnRule['pattern']>): Convert {
  const form = compileRegex(regex)!;
  return (value) => {
    const missing = say(
      `"${shown(value)}" does not have the form ${regex}.`,
      `"${shown(value)}" tidak mengikut bentuk ${regex}.`,
    );
    return form.group(value, group) ?? absent(missing, optional);
  };
}

const absent = (missing: Message, optional?: boolean): string | ValueFault =>
  optional
    ? ''
    : {
        fault: say(
          `${missing.en} Correct the value, or say "optional: true" in the mapping.`,
          `${missing.ms} Betulkan nilai itu, atau nyatakan "optional: true" dalam pemetaan.`,
        ),
      };
