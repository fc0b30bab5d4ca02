/** What the style of a cell does to its number: shows it as a date, as a percentage, or with zeros in front. */
import { attribute, elements } from './xml.ts';

export interface CellStyle {
  readonly isDate: boolean;
  readonly isPercent: boolean;
  /** Digits at least that a whole number is shown with. */
  readonly digits: number;
}

/** Number formats that the standard itself defines as dates (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** The styles of a workbook by their index. */
export function readStyles(xml: string): CellStyle[] {
  const own = new Map(
    elements(xml, 'numFmt').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  const [formats] = elements(xml, 'cellXfs');
  return elements(formats?.content ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    const code = own.get(id);
    return code === undefined
      ? { isDate: isBuiltInDate(id), isPercent: isBuiltInPercent(id), digits: 0 }
      : styleOf(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '').split(';')[0]!);
  });
}

/** @param code a format for positive numbers, without what is written as it stands */
const styleOf = (code: string): CellStyle => ({
  isDate: /[ymdhs]/i.test(code) && !/^general$/i.test(code.trim()),
  isPercent: code.includes('%'),
  digits: /^0{2,}$/.test(code.trim()) ? code.trim().length : 0,
});
