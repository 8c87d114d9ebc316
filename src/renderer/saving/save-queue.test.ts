import { describe, expect, it } from 'vitest';
import { englishMessages } from '../language/messages.test-support.ts';
import { reduceSaves, sayProgress, type Save, type SaveAct } from './save-queue.ts';
import { draftUrl } from './read-source.ts';

const start = (id: string): SaveAct => ({
  type: 'start',
  save: { id, ...draftUrl('https://example.org/a'), tags: [] },
});
const progress = (callId: string): SaveAct => ({
  type: 'progress',
  event: { type: 'call.progress', callId, step: 'images', done: 3, total: 12 },
});
const run = (...acts: SaveAct[]): readonly Save[] => acts.reduce(reduceSaves, [] as readonly Save[]);

describe('the saves under way', () => {
  it('follow their own progress', () => {
    const [one, two] = run(start('1'), start('2'), progress('2'));
    expect(one?.state).toMatchObject({ kind: 'running', step: null });
    expect(two?.state).toMatchObject({ kind: 'running', step: 'images', done: 3 });
  });

  it('are not set running again by a late word of progress, nor made by one of somebody else', () => {
    const failed: SaveAct = {
      type: 'fail',
      id: '1',
      what: 'No',
      hint: 'Why',
      retry: true,
      isEmptyPage: false,
    };
    const saves = run(start('1'), failed, progress('1'), progress('other'));
    expect(saves).toHaveLength(1);
    expect(saves[0]?.state.kind).toBe('failed');
  });

  it('say what they do', () => {
    const { t } = englishMessages();
    expect(sayProgress({ step: null, done: 0, total: 0 }, t)).toBe('Waiting');
    expect(sayProgress({ step: 'fetch', done: 0, total: 1 }, t)).toBe('Fetching the page');
    expect(sayProgress({ step: 'images', done: 3, total: 12 }, t)).toBe('Keeping its images, 3 of 12');
  });
});
