/** True for `YYYY-MM-DD` that is a day: 2026-02-30 has the form and is none. */
export const isCalendarDay = (text: string): boolean =>
  /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && new Date(Date.parse(text)).getUTCDate() === Number(text.slice(8));
