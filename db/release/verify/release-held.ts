/** A release that could be made, but looks wrong: somebody has to look at it and confirm. Commands print the list and exit 1. */
export class ReleaseHeld extends Error {
  /** One plain sentence each. */
  readonly findings: readonly string[];
  constructor(releaseId: string, findings: readonly string[]) {
    super(
      [
        `Release ${releaseId} is held and nothing was published:`,
        ...findings.map((finding) => `- ${finding}`),
        'Look at the submissions (npm run ingest -- --list). Where this is right, publish it with --confirm.',
      ].join('\n'),
    );
    this.name = 'ReleaseHeld';
    this.findings = findings;
  }
}
