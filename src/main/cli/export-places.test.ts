/** Where exports go: disks that are full, read-only or gone, and what stands there already. Real disks, in a mount namespace of their own. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { builtFormats, exportFormats } from '../../contract/exporting.ts';
import { runVerbatim } from '../../../test/support/run-program.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const MAIN = join(import.meta.dirname, 'main.ts');
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

/** Words that cannot be packed, the same each time. */
function noise(seed: number, words: number): string {
  let state = seed;
  const next = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.toString(36);
  };
  return Array.from({ length: words }, next).join(' ');
}

let home: string;
let library: string;

beforeAll(async () => {
  let cleanUp: () => Promise<void> = () => Promise.resolve();
  home = await makeTemporaryFolder((clean) => (cleanUp = clean));
  afterAll(() => cleanUp());
  library = join(home, 'library');
  const lines = Array.from({ length: 8 }, (_, at) => [
    {
      type: 'article',
      id: String(at),
      url: `https://story.example/${String(at)}`,
      title: `Story ${String(at)}`,
      note: noise(at + 99, 300),
    },
    { type: 'passage', articleId: String(at), quote: noise(at + 1, 600) },
  ]).flat();
  const head = { type: 'export', format: 'verbatim', version: 1 };
  const file = join(home, 'stories.jsonl');
  await writeFile(file, [head, ...lines].map((line) => JSON.stringify(line)).join('\n'));
  expect((await runVerbatim(['import', file, '--library', library])).status).toBe(0);
  const page = join(home, 'page.html');
  await writeFile(page, `<title>Read</title><article><p>${noise(7, 3000)}</p></article>`);
  expect((await runVerbatim(['save', page, '--library', library])).status).toBe(0);
});

interface Run {
  status: number;
  error: { code: string; message: string } | undefined;
  /** The files that lie there afterwards, with their sizes. */
  found: Record<string, number>;
  mine: string;
}

/** Exports into a folder of a disk of its own, on which a file of somebody else lies already. */
async function exportTo(format: string, more: { size?: string; mount?: string } = {}): Promise<Run> {
  const [disk, answer, list] = ['disk', 'answer.json', 'list'].map((name) => join(home, name));
  const script = [
    `mkdir -p "$0" && mount -t tmpfs -o size=${more.size ?? '16k'} tmpfs "$0"`,
    `mkdir "$0/out" && printf 'my words' > "$0/out/mine.md" && ${more.mount ?? 'true'}`,
    `"$1" "$2" export --format ${format} --out "$0/out" --library "$3" --json > "$4"; status=$?`,
    `cd "$0/out" && find . -type f -printf '%s %P\\n' > "$5"; cat mine.md; exit $status`,
  ].join('\n');
  const args = ['-rm', 'sh', '-c', script, disk, process.execPath, MAIN, library, answer, list] as string[];
  const { status, stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
  const lines = (await readFile(list ?? '', 'utf8')).trim().split('\n');
  const found = lines
    .map((line) => /^(\d+) (.*)$/u.exec(line) ?? [])
    .map(([, size, name]) => [name, Number(size)]);
  const { error } = JSON.parse(await readFile(answer ?? '', 'utf8')) as Pick<Run, 'error'>;
  return { status: status ?? -1, error, found: Object.fromEntries(found) as Run['found'], mine: stdout };
}

const formats = [...exportFormats, ...builtFormats];

describe.skipIf(!canMount)('row 61: an export', () => {
  test.each(formats)(
    '%s to a disk that is full says so, leaves no half file, and touches nothing that was there',
    async (format) => {
      const { status, error, found, mine } = await exportTo(format);
      expect([status, error?.code]).toEqual([1, 'disk-full']);
      expect(mine).toBe('my words');
      const ours = Object.entries(found).filter(
        ([name]) => name !== 'mine.md' && name !== '.verbatim-export.json',
      );
      // Of many notes some may have come to lie there, each whole; of one file nothing does.
      expect(ours.every(([name, size]) => /^(?:Story \d|Read)\.md$/u.test(name) && size > 300)).toBe(true);
      if (format !== 'markdown') expect(ours).toEqual([]);
      // Known as ours, so that the next export does not double them.
      expect(Object.hasOwn(found, '.verbatim-export.json')).toBe(true);
    },
  );

  test.each(['markdown', 'json', 'archive'])('%s to a disk that may only be read says so', async (format) => {
    const run = await exportTo(format, { mount: 'mount -o remount,ro "$0"' });
    expect([run.status, run.error?.code]).toEqual([1, 'bad-input']);
    expect([run.mine, Object.keys(run.found)]).toEqual(['my words', ['mine.md']]);
  });

  test('never takes the place of a file or a folder that is not ours, whatever the format', async () => {
    const out = join(home, 'taken');
    await mkdir(join(out, 'folder.json'), { recursive: true });
    for (const format of ['json', 'docx', 'archive']) {
      const ending = format === 'archive' ? 'zip' : format;
      const file = join(out, `mine.${ending}`);
      await writeFile(file, 'my words');
      for (const count of [1, 2]) {
        const args = ['export', '--format', format, '--out', file, '--library', library, '--json'];
        const { status, stdout } = await runVerbatim(args);
        expect([count, status]).toEqual([count, 0]);
        expect((JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual([
          join(out, `mine 2.${ending}`),
        ]);
        expect(await readFile(file, 'utf8')).toBe('my words');
      }
    }
    const args = ['export', '--format', 'json', '--out', join(out, 'folder.json'), '--library', library];
    expect((await runVerbatim(args)).status).toBe(0);
    expect(await readdir(join(out, 'folder.json'))).toEqual([]);
  });

  test('works on the same library where there is room, so that nothing was lost by any of that', async () => {
    const { status, found } = await exportTo('archive', { size: '4m' });
    expect(status).toBe(0);
    expect(Object.keys(found)).toHaveLength(3);
    expect(await readdir(join(library, 'outgoing'))).toEqual([]);
  });
});
