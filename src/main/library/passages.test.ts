import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageCardSchema, passageSchema } from '../../contract/passage.ts';
import type { PassageList, PassageSort } from '../../contract/passage.ts';
import { openTestLibrary, saveStory } from './library.test-support.ts';

const PARAGRAPHS = [
  'Peskov added that such a decision is not unusual. “We are ready,” he said.',
  'The ministry said nothing. The ministry said nothing more.',
];
const TEXT = PARAGRAPHS.join('\n\n');

async function openWithStory() {
  const opened = await openTestLibrary();
  const { articleId, captureId } = await saveStory(opened.client, { title: 'Envoy', paragraphs: PARAGRAPHS });
  return { ...opened, articleId, captureId };
}

describe('passages.add', () => {
  it('keeps the words that stand at the offsets, with their context', async () => {
    const { client, articleId, captureId } = await openWithStory();
    const start = TEXT.indexOf('such a decision');
    const added = await client.call('passages.add', {
      articleId,
      quote: 'such a decision',
      start,
      end: start + 'such a decision'.length,
      colour: 'sky',
      note: 'A note',
      private: true,
      tags: ['said/it'],
      attribution: {
        speaker: 'Dmitry Peskov',
        role: 'press secretary',
        kind: 'indirect',
        saidOn: '2025-04-25',
      },
    });
    expect(passageSchema.parse(added)).toMatchObject({
      captureId,
      quote: 'such a decision',
      prefix: 'Peskov added that ',
      status: 'anchored',
      colour: 'sky',
      private: true,
      tags: ['said/it'],
      attribution: {
        speaker: 'Dmitry Peskov',
        role: 'press secretary',
        kind: 'indirect',
        saidOn: '2025-04-25',
        venue: null,
      },
    });
    expect(passageCardSchema.parse(await client.call('passages.get', { id: added.id })).source.title).toBe(
      'Envoy',
    );
  });

  it('finds words without offsets, and keeps the text’s own signs and white space', async () => {
    const { client, articleId } = await openWithStory();
    const added = await client.call('passages.add', { articleId, quote: '"We are\n ready,"' });
    expect(added.quote).toBe('“We are ready,”');
    expect(TEXT.slice(added.start, added.end)).toBe(added.quote);
  });

  it('chooses among equal words by what stands around them', async () => {
    const { client, articleId } = await openWithStory();
    const first = await client.call('passages.add', {
      articleId,
      quote: 'The ministry said nothing',
      suffix: '. The',
    });
    const second = await client.call('passages.add', {
      articleId,
      quote: 'The ministry said nothing',
      prefix: 'nothing. ',
      suffix: ' more',
    });
    expect([first.start, second.start]).toEqual([
      TEXT.indexOf('The ministry'),
      TEXT.lastIndexOf('The ministry'),
    ]);
  });

  it('drops white space at the ends', async () => {
    const { client, articleId } = await openWithStory();
    const start = TEXT.indexOf(' he said.');
    const end = TEXT.indexOf('The ministry');
    const added = await client.call('passages.add', { articleId, quote: TEXT.slice(start, end), start, end });
    expect(added.quote).toBe('he said.');
  });

  it('refuses words that the text does not hold', async () => {
    const { client, articleId } = await openWithStory();
    for (const quote of ['such a decision is unusual', 'Peskov', ' \n ', 'such', 'nothing at all'].slice(
      0,
      1,
    )) {
      await expect(client.call('passages.add', { articleId, quote })).rejects.toMatchObject({
        code: 'quote-not-found',
      });
    }
    for (const quote of [' \n ', 'such a decision was not unusual', 'ministry said nothing at all']) {
      await expect(client.call('passages.add', { articleId, quote })).rejects.toMatchObject({
        code: 'quote-not-found',
      });
    }
    expect((await client.call('passages.list', {})).total).toBe(0);
    expect((await client.call('speakers.list', {})).items).toEqual([]);
  });

  it('whatever span is asked for, what is kept are the text’s words there', async () => {
    const { client, articleId } = await openWithStory();
    await fc.assert(
      fc.asyncProperty(fc.nat(TEXT.length), fc.nat(TEXT.length), async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const quote = TEXT.slice(start, end);
        fc.pre(quote.trim() !== '');
        const added = await client.call('passages.add', { articleId, quote, start, end });
        expect(added.quote).toBe(quote.trim());
        expect(TEXT.slice(added.start, added.end)).toBe(added.quote);
        expect(TEXT.slice(0, added.start).endsWith(added.prefix)).toBe(true);
        expect(TEXT.slice(added.end).startsWith(added.suffix)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses an article or a capture that is not there, or not its own', async () => {
    const { client, articleId } = await openWithStory();
    const other = await saveStory(client, { title: 'Other', paragraphs: ['Elsewhere.'] });
    const nobody = '01a202f2-4723-71e7-a6c2-5927d9402b12';
    for (const input of [
      { articleId: nobody, quote: 'x' },
      { articleId, captureId: nobody, quote: 'said' },
      { articleId, captureId: other.captureId, quote: 'Elsewhere' },
    ]) {
      await expect(client.call('passages.add', input)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('passages.update and passages.remove', () => {
  it('change only what is given; null takes a fact away', async () => {
    const { client, articleId } = await openWithStory();
    const { id } = await client.call('passages.add', {
      articleId,
      quote: 'such a decision',
      tags: ['a'],
      attribution: { speaker: 'S', role: 'r', venue: 'v' },
    });
    await client.call('passages.update', { ids: [id], patch: { attribution: { role: null, venue: '  ' } } });
    await client.call('passages.update', { ids: [id], patch: { note: 'n' } });
    expect(await client.call('passages.get', { id })).toMatchObject({
      note: 'n',
      tags: ['a'],
      attribution: { speaker: 'S', role: null, venue: null },
    });
    await client.call('passages.update', { ids: [id], patch: { tags: [], attribution: { speaker: null } } });
    expect(await client.call('passages.get', { id })).toMatchObject({
      tags: [],
      attribution: { speakerId: null },
    });
    expect((await client.call('speakers.list', {})).items).toEqual([]);
  });

  it('are all or nothing', async () => {
    const { client, articleId } = await openWithStory();
    const { id } = await client.call('passages.add', { articleId, quote: 'such a decision' });
    const nobody = '01a202f2-4723-71e7-a6c2-5927d9402b12';
    await expect(
      client.call('passages.update', { ids: [id, nobody], patch: { note: 'x' } }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await client.call('passages.get', { id })).note).toBe('');
    await client.call('passages.remove', { ids: [id] });
    await expect(client.call('passages.get', { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.call('passages.update', { ids: [id], patch: { note: 'x' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('refuse dates that are not', async () => {
    const { client, articleId } = await openWithStory();
    for (const saidOn of ['25.4.2025', '2025-13', '2025-02-00', '2025-02-31', '']) {
      await expect(
        client.call('passages.add', { articleId, quote: 'decision', attribution: { saidOn } }),
      ).rejects.toMatchObject({ code: 'bad-input' });
    }
  });
});

describe('passages.list', () => {
  it('filters by everything at once, and pages in both orders', async () => {
    const { client, articleId } = await openWithStory();
    const other = await saveStory(client, { title: 'Über Éclat', paragraphs: ['One two three four five.'] });
    for (const [quote, colour, tag, speaker] of [
      ['ready', 'rose', 'a/b', 'Sergei'],
      ['Peskov', 'amber', 'a', 'Sergei'],
      ['nothing more', 'rose', 'c', 'Anna'],
    ] as const) {
      await client.call('passages.add', { articleId, quote, colour, tags: [tag], attribution: { speaker } });
    }
    await client.call('passages.add', { articleId: other.articleId, quote: 'two three', note: 'Señor' });
    const quotes = async (input: Parameters<typeof client.call<'passages.list'>>[1]): Promise<string[]> => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof client.call<'passages.list'>>> = await client.call(
          'passages.list',
          { ...input, after, limit: 2 },
        );
        found.push(...page.items.map((item) => item.quote));
        after = page.next;
        if (after === null) expect(page.total).toBe(found.length);
      } while (after !== null);
      return found;
    };
    expect(await quotes({})).toEqual(['two three', 'nothing more', 'Peskov', 'ready']);
    expect(await quotes({ filter: { articleId }, sort: 'position' })).toEqual([
      'Peskov',
      'ready',
      'nothing more',
    ]);
    expect(await quotes({ sort: 'position' })).toHaveLength(4);
    expect(await quotes({ filter: { tag: 'A' } })).toEqual(['Peskov', 'ready']);
    expect(await quotes({ filter: { colour: 'rose', tag: 'a' } })).toEqual(['ready']);
    expect(await quotes({ filter: { text: 'eclat' } })).toEqual(['two three']);
    expect(await quotes({ filter: { text: 'senor UBER three' } })).toEqual(['two three']);
    expect(await quotes({ filter: { text: 'sergei peskov' } })).toEqual(['Peskov']);
    expect(await quotes({ filter: { text: '%_' } })).toEqual([]);
    const { items } = await client.call('speakers.list', {});
    expect(items.map(({ name, passageCount }) => [name, passageCount])).toEqual([
      ['Anna', 1],
      ['Sergei', 2],
    ]);
    const anna = items[0]?.id ?? '';
    expect(await quotes({ filter: { speakerId: anna } })).toEqual(['nothing more']);
    expect(
      await quotes({
        filter: { keptFrom: '2000-01-01T00:00:00.000Z', keptBefore: '2001-01-01T00:00:00.000Z' },
      }),
    ).toEqual([]);
  });

  it('puts together what belongs together, page after page', async () => {
    const { client, articleId } = await openWithStory();
    const other = await saveStory(client, { title: 'Wells', paragraphs: ['One two three four five.'] });
    for (const [quote, facts] of [
      ['ready', { tags: ['b', 'a'], attribution: { speaker: 'Zoe', saidOn: '2025-04' } }],
      ['Peskov', { tags: ['a'], attribution: { speaker: 'Ada', saidOn: '2025-04-25' } }],
      ['nothing more', { attribution: { saidOn: '2024' } }],
    ] as const)
      await client.call('passages.add', {
        articleId,
        quote,
        ...facts,
        tags: [...('tags' in facts ? facts.tags : [])],
      });
    await client.call('passages.add', {
      articleId: other.articleId,
      quote: 'two three',
      attribution: { speaker: 'Ada', saidOn: '2026-01-02' },
    });
    const grouped = async (sort: PassageSort): Promise<[string | null, string][]> => {
      const found: [string | null, string][] = [];
      for (let after: string | null = null, isMore = true; isMore;) {
        const page: PassageList = await client.call('passages.list', { sort, after, limit: 1 });
        found.push(
          ...page.items.map(({ quote }, i): [string | null, string] => [page.groups[i] ?? null, quote]),
        );
        after = page.next;
        isMore = after !== null;
      }
      return found;
    };
    const { title } = await client.call('articles.get', { id: articleId });
    expect(await grouped('speaker')).toEqual([
      ['Ada', 'Peskov'],
      ['Ada', 'two three'],
      ['Zoe', 'ready'],
      [null, 'nothing more'],
    ]);
    expect(await grouped('tag')).toEqual([
      ['a', 'ready'],
      ['a', 'Peskov'],
      ['b', 'ready'],
      [null, 'nothing more'],
      [null, 'two three'],
    ]);
    expect(await grouped('story')).toEqual([
      ['Wells', 'two three'],
      [title, 'Peskov'],
      [title, 'ready'],
      [title, 'nothing more'],
    ]);
    expect(await grouped('said')).toEqual([
      ['2026-01-02', 'two three'],
      ['2025-04-25', 'Peskov'],
      ['2025-04', 'ready'],
      ['2024', 'nothing more'],
    ]);
  });

  it('shows those of a trashed article only with the article', async () => {
    const { client, articleId } = await openWithStory();
    await client.call('passages.add', { articleId, quote: 'ready' });
    await client.call('articles.trash', { ids: [articleId] });
    expect((await client.call('passages.list', {})).total).toBe(0);
    expect((await client.call('passages.list', { filter: { articleId } })).total).toBe(1);
  });
});
