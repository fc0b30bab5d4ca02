import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with `N passed, M failed`. A file that cannot be loaded and an error outside a test count as failed. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], outside: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    // After the default reporter's own summary.
    process.once('beforeExit', () =>
      console.log(`${count('passed')} passed, ${count('failed') + broken + outside.length} failed`),
    );
  }
}
