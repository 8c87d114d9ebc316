import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../test/support/make-epub.ts';
import { bringIn, changeRows, dumpTables, forge, makeArchive, readEntries } from './archive.test-support.ts';
import { openFullLibrary, realPorts } from './full-library.test-support.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';
import type { TestLibrary } from './library.test-support.ts';

const AT = '2026-11-22T10:15:00.000Z';

const openEmpty = (): Promise<TestLibrary> => openTestLibrary(realPorts());

describe('an archive, brought into an empty library', () => {
  it('gives the same library: table by table, byte by byte, and the same archive again', async () => {
    const full = await openFullLibrary();
    const archive = await makeArchive(full);
    const empty = await openEmpty();
    const { counts, remarks } = await bringIn(empty.client, archive);
    expect(remarks).toEqual([]);
    for (const [noun, { known, refused }] of Object.entries(counts))
      expect([noun, known, refused]).toEqual([noun, 0, 0]);
    expect(dumpTables(empty.dir)).toEqual(dumpTables(full.dir));
    const [before, after] = [await readEntries(archive), await readEntries(await makeArchive(empty))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(after).toEqual(before);
    const image =
      [...before.keys()].find((name) => /^assets\/[0-9a-f]{64}$/u.test(name))?.slice('assets/'.length) ?? '';
    const file = (dir: string): Buffer => readFileSync(join(dir, 'assets', image.slice(0, 2), image));
    expect(file(empty.dir).equals(file(full.dir))).toBe(true);
  });

  it('is found by search, has its history, and changes nothing when it is brought in again', async () => {
    const full = await openFullLibrary();
    const archive = await makeArchive(full);
    const { client, dir } = await openEmpty();
    await bringIn(client, archive);
    expect((await client.call('articles.search', { text: 'crane' })).hits.length).toBeGreaterThan(0);
    expect(await client.call('history.list', {})).toEqual(await full.client.call('history.list', {}));
    const before = dumpTables(dir);
    const { counts, remarks } = await bringIn(client, archive);
    expect(remarks).toEqual([]);
    for (const [noun, { added, refused }] of Object.entries(counts))
      expect([noun, added, refused]).toEqual([noun, 0, 0]);
    expect(dumpTables(dir)).toEqual(before);
    // And what was undone in one can be redone in the other.
    await client.call('history.redo', {});
    await full.client.call('history.redo', {});
    expect(dumpTables(dir)['articleTags']).toEqual(dumpTables(full.dir)['articleTags']);
  });

  it('one that is stopped in the middle is gone on with, and is then the same', async () => {
    const full = await openFullLibrary();
    const archive = await makeArchive(full);
    let cleaned = 0;
    const ports = realPorts();
    const broken = await openTestLibrary({
      ...ports,
      cleanMarkup: (request, signal) => {
        cleaned += 1;
        return cleaned === 3
          ? Promise.reject(new Error('the power went'))
          : ports.cleanMarkup(request, signal);
      },
    });
    await expect(bringIn(broken.client, archive)).rejects.toMatchObject({ code: 'internal' });
    await bringIn(broken.client, archive);
    expect(dumpTables(broken.dir)).toEqual(dumpTables(full.dir));
  });
});

describe('an archive, brought into a library that has things of its own', () => {
  it('leaves them as they are, joins what is the same, and is one act', async () => {
    const full = await openFullLibrary();
    const archive = await makeArchive(full);
    const { client, dir } = await openEmpty();
    const own = await saveStory(client, {
      ...{ title: 'My own title', url: 'https://ledger.example/harbour?id=1', tags: ['PORT'] },
      paragraphs: [
        'And the ferry leaves at noon all the same, and the café on the quay — naïve as ever — sells 𝒳 buns.',
      ],
    });
    await client.call('settings.update', { theme: 'dark' });
    const kept = await client.call('passages.add', {
      ...{ articleId: own.articleId, quote: 'leaves at noon', attribution: { speaker: 'ANNA SMITH' } },
    });
    const { counts, remarks } = await bringIn(client, archive);
    expect(counts['articles']).toEqual({ added: 4, known: 1, refused: 0 });
    expect(counts['captures']).toMatchObject({ added: 6, known: 0 });
    const article = await client.call('articles.get', { id: own.articleId });
    expect(article).toMatchObject({ title: 'My own title', currentCaptureId: own.captureId, tags: ['PORT'] });
    expect(article.captures).toHaveLength(3);
    expect((await client.call('settings.get', {})).theme).toBe('dark');
    const { items } = await client.call('passages.list', { filter: { articleId: own.articleId } });
    const buns = items.find(({ quote }) => quote.startsWith('naïve'));
    expect(buns).toMatchObject({ status: 'anchored', captureId: own.captureId });
    expect(buns?.attribution.speakerId).toBe(kept.attribution.speakerId);
    expect(items.filter(({ status }) => status === 'orphaned').length).toBeGreaterThan(1);
    expect(remarks.some((remark) => remark.startsWith('Anna Smith'))).toBe(true);
    expect((await client.call('history.state', {})).undo).toBe('Bring in an archive');
    const { counts: shown } = await client.call('library.status', {});
    await client.call('history.undo', {});
    const { counts: left } = await client.call('library.status', {});
    expect([shown.articles, left.articles]).toEqual([4, 1]);
    const again = await client.call('passages.list', { filter: { articleId: own.articleId } });
    expect(again.items.map(({ id }) => id)).toEqual([kept.id]);
    expect(dumpTables(dir)['captures']).toHaveLength(7);
  });
});

describe('an archive that means harm', () => {
  /** Made once: each test has a copy of its own. */
  let full: Buffer | null = null;
  const makeFull = async (): Promise<string> => {
    full ??= readFileSync(await makeArchive(await openFullLibrary()));
    const file = join(makeTempDir(), 'full.zip');
    writeFileSync(file, full);
    return file;
  };
  const refusalIn = async ({ client, dir }: TestLibrary, file: string): Promise<string> => {
    const outcome = await bringIn(client, file).then(
      () => 'taken',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
    );
    if (outcome !== 'taken') expect(dumpTables(dir)['articles']).toEqual([]);
    return outcome;
  };

  it('its pages are cleaned again: what runs is gone, what passages stand in stays', async () => {
    const file = await forge(await makeFull(), (entries) => {
      for (const [name, bytes] of entries)
        if (name.endsWith('/page.html'))
          entries.set(
            name,
            Buffer.from(`${bytes.toString()}<script>alert(1)</script><img src="x" onerror="alert(1)">`),
          );
    });
    const { client, library } = await openEmpty();
    const { remarks } = await bringIn(client, file);
    expect(remarks.filter((remark) => remark.includes('cleaned once more'))).toHaveLength(6);
    const { items } = await client.call('articles.list', {});
    for (const { id } of items) {
      const { currentCaptureId } = await client.call('articles.get', { id });
      const page = await library.openResource(`/resources/captures/${currentCaptureId}/html`);
      expect(page !== null && 'text' in page ? page.text : '').not.toMatch(/script|onerror|src="x"/u);
    }
  });

  it('a page that says something else than its text is kept as the text, and said', async () => {
    const file = await forge(await makeFull(), (entries) => {
      for (const name of entries.keys())
        if (name.endsWith('/page.html'))
          entries.set(name, Buffer.from('<p>Words that were put in its mouth.</p>'));
    });
    const { client, library } = await openEmpty();
    const { remarks } = await bringIn(client, file);
    expect(remarks.filter((remark) => remark.includes('is kept as text'))).toHaveLength(6);
    const { items } = await client.call('passages.list', {});
    for (const { captureId, start, end, quote, status } of items) {
      if (status === 'orphaned') continue;
      const text = await library.openResource(`/resources/captures/${captureId}/text`);
      expect(text !== null && 'text' in text ? text.text.slice(start, end) : '').toBe(quote);
    }
  });

  it('a passage whose words do not stand there is an orphan, never a quotation', async () => {
    const file = await forge(await makeFull(), (entries) => {
      changeRows(entries, 'passages', (row: { quote: string }) => ({
        ...row,
        quote: 'Words that nobody said',
      }));
    });
    const { client } = await openEmpty();
    const { remarks } = await bringIn(client, file);
    expect(remarks.length).toBeGreaterThan(0);
    const { items } = await client.call('passages.list', {});
    expect(items.every(({ status }) => status === 'orphaned')).toBe(true);
  });

  it('row 56: names that reach into objects are refused, and reach nowhere', async () => {
    const target = await openEmpty();
    const whole = await makeFull();
    for (const own of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']) {
      const file = await forge(whole, (entries) => {
        const name = 'tags/000001.jsonl';
        const first = (entries.get(name)?.toString() ?? '').split('\n')[0] ?? '';
        entries.set(name, Buffer.from(`${first.slice(0, -1)},${own.slice(1)}\n`));
      });
      expect(await refusalIn(target, file)).toBe('parse-failed');
    }
    const inRecord = await forge(whole, (entries) => {
      const name = 'articles/000001.jsonl';
      const text = entries.get(name)?.toString() ?? '';
      entries.set(
        name,
        Buffer.from(text.replace(/"headers":\{/u, '"headers":{"__proto__":"x","toString":"y",')),
      );
    });
    await refusalIn(target, inRecord);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('row 50: names that lead out are refused whole', async () => {
    const target = await openEmpty();
    const whole = await makeFull();
    for (const name of [
      '../x',
      '..\\x',
      '/abs',
      'C:\\x',
      'captures/../x/raw',
      'assets/%2e%2e',
      'README.txt/x',
      'a\0b',
    ])
      expect([
        name,
        await refusalIn(target, await forge(whole, (entries) => entries.set(name, Buffer.from('x')))),
      ]).toEqual([name, 'parse-failed']);
  });

  it('rows 48 and 49: sizes that are not so, and a bomb, are refused before they are unpacked', async () => {
    const target = await openEmpty();
    const whole = await makeFull();
    const listed = await forge(
      whole,
      () => undefined,
      (manifest) => (((manifest['entries'] as { bytes: number }[])[3] ?? { bytes: 0 }).bytes += 1),
    );
    expect(await refusalIn(target, listed)).toBe('parse-failed');
    const bomb = await forge(whole, (entries) =>
      entries.set('articles/000002.jsonl', Buffer.alloc(30_000_000, 0x20)),
    );
    expect(statSync(bomb).size).toBeLessThan(2_000_000);
    expect(['too-large', 'parse-failed']).toContain(await refusalIn(target, bomb));
    const manifest = { format: 'verbatim-archive', version: 1 };
    const lying = join(makeTempDir(), 'lying.zip');
    for (const unpackedBytes of [0, 1, 0xffffffff]) {
      writeFileSync(
        lying,
        makeZip([
          { name: 'manifest.json', bytes: JSON.stringify(manifest).padEnd(500_000), lies: { unpackedBytes } },
        ]),
      );
      expect(await refusalIn(target, lying)).toBe('parse-failed');
    }
  });

  it('row 59: a folder, a device, and what is no archive are refused; a newer one is named so', async () => {
    const target = await openEmpty();
    const dir = makeTempDir();
    symlinkSync('/dev/zero', join(dir, 'zero'));
    writeFileSync(join(dir, 'text'), 'PK but no zip');
    expect(await refusalIn(target, dir)).toBe('bad-input');
    expect(await refusalIn(target, join(dir, 'zero'))).toBe('bad-input');
    expect(await refusalIn(target, join(dir, 'none'))).toBe('bad-input');
    expect(await refusalIn(target, join(dir, 'text'))).toBe('unsupported-type');
    const newer = await forge(
      await makeFull(),
      () => undefined,
      (manifest) => (manifest['version'] = 2),
    );
    expect(await refusalIn(target, newer)).toBe('library-newer');
    expect(readdirSync(dir).sort()).toEqual(['text', 'zero']);
  });

  it('an image that is something else, and a drawing that runs, are left out, and said', async () => {
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const hash = createHash('sha256').update(drawing).digest('hex');
    const file = await forge(
      await makeFull(),
      (entries) => {
        changeRows(entries, 'assets', (row: object) => ({ ...row, mediaType: 'image/jpeg' }));
        const own = { sha256: hash, mediaType: 'image/svg+xml', bytes: drawing.length, addedAt: AT };
        entries.set('assets/000002.jsonl', Buffer.from(`${JSON.stringify(own)}\n`));
        entries.set(`assets/${hash}`, drawing);
      },
      ({ counts }) => ((counts as { assets: number }).assets = 2),
    );
    const { client, dir } = await openEmpty();
    const { counts, remarks } = await bringIn(client, file);
    expect(counts['assets']).toEqual({ added: 0, known: 0, refused: 2 });
    expect(remarks).toHaveLength(2);
    expect(dumpTables(dir)['assets']).toEqual([]);
  });
});
