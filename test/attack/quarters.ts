/** Quarters as numbers that can be counted on. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
export const numberOf = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
export const quarterAt = (number: number): string => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
