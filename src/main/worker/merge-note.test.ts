import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_BEGIN, NOTE_END } from '../../text/note-markers.ts';
import { describeNote, mergeNote, type WrittenNote } from './merge-note.ts';

function note(body: string, properties: Record<string, string> = { title: 'One' }): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${NOTE_BEGIN}\n\n${body}\n\n${NOTE_END}\n`;
}

function merge(there: string, fresh: string, wrote: string) {
  return mergeNote(there, fresh, describeNote(wrote) as WrittenNote);
}

describe('a note that is written anew', () => {
  it('keeps every byte before and behind the markers, whatever was written there', () => {
    const own = fc.string({ unit: 'grapheme' }).filter((text) => !/^(?:%% verbatim:|---)/mu.test(text));
    const lines = own.map((text) => (text === '' ? '' : `${text}\n`));
    fc.assert(
      fc.property(lines, own, fc.boolean(), (above, below, isCarriage) => {
        const first = note('> a');
        const edited = first.replace(NOTE_BEGIN, () => `${above}${NOTE_BEGIN}`) + below;
        const there = isCarriage ? edited.replaceAll('\n', '\r\n') : edited;
        const merged = merge(there, note('> b'), first);
        const end = isCarriage ? '\r\n' : '\n';
        const aboveThere = isCarriage ? above.replaceAll('\n', '\r\n') : above;
        const belowThere = isCarriage ? below.replaceAll('\n', '\r\n') : below;
        expect(merged?.text).toContain(`---\n${end}${aboveThere}${NOTE_BEGIN}\n\n> b\n\n${NOTE_END}\n`);
        expect(merged?.text.endsWith(`${NOTE_END}\n${belowThere}`)).toBe(true);
        expect(merged?.isBodyEdited).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same file when nothing is new', () => {
    const there = note('> a').replace('---\n\n', '---\nMine\n\n');
    expect(merge(there, note('> a'), note('> a'))?.text).toBe(there);
  });

  it('renews its properties, keeps those of the reader, and those that the reader changed', () => {
    const first = note('> a', { title: 'One', tags: 'x', old: 'o', site: 'S' });
    // As Obsidian writes it after a property was added by hand.
    const there = first.replace(
      /---\n[\s\S]*?---\n/u,
      '---\n# remark\ntitle: One\ntags: mine\n# on old\nold: o\nsite: S\nrating: 5\naliases:\n  - A\n---\n',
    );
    const merged = merge(there, note('> a', { title: 'Two', tags: 'y', site: 'S', fresh: 'f' }), first);
    expect(merged?.text.split(NOTE_BEGIN)[0]).toBe(
      '---\n# remark\ntitle: "Two"\ntags: mine\n# on old\nsite: S\nrating: 5\naliases:\n  - A\nfresh: "f"\n---\n\n',
    );
  });

  it('says when what is the program’s was changed', () => {
    const there = note('> a').replace('> a', '> mine');
    expect(merge(there, note('> b'), note('> a'))).toMatchObject({ isBodyEdited: true });
    expect(merge(note('> a').replaceAll('\n', '\r\n'), note('> b'), note('> a'))?.isBodyEdited).toBe(false);
  });

  it('is not merged where its markers or properties cannot be read', () => {
    const first = note('> a');
    for (const there of [
      first.replace(NOTE_END, ''),
      first.replace(NOTE_BEGIN, ''),
      `${first}${NOTE_BEGIN}\n${NOTE_END}\n`,
      first.replace('title: "One"', 'title: "One'),
      first.replace('title: "One"', '- a list'),
      '',
    ]) {
      expect(merge(there, note('> b'), first)).toBeNull();
    }
    expect(describeNote('# Another file')).toBeNull();
  });
});
