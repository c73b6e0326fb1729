import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    // Vitest would leave one processor free: of the two that CI has, half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          // Most files are done sooner than their imports: a worker keeps what it has loaded. So no file may leave a
          // global, the environment or a shared record changed.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          testTimeout: 60_000,
          // Fonts are parsed and outlines drawn in hooks: on a busy machine that takes longer than Vitest's ten seconds.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Two browsers share two processors: what a page does soon may take a while.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
