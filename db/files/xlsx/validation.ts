/** What a column's cells accept, as the spreadsheet checks it while a person types (ECMA-376, 18.3.1.32). */
import { columnLetter } from './column-letter.ts';
import { cutText, xmlAttribute, xmlText } from './xml-text.ts';

/** A number, or a formula such as `TODAY()`. */
export type Bound = number | string;

export type Rule =
  | { readonly kind: 'any' }
  /** One of these words, shown as a drop-down list. */
  | { readonly kind: 'list'; readonly codes: readonly string[] }
  /** At least `min`, at most `max`; dates are given by `serialOf`. */
  | { readonly kind: 'whole' | 'decimal' | 'date' | 'textLength'; readonly min?: Bound; readonly max?: Bound }
  /** A formula that is true for what is accepted; it is given the cell's address. */
  | { readonly kind: 'custom'; readonly formula: (cell: string) => string };

/** Titles are cut at 32 characters, texts at 255 (225 for an error): what the spreadsheet can hold. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

export interface Validation {
  readonly rule: Rule;
  /** Shown beside a chosen cell. */
  readonly prompt?: Message;
  /** Shown where a value is refused. */
  readonly error?: Message;
}

const lastRow = 1_048_576;
const longestList = 255;

/** Whether a list can stand in the validation itself. */
export const fitsInline = (codes: readonly string[]): boolean =>
  codes.join(',').length <= longestList && codes.every((code) => !/[",]/.test(code));

/** The element for the cells of a column below the header. `rangeOf` says where a list too long to stand inline is written. */
export function validationXml(
  { rule, prompt, error }: Validation,
  column: number,
  rangeOf: (codes: readonly string[]) => string,
): string {
  const letter = columnLetter(column);
  const { attributes, formulas } = describeRule(rule, `${letter}2`, rangeOf);
  const shown =
    messageXml(error, { show: 'showErrorMessage', title: 'errorTitle', text: 'error', most: 225 }) +
    messageXml(prompt, { show: 'showInputMessage', title: 'promptTitle', text: 'prompt', most: 255 });
  const body = formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`).join('');
  return `<dataValidation${attributes} allowBlank="1"${shown} sqref="${letter}2:${letter}${lastRow}">${body}</dataValidation>`;
}

interface RuleXml {
  readonly attributes: string;
  readonly formulas: readonly string[];
}

function describeRule(rule: Rule, cell: string, rangeOf: (codes: readonly string[]) => string): RuleXml {
  switch (rule.kind) {
    case 'any':
      return { attributes: '', formulas: [] };
    case 'list':
      return {
        attributes: ' type="list"',
        formulas: [fitsInline(rule.codes) ? `"${rule.codes.join(',')}"` : rangeOf(rule.codes)],
      };
    case 'custom':
      return { attributes: ' type="custom"', formulas: [rule.formula(cell)] };
    default:
      return describeBounds(rule.kind, rule.min, rule.max);
  }
}

function describeBounds(kind: string, min: Bound | undefined, max: Bound | undefined): RuleXml {
  const bounds = [min, max].filter((bound) => bound !== undefined).map(String);
  if (bounds.length === 2) return { attributes: ` type="${kind}" operator="between"`, formulas: bounds };
  if (bounds.length === 0) throw new RangeError(`A validation of the kind "${kind}" needs a bound.`);
  const operator = min === undefined ? 'lessThanOrEqual' : 'greaterThanOrEqual';
  return { attributes: ` type="${kind}" operator="${operator}"`, formulas: bounds };
}

interface MessageNames {
  readonly show: string;
  readonly title: string;
  readonly text: string;
  readonly most: number;
}

function messageXml(message: Message | undefined, { show, title, text, most }: MessageNames): string {
  if (!message) return '';
  return ` ${show}="1" ${title}="${xmlAttribute(cutText(message.title, 32))}" ${text}="${xmlAttribute(cutText(message.text, most))}"`;
}
