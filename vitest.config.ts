import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/world/closing-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/world/global-setup.ts'],
    // Most files wait for their own server or process half of the time.
    maxWorkers: 3,
    reporters: ['default', new ClosingLine()],
    // Two copies of graphql in one process refuse each other's schemas.
    server: { deps: { inline: [/@pothos/, /graphql/] } },
    testTimeout: 60_000,
    // The first test file that asks for the sample releases makes them.
    hookTimeout: 180_000,
  },
});
