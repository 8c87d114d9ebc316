import { describe, expect, it } from 'vitest';
import { findAlternates, isNextPage } from './page-alternates.ts';
import { readPageTree } from './page-tree.ts';

const STORY = 'https://quay.example/2025/harbour-report';

describe('isNextPage', () => {
  it.each([
    [STORY, `${STORY}?page=2`],
    [STORY, `${STORY}/2`],
    [`${STORY}/`, `${STORY}/2/`],
    [STORY, `${STORY}/page/2`],
    [`${STORY}?page=2`, `${STORY}?page=3`],
    [`${STORY}/seite-2`, `${STORY}/seite-3`],
    [`${STORY}.html`, `${STORY}-2.html`],
    [`${STORY},2.html`, `${STORY},3.html`],
    [`${STORY}?id=7`, `${STORY}?id=7&page=2`],
  ])('%s goes on at %s', (page, next) => {
    expect(isNextPage(new URL(page), new URL(next))).toBe(true);
  });

  it.each([
    [STORY, 'https://quay.example/2025/lock-opened'],
    [STORY, `${STORY}?page=3`],
    [STORY, `${STORY}-reactions`],
    [STORY, 'https://other.example/2025/harbour-report?page=2'],
    [`${STORY}?page=3`, `${STORY}?page=2`],
    [STORY, 'https://quay.example/page/2'],
    ['https://quay.example/articles/41', 'https://quay.example/articles/42'],
    ['https://quay.example/news/41', 'https://quay.example/news/42'],
    [STORY, STORY],
  ])('%s does not go on at %s', (page, next) => {
    expect(isNextPage(new URL(page), new URL(next))).toBe(false);
  });
});

describe('findAlternates', () => {
  const find = (html: string): ReturnType<typeof findAlternates> => {
    const pageUrl = new URL(STORY);
    return findAlternates(readPageTree(html).makeDocument(), { pageUrl, base: pageUrl });
  };

  it('reads where a story goes on, its single page and its AMP form', () => {
    expect(
      find(
        `<link rel=amphtml href="${STORY}/amp"><link rel=next href="?page=2"><a href="/print/77">Print version</a>`,
      ),
    ).toEqual({
      next: `${STORY}?page=2`,
      single: 'https://quay.example/print/77',
      amp: `${STORY}/amp`,
    });
  });

  it('takes the next story for no page of this one, and a single page for nothing when there is one page', () => {
    const html = '<a rel=next href="/2025/lock-opened">Next</a><a href="/print/77">Print version</a>';
    expect(find(html)).toEqual({ next: null, single: null, amp: null });
  });
});
