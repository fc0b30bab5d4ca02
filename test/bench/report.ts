/** How a benchmark says what it measured. It fails by its exit code: a figure that nobody checks is no threshold. */

/** Prints figures, one a line. */
export function report(title: string, figures: Readonly<Record<string, string | number>>): void {
  console.log(title);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name}: ${figure}`);
}

export function fail(title: string): void {
  console.error(`${title}: over its threshold.`);
  process.exitCode = 1;
}
