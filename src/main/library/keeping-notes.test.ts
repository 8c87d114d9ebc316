import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templatePresets } from '../../contract/template-presets.ts';
import { writeNotes } from '../worker/write-notes.ts';
import { makeTempDir, openTestLibrary, saveStory } from './library.test-support.ts';

/** The clock of the test: what was put off is done when the test says so. */
function makeClock() {
  const waiting = new Set<() => void>();
  return {
    after: (_ms: number, work: () => void) => {
      waiting.add(work);
      return () => void waiting.delete(work);
    },
    turn: () => {
      const due = [...waiting];
      waiting.clear();
      for (const work of due) work();
    },
  };
}

it('writes the notes of what changed, keeps what was written in them, and names those that are gone', async () => {
  const clock = makeClock();
  const { client, events } = await openTestLibrary({ after: clock.after, writeNotes });
  const dir = join(makeTempDir(), 'vault');
  mkdirSync(dir);
  const a = await saveStory(client, { title: 'Alpha', paragraphs: ['one two three'] });
  const b = await saveStory(client, { title: 'Beta', paragraphs: ['four five six'] });
  const settled = async (state = 'written') => {
    clock.turn();
    await expect.poll(async () => (await client.call('exports.notes', {})).state).toBe(state);
    return client.call('exports.notes', {});
  };
  const names = () => readdirSync(dir).filter((name) => !name.startsWith('.'));
  const noteFolder = { dir, includePrivate: false, template: null };
  expect(await client.call('exports.notes', {})).toMatchObject({ state: 'off' });
  await client.call('settings.update', { noteFolder });
  expect(await settled()).toMatchObject({ notes: 2, written: 2, gone: [] });
  expect(events.some(({ type }) => type === 'notes.changed')).toBe(true);
  expect(names()).toEqual(['Alpha.md', 'Beta.md']);
  writeFileSync(join(dir, 'Alpha.md'), `${readFileSync(join(dir, 'Alpha.md'), 'utf8')}My thoughts.`);
  await client.call('passages.add', { articleId: a.articleId, quote: 'two' });
  await client.call('passages.add', { articleId: a.articleId, quote: 'three', private: true });
  // Only the note of the story that was changed is written.
  expect(await settled()).toMatchObject({ written: 1, keptAside: [] });
  const alpha = readFileSync(join(dir, 'Alpha.md'), 'utf8');
  expect(alpha).toContain('> two');
  expect(alpha).not.toContain('> three');
  expect(alpha.endsWith('%% verbatim:end %%\nMy thoughts.')).toBe(true);
  await client.call('articles.trash', { ids: [b.articleId] });
  expect(await settled()).toMatchObject({ written: 0, gone: [join(dir, 'Beta.md')] });
  expect(names()).toEqual(['Alpha.md', 'Beta.md']);

  rmSync(dir, { recursive: true });
  await client.call('articles.update', { ids: [a.articleId], patch: { note: 'n' } });
  // A vault that is not there (a disk that was taken out) is not made anew beside it.
  expect((await settled('failed')).message).toContain(dir);
  mkdirSync(dir);
  await client.call('articles.update', { ids: [a.articleId], patch: { note: 'm' } });
  expect(await settled()).toMatchObject({ written: 1 });
  await client.call('settings.update', { noteFolder: null });
  expect(await client.call('exports.notes', {})).toMatchObject({ state: 'off' });
  await client.call('articles.update', { ids: [a.articleId], patch: { note: 'k' } });
  clock.turn();
  expect(readFileSync(join(dir, 'Alpha.md'), 'utf8')).not.toContain('\nk\n');
});

it('keeps up a note where its reader has moved it, by a template too', async () => {
  const clock = makeClock();
  const { client } = await openTestLibrary({ after: clock.after, writeNotes });
  const dir = join(makeTempDir(), 'vault');
  mkdirSync(join(dir, 'Ports'), { recursive: true });
  const { articleId } = await saveStory(client, { title: 'Alpha', paragraphs: ['one two three'] });
  const settled = async () => {
    clock.turn();
    await expect.poll(async () => (await client.call('exports.notes', {})).state).toBe('written');
  };
  for (const template of [null, templatePresets['obsidian-article']]) {
    await client.call('settings.update', { noteFolder: { dir, includePrivate: false, template } });
    await settled();
    renameSync(join(dir, 'Alpha.md'), join(dir, 'Ports', 'Mine.md'));
    const quote = template === null ? 'two' : 'three';
    await client.call('passages.add', { articleId, quote });
    await settled();
    expect(readFileSync(join(dir, 'Ports', 'Mine.md'), 'utf8')).toContain(`> ${quote}`);
    expect(readdirSync(dir).filter((name) => !name.startsWith('.'))).toEqual(['Ports']);
    rmSync(join(dir, 'Ports', 'Mine.md'));
    rmSync(join(dir, '.verbatim-export.json'));
  }
});
