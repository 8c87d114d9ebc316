import { stripVTControlCharacters } from 'node:util';

/** What `npm test` takes from the reports of vitest and Playwright. Only the fields that are read are named. */

export interface Tally {
  passed: number;
  failed: number;
  /** Each with its reason where one was given. */
  skipped: string[];
  /** For each failure its name and what was said. */
  failures: string[];
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

/** Reads vitest's `--reporter=json`. A file that could not be loaded counts as one failure. */
export function readVitestReport(text: string): Tally {
  const report = JSON.parse(text) as VitestReport;
  const tally: Tally = { passed: 0, failed: 0, skipped: [], failures: [] };
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      tally.failed += 1;
      tally.failures.push(`${file.name}: ${file.message ?? 'could not be loaded'}`);
    }
    for (const { fullName, status, failureMessages } of file.assertionResults) {
      if (status === 'passed') tally.passed += 1;
      else if (status === 'failed') {
        tally.failed += 1;
        tally.failures.push(`${file.name}: ${fullName}\n${(failureMessages ?? []).join('\n')}`);
      } else tally.skipped.push(fullName);
    }
  }
  return tally;
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    tests: {
      projectName: string;
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      annotations: { type: string; description?: string }[];
      results: { error?: { message?: string; stack?: string } }[];
    }[];
  }[];
}

interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

/** Reads Playwright's `json` reporter. A flaky test has failed: it is a race that nobody has looked at yet. */
export function readPlaywrightReport(text: string): Tally {
  const report = JSON.parse(text) as PlaywrightReport;
  const tally: Tally = { passed: 0, failed: 0, skipped: [], failures: [] };
  for (const error of report.errors) {
    tally.failed += 1;
    tally.failures.push(error.message ?? 'an error without a message');
  }
  for (const suite of report.suites) addSuite(tally, suite, suite.title);
  return tally;
}

function addSuite(tally: Tally, suite: PlaywrightSuite, path: string): void {
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      const name = `[${test.projectName}] ${path} › ${spec.title}`;
      if (test.status === 'expected') tally.passed += 1;
      else if (test.status === 'skipped') {
        const reason = test.annotations.find(({ type }) => type === 'skip')?.description;
        tally.skipped.push(reason === undefined ? name : `${name}: ${reason}`);
      } else {
        const error = test.results.find((result) => result.error !== undefined)?.error;
        tally.failed += 1;
        const said = stripVTControlCharacters(error?.stack ?? error?.message ?? '');
        tally.failures.push(`${name} (${test.status})\n${said}`);
      }
    }
  }
  for (const inner of suite.suites ?? []) addSuite(tally, inner, `${path} › ${inner.title}`);
}
