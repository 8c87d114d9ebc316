import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassageCard } from '../../../../contract/passage.ts';
import { makeArticle, makeCard } from '../exporters.test-support.ts';
import { cslDate, cslOfArticle, cslOfPassage } from './csl-item.ts';
import { cslItemSchema } from './csl-schema.test-support.ts';

const HASH = 'b'.repeat(64);

describe('cslOfPassage', () => {
  it('is the whole source, where the words stand, and what was kept', () => {
    const card = makeCard();
    expect(cslOfPassage(card, { first: 3, last: 3 })).toEqual({
      id: card.id,
      type: 'article-newspaper',
      title: 'A story',
      author: [{ family: 'Tennick', given: 'Orla' }],
      'container-title': 'The Ledger',
      issued: { 'date-parts': [[2025, 4, 26]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://news.example/story?id=1',
      language: 'en',
      locator: '3',
      note: `Para. 3. Captured 22 November 2026, text SHA-256 ${HASH}`,
      custom: {
        articleId: card.articleId,
        passageId: card.id,
        captureId: card.captureId,
        capturedAt: '2026-11-22T10:15:00.000Z',
        textSha256: HASH,
        paragraphs: '3',
        link: 'https://news.example/story?id=1#:~:text=added%20that-,such%20a%20decision%20is%20not%20unusual,-in%20the',
        quote: 'such a decision is not unusual',
        speaker: 'Dmitry Peskov',
        saidOn: '2025-04-25',
      },
    });
  });

  it('names the page of what was printed, and the paragraphs beside it', () => {
    const item = cslOfPassage(makeCard({}, { pages: { first: '12', last: '13' } }), { first: 40, last: 41 });
    expect(item).toMatchObject({ page: '12–13', locator: '12–13', custom: { paragraphs: '40–41' } });
    expect(item.note).toBe(`Captured 22 November 2026, text SHA-256 ${HASH}`);
  });

  it('says nothing of what is not known', () => {
    const bare = makeCard(
      { attribution: { ...makeCard().attribution, speaker: null, saidOn: null } },
      { byline: null, siteName: null, url: null, language: null, publishedAt: null },
    );
    expect(Object.keys(cslOfPassage(bare)).toSorted()).toEqual(
      ['accessed', 'custom', 'id', 'note', 'title', 'type'].toSorted(),
    );
  });

  it('never carries a note of the user, private or not', () => {
    const card = makeCard({ note: 'only for me', private: true, tags: ['secret'] });
    expect(JSON.stringify(cslOfPassage(card))).not.toMatch(/only for me|secret/u);
  });

  it('is valid CSL-JSON and holds the very words, whatever the page said', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const fact = fc.option(text, { nil: null });
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          byline: fact,
          siteName: fact,
          url: fact,
          language: fact,
          publishedAt: fact,
        }),
        text,
        (source: Partial<PassageCard['source']>, quote) => {
          const item = cslOfPassage(makeCard({ quote }, source), { first: 1, last: 2 });
          expect(cslItemSchema.safeParse(item).error).toBeUndefined();
          expect(item.custom.quote).toBe(quote);
          const { custom: _, ...facts } = item;
          expect(JSON.stringify(facts)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u00[01]/u);
          if (item.URL !== undefined) expect(item.URL).toMatch(/^https?:/u);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('cslOfArticle', () => {
  it('is the article by its current capture', () => {
    const item = cslOfArticle(makeArticle({ note: 'mine' }));
    expect(cslItemSchema.parse(item)).toEqual(item);
    expect(item).toMatchObject({
      id: makeArticle().id,
      title: 'A story',
      custom: { textSha256: HASH, capturedAt: '2026-11-22T10:15:00.000Z' },
    });
    expect(JSON.stringify(item)).not.toContain('mine');
  });
});

describe('the type of a source', () => {
  const typeOf = (source: Partial<PassageCard['source']>) => cslOfPassage(makeCard({}, source)).type;

  it('is told by address, headline, site and date', () => {
    expect(typeOf({})).toBe('article-newspaper');
    expect(typeOf({ publishedAt: null })).toBe('webpage');
    expect(typeOf({ siteName: null })).toBe('webpage');
    expect(typeOf({ url: 'https://someone.substack.com/p/a' })).toBe('post-weblog');
    expect(typeOf({ url: 'https://a.example/blog/a' })).toBe('post-weblog');
    expect(typeOf({ url: 'https://www.youtube.com/watch?v=1' })).toBe('broadcast');
    expect(typeOf({ url: 'https://a.example/podcasts/a' })).toBe('broadcast');
    expect(typeOf({ title: 'Interview: the keeper of the quay' })).toBe('interview');
    expect(typeOf({ title: 'Інтерв’ю з доглядачем порту' })).toBe('interview');
    expect(typeOf({ title: 'Remarks by the keeper at the opening' })).toBe('speech');
    expect(typeOf({ url: null, siteName: null })).toBe('personal_communication');
  });

  it('is not told by words that only sound like it', () => {
    expect(typeOf({ title: 'Interviewers wanted' })).toBe('article-newspaper');
    expect(typeOf({ title: 'Speechless by the sea' })).toBe('article-newspaper');
    expect(typeOf({ url: 'https://a.example/videography' })).toBe('article-newspaper');
    expect(typeOf({ url: 'https://notmedium.com/a' })).toBe('article-newspaper');
    expect(typeOf({ url: null, siteName: null, pages: { first: '1', last: '1' } })).toBe('webpage');
  });
});

describe('cslDate', () => {
  it('says as much as is known', () => {
    expect(cslDate('2025')).toEqual({ 'date-parts': [[2025]] });
    expect(cslDate('2025-04')).toEqual({ 'date-parts': [[2025, 4]] });
    expect(cslDate('2025-04-26T23:20:00-05:00')).toEqual({ 'date-parts': [[2025, 4, 26]] });
    expect(cslDate('2025-99')).toEqual({ 'date-parts': [[2025]] });
    expect(cslDate('last spring')).toEqual({ literal: 'last spring' });
  });
});
