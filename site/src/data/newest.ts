/** The rows of the newest period alone. */
export function newest<T>(rows: readonly T[], periodOf: (row: T) => string): T[] {
  const last = rows.reduce((latest, row) => (periodOf(row) > latest ? periodOf(row) : latest), '');
  return rows.filter((row) => periodOf(row) === last);
}
