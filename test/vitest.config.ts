// One configuration, three kinds of test: pure logic in Node, DOM logic in jsdom, journeys in a real browser.
import { defineConfig } from 'vitest/config';

const conditions = ['assent-source'];
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
};

export default defineConfig({
  ...shared,
  root: new URL('..', import.meta.url).pathname,
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{core,catalog,server,scanner,cli,demo,contract,architecture,budget}/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/{browser,dashboard}/**/*.test.{ts,tsx}'],
          exclude: ['test/**/*.browser.test.ts'],
          testTimeout: 20_000,
        },
      },
      // three files at a time, after the rest: a browser test waits as much as it works, and each file listens on ports of its own
      {
        ...shared,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts', 'test/**/*.browser.test.ts'],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          // three engines on two cores: what fails twice is broken, and what failed once is printed with its count
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
