/** Quarters as numbers, so that they can be counted back: `2026-Q3` is 4 * 2026 + 2. */
export const quarterNumber = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

export const quarterName = (number: number): string => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;

/** A cell that does not report counts as unknown with its last report, this many quarters long. */
export const quartersRemembered = 4;
