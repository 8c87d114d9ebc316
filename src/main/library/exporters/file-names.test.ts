import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportFormats, exportShapes } from '../../../contract/exporting.ts';
import { hostileTitles } from './hostile-text.test-support.ts';
import { makeArticle, makeCard } from './exporters.test-support.ts';
import { exporters } from './index.ts';

const articles = hostileTitles.map((title, at) => {
  const id = `01a202f2-4723-71e7-a6c2-${String(at).padStart(12, '0')}` as never;
  const attribution = { ...makeCard().attribution, speaker: title, speakerId: id };
  return {
    article: makeArticle({ id, title }),
    passages: [makeCard({ id, articleId: id, attribution }, { title })],
  };
});
const asked = exportFormats.flatMap((format) => exportShapes.map((shape) => ({ format, shape })));

it.each(asked)(
  'row 52: every story or speaker gets a file of its own that every system takes ($format, $shape)',
  ({ format, shape }) => {
    const files = exporters[format]({ articles, layout: 'each', shape, key: 'all' });
    if (shape === 'stories' && !['bibtex', 'ris', 'csl'].includes(format))
      expect(files).toHaveLength(articles.length);
    const dir = mkdtempSync(join(tmpdir(), 'verbatim-names-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    for (const { name, text } of files) {
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^[\s.]|[\s.]$|[\s.]\.[a-z]+$/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])[ \t]*(?:\.|$)/iu);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
      writeFileSync(join(dir, name), text, { flag: 'wx' });
    }
    // A file system that tells neither capitals nor ways of writing an accent apart still has all of them.
    const folded = new Set(files.map(({ name }) => name.normalize('NFC').toUpperCase().toLowerCase()));
    expect(folded.size).toBe(files.length);
    expect(readdirSync(dir)).toHaveLength(files.length);
    for (const { name, text } of files) expect(readFileSync(join(dir, name), 'utf8')).toBe(text);
  },
);

it('row 52: one file is named as safely after its story or its collection', () => {
  for (const title of hostileTitles) {
    const single = [{ article: makeArticle({ title }), passages: [makeCard()] }];
    const collection = { id: 'c', name: title, note: '', passages: [makeCard()] } as never;
    for (const format of exportFormats) {
      const files = [
        ...exporters[format]({ articles: single, layout: 'one', key: 'all' }),
        ...exporters[format]({ articles: single, layout: 'one', key: 'all', collection }),
      ];
      for (const { name } of files) {
        expect(name).toMatch(/^[^\s.<>:"/\\|?*\p{Cc}\u202e][^<>:"/\\|?*\p{Cc}\u202e]*\.[a-z]+$/u);
        expect(name).not.toMatch(/^(?:con|aux|com[\d¹]|nul)[ \t]*\./iu);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      }
    }
  }
});
