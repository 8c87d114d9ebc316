import { describe, expect, it } from 'vitest';
import { readChosenFolder, readFolders } from './read-folder.ts';

const file = (name: string): FileSystemEntry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (done: (made: File) => void) => done(new File([], name)),
  }) as never;

/** A folder as the browser gives it: two entries at a time, then none. */
const folder = (name: string, ...entries: FileSystemEntry[]): FileSystemEntry =>
  ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...entries];
      return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
    },
  }) as never;

describe('readFolders', () => {
  it('leaves plain files as they are', async () => {
    expect(await readFolders([file('a.html')])).toBeNull();
  });

  it('finds what can be saved, in folders of any depth and length, by name', async () => {
    const found = await readFolders([
      folder(
        'f',
        file('c.html'),
        file('x.png'),
        folder('deep', file('z.txt'), file('.hidden.txt')),
        file('b.md'),
        folder('.git', file('a.txt')),
      ),
      file('given.anything'),
    ]);
    expect(found?.map(({ name }) => name)).toEqual(['b.md', 'c.html', 'z.txt', 'given.anything']);
  });
});

describe('readChosenFolder', () => {
  it('finds the same files as in a folder that is dropped, by their paths', () => {
    const chosen = ['f/x.png', 'f/deep/z.txt', 'f/b.md', 'f/.git/a.txt', 'f/deep/.hidden.txt'].map((path) =>
      Object.assign(new File([], path.split('/').at(-1) ?? ''), { webkitRelativePath: path }),
    );
    expect(readChosenFolder(chosen).map(({ name }) => name)).toEqual(['b.md', 'z.txt']);
  });
});
