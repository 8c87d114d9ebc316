import { beforeEach, describe, expect, it } from 'vitest';
import { ipcHandlers, resetStandIn } from '../../../test/electron/stand-in.ts';
import { channelSchemas, registerChannels } from './ipc.ts';
import { englishMenuWords } from './menu-words.ts';

const page = { parent: null, origin: 'app://bundle' };
const call = { method: 'library.status', input: {} };
const file = { name: 'a.md', key: 'k', mediaType: 'text/markdown', text: '' };
const examples: Record<keyof typeof channelSchemas, unknown> = {
  'verbatim:call': call,
  'verbatim:open-external': 'https://example.org/',
  'verbatim:open-window': {},
  'verbatim:menu': { keys: { find: 'Ctrl+/' }, words: englishMenuWords },
  'verbatim:save-files': [file],
  'verbatim:save-pdf': [file],
  'verbatim:render-page': 'https://example.org/',
};

const handled: unknown[] = [];
const invoke = (channel: string, senderFrame: unknown, ...args: unknown[]): unknown =>
  ipcHandlers.get(channel)?.({ senderFrame, sender: {} } as never, ...(args as never[]));

beforeEach(() => {
  resetStandIn();
  handled.length = 0;
  const keep = (input: unknown): Promise<never> => {
    handled.push(input);
    return Promise.resolve(undefined as never);
  };
  registerChannels({
    'verbatim:call': keep,
    'verbatim:open-external': keep,
    'verbatim:open-window': keep,
    'verbatim:menu': keep,
    'verbatim:save-files': keep,
    'verbatim:save-pdf': keep,
    'verbatim:render-page': keep,
  });
});

describe('the registry of channels', () => {
  it('opens each channel of its table and no other', () => {
    expect([...ipcHandlers.keys()].sort()).toEqual(Object.keys(channelSchemas).sort());
  });

  for (const [channel, input] of Object.entries(examples)) {
    it(`${channel} answers the main frame of our page`, () => {
      void invoke(channel, page, input);
      expect(handled).toEqual([input]);
    });

    const strangers: [string, unknown][] = [
      ['a frame that is gone', null],
      ['a frame inside our page', { parent: page, origin: 'app://bundle' }],
      ['the reading frame', { parent: page, origin: 'null' }],
      ['the origin of pictures', { parent: null, origin: 'app://media' }],
      ['an origin that begins like ours', { parent: null, origin: 'app://bundle.evil.test' }],
      ['a page of the web', { parent: null, origin: 'https://example.org' }],
      ['a file', { parent: null, origin: 'file://' }],
    ];
    for (const [who, frame] of strangers) {
      it(`${channel} refuses ${who}`, () => {
        expect(() => invoke(channel, frame, input)).toThrow(`${channel} was refused`);
        expect(handled).toEqual([]);
      });
    }

    it(`${channel} refuses what does not fit its schema`, () => {
      for (const wrong of [undefined, null, 7, { method: 4 }, [{}], [], { ...call, extra: 1 }]) {
        expect(() => invoke(channel, page, wrong)).toThrow(`${channel} got something else`);
      }
      expect(() => invoke(channel, page, input, 'a second argument')).toThrow(
        `${channel} got something else`,
      );
      expect(handled).toEqual([]);
    });
  }

  it('takes a call with an id and refuses one that is far too long', () => {
    void invoke('verbatim:call', page, { ...call, callId: 'save-1' });
    expect(handled).toHaveLength(1);
    expect(() => invoke('verbatim:call', page, { ...call, method: 'x'.repeat(101) })).toThrow(
      'something else',
    );
    expect(() => invoke('verbatim:open-external', page, `https://${'x'.repeat(2048)}`)).toThrow(
      'something else',
    );
  });
});
