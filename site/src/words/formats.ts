/** Numbers, dates and lists as each language writes them. Latin digits everywhere. */
import type { Locale } from '../locales.ts';

const tags: Record<Locale, string> = { ms: 'ms', en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory' };
const numberTags: Record<Locale, string> = { ms: 'en', en: 'en', ar: 'en' };

const months: Record<Locale, readonly string[]> = {
  ms: ['Januari', 'Februari', 'Mac', 'April', 'Mei', 'Jun', 'Julai', 'Ogos', 'September', 'Oktober', 'November', 'Disember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
};

export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<Locale, Formats>();

/** The formats of a language, made once. */
export function formats(locale: Locale): Formats {
  const known = made.get(locale) ?? makeFormats(locale);
  made.set(locale, known);
  return known;
}

function makeFormats(locale: Locale) {
  const whole = new Intl.NumberFormat(numberTags[locale], { maximumFractionDigits: 0 });
  const oneDecimal = new Intl.NumberFormat(numberTags[locale], { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const twoDecimals = new Intl.NumberFormat(numberTags[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const upToOne = new Intl.NumberFormat(numberTags[locale], { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(tags[locale], { type: 'conjunction' });
  const countries = new Intl.DisplayNames([tags[locale]], { type: 'region' });
  const month = (period: string) => `${months[locale][Number(period.slice(5, 7)) - 1] ?? ''} ${period.slice(0, 4)}`;
  return {
    /** 1,234 */
    count: (n: number) => whole.format(n),
    /** 1,234.5, without a needless decimal */
    number: (n: number) => upToOne.format(n),
    /** A share from 0 to 100: 28.5% */
    percent: (n: number) => `${oneDecimal.format(n)}%`,
    /** A rate that the second decimal tells from its target: 99.93% */
    rate: (n: number) => `${twoDecimals.format(n)}%`,
    /** A share without decimals, for cells and axes: 29% */
    percentShort: (n: number) => `${whole.format(n)}%`,
    /** '2026-10-31' or an instant that begins so: 31 October 2026 */
    date: (day: string) => `${Number(day.slice(8, 10))} ${month(day)}`,
    /** '2026-10' or a day in it: October 2026 */
    month,
    /** '2026-Q3' in words, '2026-10' as a month, '2026' as it is. */
    period: (period: string) => (/Q/.test(period) ? quarter(locale, period) : period.length > 4 ? month(period) : period),
    /** 12.3 KB, in thousands of bytes, never broken */
    bytes: (n: number) =>
      n < 1e6 ? `${whole.format(Math.max(1, Math.round(n / 1e3)))}\u00a0KB` : `${upToOne.format(n / 1e6)}\u00a0MB`,
    /** 'MY': Malaysia; the code where it has no name. */
    country: (code: string) => countries.of(code) ?? code,
    list: (items: string[]) => list.format(items),
  };
}

function quarter(locale: Locale, period: string): string {
  const [year, number] = [period.slice(0, 4), period.slice(-1)];
  if (locale === 'ms') return `suku ${number} ${year}`;
  if (locale === 'en') return `quarter ${number} of ${year}`;
  return `الربع ${number} من ${year}`;
}

const days = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a time zone: '2026-11-16T02:00:00Z', 'Asia/Kuala_Lumpur' -> '2026-11-16'. */
export function dayOf(instant: string, timeZone: string): string {
  // A format is dear to make, and every page tells a day.
  const format =
    days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  days.set(timeZone, format);
  return format.format(new Date(instant));
}
