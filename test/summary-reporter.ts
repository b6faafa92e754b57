// Ends the run with the line `N passed, N failed`; a file that could not be loaded counts as a failure.
import type { Reporter, TestModule } from 'vitest/node';

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        tests++;
        const { state } = test.result();
        if (state === 'passed') count.passed++;
        else if (state === 'skipped') count.skipped++;
        else count.failed++;
      }
      if (!tests || (module.errors().length && module.state() === 'failed' && ![...module.children.allTests('failed')].length)) count.failed++;
    }
    const line = `${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`;
    // after vitest's own summary, so that it is the last line of the run
    process.once('exit', () => process.stdout.write(`\n${line}\n`));
  }
}
