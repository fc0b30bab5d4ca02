/** Arithmetic on months ('2026-10') and quarters ('2026-Q3'). */

/** The month so many months later, earlier when negative: ('2026-10', -12) -> '2025-10'. */
export function addMonths(month: string, n: number): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** The quarter that holds a month: '2026-10' -> '2026-Q4'. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/** Months as a number on a time axis, in years; the end of the month, or the exact day: '2026-12' -> 2027, '2026-07-01' -> 2026.5. */
export function yearsOf(date: string): number {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return date.length === 7 ? year + month / 12 : year + (month - 1) / 12 + (Number(date.slice(8, 10)) - 1) / 365.25;
}
