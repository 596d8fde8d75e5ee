import { describe, expect, it } from 'vitest';
import { countExamples, countVitest } from './test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('what the last line of a test run counts', () => {
  it('sums tests, and a file that could not be loaded as one failure', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'), file('failed')];
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('never says that all passed when the run itself ended badly', () => {
    const clean = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] };
    expect(countVitest(clean, 0)).toEqual({ passed: 1, failed: 0 });
    expect(countVitest(clean, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('reads the examples by their last line and distrusts a missing one', () => {
    expect(countExamples('x: expected MET\n210 passed, 1 failed\n', 1)).toEqual({ passed: 210, failed: 1 });
    expect(countExamples('210 passed, 0 failed\n', 0)).toEqual({ passed: 210, failed: 0 });
    expect(countExamples('210 passed, 0 failed\n', 2)).toEqual({ passed: 210, failed: 1 });
    expect(countExamples('', 0)).toEqual({ passed: 0, failed: 1 });
  });
});
