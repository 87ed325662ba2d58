import { countResults } from './jest-run.mjs';

const aReport = (more) => ({ numTotalTests: 3, numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...more });

describe(countResults.name, () => {
  it('counts test cases, not files', () => {
    expect(countResults(aReport({ numPassedTests: 2, numFailedTests: 1 }))).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a suite that could not run as one failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countResults(aReport({ testResults }))).toEqual({ passed: 3, failed: 1 });
  });

  it('does not count a suite with failed tests twice', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }];
    expect(countResults(aReport({ numPassedTests: 2, numFailedTests: 1, testResults }))).toEqual({ passed: 2, failed: 1 });
  });

  it('counts what was left out as failed', () => {
    expect(countResults(aReport({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 }))).toEqual({ passed: 1, failed: 2 });
  });

  it('fails when nothing was executed', () => {
    expect(countResults(aReport({ numTotalTests: 0, numPassedTests: 0 }))).toEqual({ passed: 0, failed: 1 });
  });
});
