import { describe, expect, it } from 'vitest';
import { methods } from '../../contract/methods.ts';
import type { Answer } from '../../contract/call.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import { createDispatch } from './dispatch.ts';
import { createLongWork } from './long-work.ts';
import type { MethodTable } from './methods.ts';
import { createRunningCalls } from './running-calls.ts';

const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.error.code);

class DiskError extends Error {
  readonly code: string;
  constructor(code: string) {
    super('secret words of an article');
    this.code = code;
  }
}

describe('dispatch', () => {
  it('refuses what is no method and no input, and says what was wrong', async () => {
    const { library } = await openTestLibrary();
    for (const method of ['nonsense', '__proto__', 'constructor', 'toString', '']) {
      expect(codeOf(await library.call({ method, input: {} }))).toBe('bad-input');
    }
    const cases: [string, unknown, RegExp][] = [
      ['articles.get', {}, /^id: /u],
      ['articles.get', { id: 'x' }, /^id: /u],
      ['articles.get', 'x', /object/u],
      [
        'articles.get',
        JSON.parse('{"id":"01a202f2-4723-71e7-a6c2-5927d9402b12","__proto__":{"polluted":1}}'),
        /__proto__/u,
      ],
      ['articles.tag', { ids: [], add: ['a'] }, /^ids: /u],
      ['articles.list', { limit: 0 }, /^limit: /u],
      ['articles.list', { after: 'zz' }, /from the beginning/u],
      ['articles.save', { source: { kind: 'carrier pigeon' } }, /^source/u],
      ['articles.search', JSON.parse(`{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`), /^text: /u],
    ];
    for (const [method, input, message] of cases) {
      const answer = await library.call({ method, input });
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      if (!answer.ok) expect(answer.error.message).toMatch(message);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never begins a search that was superseded before its turn came', async () => {
    let begun = 0;
    const table = {
      'articles.search': () => (begun += 1),
      'calls.cancel': ({ callId }: { callId: string }) => ({ cancelled: calls.cancel(callId) }),
    } as unknown as MethodTable;
    const calls = createRunningCalls();
    const call = createDispatch(table, {
      calls,
      ports: { announce: () => undefined, log: () => undefined },
      longWork: createLongWork(),
    });
    const search = (text: string) => call({ method: 'articles.search', input: { text }, callId: text });
    const cancel = (callId: string) => call({ method: 'calls.cancel', input: { callId } });

    const answers = await Promise.all([search('f'), cancel('f'), search('fe'), cancel('fe'), search('fer')]);
    expect(answers.map(codeOf)).toEqual(['cancelled', 'ok', 'cancelled', 'ok', 'ok']);
    expect(begun).toBe(1);
    expect(await cancel('fer')).toMatchObject({ ok: true, value: { cancelled: false } });
  });

  it('answers every method that takes nothing', async () => {
    const { library } = await openTestLibrary();
    for (const method of [
      'library.status',
      'speakers.list',
      'tags.list',
      'settings.get',
      'history.state',
    ] as const) {
      const answer = await library.call({ method, input: undefined });
      expect(answer.ok).toBe(true);
      if (answer.ok) methods[method].output.parse(answer.value);
    }
  });

  it('translates what the disk and the database say, and logs no words of articles', async () => {
    const lines: string[] = [];
    const thrown: [unknown, string][] = [
      [new DiskError('SQLITE_FULL'), 'disk-full'],
      [new DiskError('ENOSPC'), 'disk-full'],
      [new DiskError('SQLITE_CORRUPT_INDEX'), 'library-damaged'],
      [new DiskError('SQLITE_IOERR_WRITE'), 'library-unreadable'],
      [new DiskError('SQLITE_READONLY_DIRECTORY'), 'library-unreadable'],
      [new DiskError('SQLITE_BUSY'), 'library-in-use'],
      [new DiskError('SQLITE_CONSTRAINT'), 'internal'],
      [new Error('secret words of an article'), 'internal'],
      ['secret words of an article', 'internal'],
    ];
    for (const [error, code] of thrown) {
      const table = {
        'settings.get': () => {
          throw error;
        },
      } as unknown as MethodTable;
      const ports = { announce: () => undefined, log: (line: string) => lines.push(line) };
      const call = createDispatch(table, { calls: createRunningCalls(), ports, longWork: createLongWork() });
      const answer = await call({ method: 'settings.get', input: {} });
      expect(codeOf(answer)).toBe(code);
      expect(JSON.stringify(answer)).not.toContain('secret');
    }
    expect(lines.length).toBe(thrown.length);
    expect(lines.join('\n')).not.toContain('secret');
  });

  it('closes: what is under way is cancelled, what comes later is told', async () => {
    let isAborted = false;
    const fetchBytes = (_url: string, options: { signal?: AbortSignal | undefined }): Promise<never> =>
      new Promise((_resolve, reject) => {
        options.signal?.addEventListener('abort', () => {
          isAborted = true;
          reject(new Error('aborted'));
        });
      });
    const dir = makeTempDir();
    const { library } = await openTestLibrary({ dir, fetchBytes });
    const saving = library.call({
      method: 'articles.save',
      input: { source: { kind: 'url', url: 'https://a.example/' } },
    });
    await library.close();
    expect(isAborted).toBe(true);
    expect(codeOf(await saving)).toBe('cancelled');
    expect(codeOf(await library.call({ method: 'settings.get', input: {} }))).toBe('interrupted');
    await library.close();
    const again = await openTestLibrary({ dir });
    expect((await saveStory(again.client)).outcome).toBe('saved');
  });

  it('makes strings storable at the border, keys and all', async () => {
    const { client } = await openTestLibrary();
    const { articleId } = await saveStory(client);
    await client.call('articles.update', { ids: [articleId], patch: { note: 'a\u0000b\ud800\n\u0007' } });
    expect((await client.call('articles.get', { id: articleId })).note).toBe('ab\ufffd\n');
    await client.call('articles.tag', { ids: [articleId], add: ['x\u0000y'] });
    expect((await client.call('articles.get', { id: articleId })).tags).toEqual(['xy']);
  });
});
