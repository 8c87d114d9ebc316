import { describe, expect, it } from 'vitest';
import type { Job } from '../../contract/job.ts';
import { englishMessages } from '../language/messages.test-support.ts';
import { announceJob, sayJob } from './say-job.ts';

const none = { waiting: 0, running: 0, saved: 0, duplicate: 0, failed: 0, cancelled: 0 };
const job = (over: Partial<Omit<Job, 'counts'>>, counts: Partial<Job['counts']> = {}): Job => ({
  id: '01890000-0000-7000-8000-000000000000' as Job['id'],
  kind: 'save',
  title: 'Save 4 pages',
  state: 'running',
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  nextTryAt: null,
  problem: null,
  ...over,
  counts: { ...none, total: 4, ...counts },
});
// The time of day as it is written, in whichever zone the test runs.
const messages = { ...englishMessages(), sayTimeOfDay: (moment: string) => moment.slice(11, 16) };

describe('a job in words', () => {
  it.each([
    [job({}, { waiting: 2, running: 1, saved: 1 }), '1 of 4'],
    [job({}, { waiting: 2, saved: 1, failed: 1 }), '2 of 4, 1 failed'],
    [job({ nextTryAt: '2026-01-01T14:05:00.000Z' }, { waiting: 4 }), '0 of 4; goes on at 14:05'],
    [job({ state: 'paused' }, { waiting: 3, saved: 1 }), 'Paused at 1 of 4'],
    [
      job(
        { state: 'paused', problem: { code: 'disk-full', message: 'The disk is full.', hint: '' } },
        { waiting: 4 },
      ),
      'Stopped at 0 of 4. The disk is full.',
    ],
    [
      job({ state: 'done' }, { saved: 2, duplicate: 1, failed: 1 }),
      'Done: 2 saved, 1 there already, 1 failed',
    ],
    [job({ state: 'done', kind: 'refetch' }, { saved: 1, duplicate: 3 }), 'Done: 1 changed, 3 unchanged'],
    [job({ state: 'cancelled' }, { saved: 1, cancelled: 3 }), 'Cancelled: 1 saved, 3 cancelled'],
  ])('%#', (one, words) => {
    expect(sayJob(one, messages)).toBe(words);
  });

  it('is said aloud when it matters, not at every item', () => {
    const first = announceJob(job({}, { waiting: 3, saved: 1 }), messages);
    expect(announceJob(job({}, { waiting: 2, saved: 2 }), messages)).toBe(first);
    expect(announceJob(job({ state: 'done' }, { saved: 4 }), messages)).toBe('Save 4 pages: Done: 4 saved');
  });
});
