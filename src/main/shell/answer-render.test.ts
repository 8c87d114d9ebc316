import { describe, expect, it } from 'vitest';
import type { Answer, Call } from '../../contract/call.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { defaultSettings } from '../../contract/settings.ts';
import { answerRender } from './answer-render.ts';

const library = (answer: Answer) => ({ send: (_call: Call) => Promise.resolve(answer) });
const switched = (renderPages: boolean) => library({ ok: true, value: { ...defaultSettings, renderPages } });
const url = 'https://example.org/';

describe('drawing a page when asked', () => {
  it('is off by default, and refused while it is off', async () => {
    expect(defaultSettings.renderPages).toBe(false);
    const asked: string[] = [];
    const render = (one: string) => (asked.push(one), Promise.resolve({ url: one, html: '' }));
    expect(await answerRender(url, switched(false), { render })).toMatchObject({
      outcome: 'failed',
      error: { code: 'bad-input' },
    });
    expect(asked).toEqual([]);
  });

  it('answers what was drawn', async () => {
    const render = () => Promise.resolve({ url, html: '<p>Words' });
    expect(await answerRender(url, switched(true), { render })).toEqual({
      outcome: 'rendered',
      url,
      html: '<p>Words',
    });
  });

  it('answers every failure with a code', async () => {
    const refuse = () => Promise.reject(new VerbatimError('fetch-timeout', 'Too slow.'));
    const breakDown = () => Promise.reject(new Error('a fault'));
    const code = async (...given: Parameters<typeof answerRender>): Promise<string> => {
      const outcome = await answerRender(...given);
      return outcome.outcome === 'failed' ? outcome.error.code : 'rendered';
    };
    expect(await code(url, switched(true), { render: refuse })).toBe('fetch-timeout');
    expect(await code(url, switched(true), { render: breakDown })).toBe('internal');
    const error = new VerbatimError('interrupted', 'The library is away.').toShape();
    expect(await code(url, library({ ok: false, error }), { render: refuse })).toBe('interrupted');
  });
});
