import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './read-reports.ts';

describe('readVitestReport', () => {
  it('counts each assertion, and a file that could not be loaded as one failure', () => {
    const tally = readVitestReport(
      JSON.stringify({
        testResults: [
          {
            name: 'a.test.ts',
            status: 'failed',
            assertionResults: [
              { fullName: 'a works', status: 'passed' },
              { fullName: 'a breaks', status: 'failed', failureMessages: ['expected 1'] },
              { fullName: 'a waits', status: 'pending' },
            ],
          },
          { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
        ],
      }),
    );
    expect(tally).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['a waits'],
      failures: ['a.test.ts: a breaks\nexpected 1', 'b.test.ts: no such module'],
    });
  });
});

describe('readPlaywrightReport', () => {
  const test = (status: string, extra: object = {}) => ({
    projectName: 'electron',
    status,
    annotations: [],
    results: [{}],
    ...extra,
  });

  it('counts flaky tests as failed, and gives the reason of skipped ones', () => {
    const tally = readPlaywrightReport(
      JSON.stringify({
        errors: [{ message: 'no tests found' }],
        suites: [
          {
            title: 'save.spec.ts',
            specs: [{ title: 'saves', tests: [test('expected')] }],
            suites: [
              {
                title: 'offline',
                specs: [
                  {
                    title: 'reads',
                    tests: [test('flaky', { results: [{ error: { message: 'late' } }, {}] })],
                  },
                  {
                    title: 'marks',
                    tests: [test('skipped', { annotations: [{ type: 'skip', description: 'no binary' }] })],
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
    expect(tally).toEqual({
      passed: 1,
      failed: 2,
      skipped: ['[electron] save.spec.ts › offline › marks: no binary'],
      failures: ['no tests found', '[electron] save.spec.ts › offline › reads (flaky)\nlate'],
    });
  });
});
