import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/world/closing-line.ts';
import { LongestFirst } from './test/world/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/world/global-setup.ts'],
    // Most files wait for their own server or process half of the time.
    maxWorkers: 4,
    // No file changes what another one imports, and loading everything anew for each takes a fifth of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new ClosingLine()],
    // Two copies of graphql in one process refuse each other's schemas.
    server: { deps: { inline: [/@pothos/, /graphql/] } },
    testTimeout: 60_000,
    // The first test file that asks for the sample releases makes them.
    hookTimeout: 180_000,
  },
});
