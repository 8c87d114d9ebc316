import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeTempDir, openTestLibrary } from '../library.test-support.ts';
import { openDatabase } from './connection.ts';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'hold-library.test-support.ts');

interface Child {
  child: ChildProcess;
  lines: string[];
  /** Resolves when a line fits, or when the child has ended. */
  until(fits: (line: string) => boolean): Promise<void>;
  kill(): Promise<void>;
}

function startChild(dir: string, what: 'hold' | 'save'): Child {
  const child = spawn(process.execPath, [script, dir, what], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    child,
    lines,
    kill,
    async until(fits) {
      const found = new Promise<void>((resolve) => {
        const look = (): void => {
          if (lines.some(fits)) resolve();
        };
        waiting.add(look);
        look();
      });
      await Promise.race([found, ended]);
    },
  };
}

describe('two programs', () => {
  it('the second is refused while the first holds the library, and not after a kill -9', async () => {
    const dir = makeTempDir();
    const first = startChild(dir, 'hold');
    await first.until((line) => line === 'open');
    await expect(openTestLibrary({ dir })).rejects.toMatchObject({ code: 'library-in-use', retry: true });
    const second = startChild(dir, 'hold');
    await second.until((line) => line.startsWith('refused'));
    expect(second.lines).toEqual(['refused library-in-use']);
    await first.kill();
    const { client } = await openTestLibrary({ dir });
    expect((await client.call('library.status', {})).counts.articles).toBe(0);
  });

  it('the same process is refused a second time, and the first one goes on', async () => {
    const { dir, client } = await openTestLibrary();
    await expect(openTestLibrary({ dir })).rejects.toMatchObject({ code: 'library-in-use' });
    await client.call('settings.update', { theme: 'dark' });
    const child = startChild(dir, 'hold');
    await child.until((line) => line.startsWith('refused'));
    expect(child.lines).toEqual(['refused library-in-use']);
  });
});

describe('kill -9 in the middle of saves', () => {
  it('loses nothing that was acknowledged, and leaves nothing half', async () => {
    const dir = makeTempDir();
    const acknowledged = new Set<string>();
    for (const wanted of [1, 9, 25]) {
      const child = startChild(dir, 'save');
      await child.until((line) => line.startsWith('saved') && child.lines.length > wanted);
      await child.kill();
      for (const line of child.lines)
        if (line.startsWith('saved ')) acknowledged.add(line.slice('saved '.length));
    }
    const { client, library, lines } = await openTestLibrary({ dir });
    expect(lines.filter((line) => line.includes('missing'))).toEqual([]);
    for (const id of acknowledged) {
      const article = await client.call('articles.get', { id });
      expect(article.tags).toEqual(['kept/here']);
      expect(
        await library.openResource(`/resources/captures/${article.currentCaptureId}/text`),
      ).not.toBeNull();
    }
    const { total } = await client.call('articles.list', { limit: 1 });
    expect(total).toBeGreaterThanOrEqual(acknowledged.size);
    await library.close();
    const raw = openDatabase(join(dir, 'library.db'));
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    const halves = raw.prepare(
      'SELECT count(*) FROM articles WHERE currentCaptureId NOT IN (SELECT captureId FROM captureContents)',
    );
    expect(halves.pluck().get()).toBe(0);
    raw.close();
  }, 120_000);
});

/** A disk of six megabytes in a mount namespace of its own: no rights are needed for it where the kernel allows it. */
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

describe('a full disk', () => {
  it.skipIf(!canMount)(
    'is told, and costs nothing that was saved',
    () => {
      const dir = makeTempDir();
      const command = `mount -t tmpfs -o size=6m tmpfs "$0" && exec "$1" "$2" "$0/library" fill`;
      const { stdout } = spawnSync('unshare', ['-rm', 'sh', '-c', command, dir, process.execPath, script], {
        encoding: 'utf8',
      });
      const [opened, failed, kept] = stdout.split('\n');
      expect([opened, failed]).toEqual(['open', 'failed disk-full']);
      expect(kept).toMatch(/^kept (\d+) of \1$/u);
    },
    120_000,
  );
});
