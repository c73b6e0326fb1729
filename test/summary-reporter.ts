import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line, which a CI log can be searched for. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      for (const test of testModule.children.allTests()) counts[test.result().state]++;
      counts.failed += testModule.errors().length;
    }
    const { passed, failed, skipped } = counts;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
