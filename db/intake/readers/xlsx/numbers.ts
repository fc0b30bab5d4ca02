/** The numbers of a workbook as text: plain digits, and days in ISO form. */

/**
 * Spreadsheets keep 15 digits; 96.5 may stand in the file as 96.500000000000014. A whole number is kept as it is written, so that
 * a long one that another program wrote loses no digit.
 */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  return plainDigits(String(Number(Number(raw).toPrecision(15))));
}

/** `9.6e-7` is 0.00000096. */
function plainDigits(text: string): string {
  const [, sign = '', whole = '', fraction = '', power] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${point < digits.length ? `.${digits.slice(point)}` : ''}`;
}

const day = 86_400;

/** The day before 10000-01-01, after which no spreadsheet counts. */
const lastSerial = 2_958_465;

/**
 * The day of a serial number, with its time where it has one, to the second. Where days count from 1900, those before 1 March 1900
 * are one off, and 29 February 1900 is counted though it never was (ECMA-376, 18.17.4.1); 0 is no day.
 */
export function dateText(serial: number, from1904: boolean): string {
  const seconds = Math.round(serial * day);
  if (seconds < (from1904 ? 0 : day) || serial > lastSerial) return String(serial);
  const days = Math.floor(seconds / day);
  if (!from1904 && days === 60) return '1900-02-29';
  const origin = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const text = new Date(origin + seconds * 1000).toISOString().slice(0, 19);
  return withoutMidnight(text);
}

/** `2025-12-31T00:00:00` is the day. */
export const withoutMidnight = (text: string): string => text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
