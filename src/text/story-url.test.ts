import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storySpellings, storyUrl } from './story-url.ts';

const STORY = 'https://example.org/2026/a-night-at-the-harbour';

describe('copies lead to the story', () => {
  it.each([
    [`${STORY}/amp`, STORY],
    [`${STORY}/amp/`, STORY],
    [`${STORY}?amp=1`, STORY],
    [`${STORY}?amp`, STORY],
    [`${STORY}?output=amp&utm_source=x`, STORY],
    [`${STORY}?outputType=amp`, STORY],
    [`${STORY}?id=7&amp=1`, `${STORY}?id=7`],
    ['https://example.org/amp/2026/a-night-at-the-harbour', STORY],
    ['https://example.org/news/harbour-58731234.amp', 'https://example.org/news/harbour-58731234'],
    ['https://example.org/a-night-out.amp.html', 'https://example.org/a-night-out.html'],
    [`${STORY}/print`, STORY],
    [`${STORY}/print/`, STORY],
    [`${STORY}?print=1`, STORY],
    [`${STORY}?view=print`, STORY],
    [`${STORY}/index.html`, STORY],
    ['https://example.org/index.htm', 'https://example.org/'],
    ['https://example.org/index.php?id=7', 'https://example.org/index.php?id=7'],
    [`${STORY}#comments`, STORY],
    [`${STORY}?fbclid=x&gclid=y`, STORY],
    ['https://www.google.com/amp/s/example.org/2026/a-night-at-the-harbour', STORY],
    ['https://www.google.co.uk/amp/s/example.org/2026/a-night-at-the-harbour/amp/', STORY],
    ['https://www.google.com/amp/example.org/2026/a-night-at-the-harbour', STORY.replace('https', 'http')],
    ['https://example-org.cdn.ampproject.org/c/s/example.org/2026/a-night-at-the-harbour?amp=1', STORY],
    [
      'https://example-org.cdn.ampproject.org/v/s/example.org/2026/a-night-at-the-harbour?amp_js_v=0.1',
      `${STORY}?amp_js_v=0.1`,
    ],
  ])('%s', (url, story) => {
    expect(storyUrl(url)).toBe(story);
    expect(storyUrl(story)).toBe(story);
  });
});

describe('what only looks like a copy stays', () => {
  it.each([
    'https://example.org/wiki/amp',
    'https://example.org/amp',
    'https://example.org/guitar/amp',
    'https://example.org/print',
    'https://example.org/services/print',
    'https://example.org/amp/models',
    'https://example.org/a?format=print-size',
    'https://example.org/a?amplifier=1',
    'https://www.google.com/amp/how-it-works',
    'https://amp.dev/documentation/a-b-c',
    'https://example.org/a?page=2',
  ])('%s', (url) => {
    expect(storyUrl(url)).toBe(url);
  });
});

describe('spellings', () => {
  it.each([
    ['https://m.example.org/a/b', 'https://www.example.org/a/b'],
    ['https://amp.example.org/a/b', 'https://example.org/a/b'],
    ['http://mobile.example.org/a/b', 'https://example.org/a/b'],
    ['http://example.org/a', 'https://www.example.org/a'],
    ['https://en.m.wikipedia.org/wiki/Harbour', 'https://en.wikipedia.org/wiki/Harbour'],
    [`${STORY}/amp`, 'http://m.example.org/2026/a-night-at-the-harbour'],
  ])('%s is %s', (one, other) => {
    expect(storySpellings(one)).toContain(other);
    const known = new Set(storySpellings(other));
    expect(storySpellings(one).some((spelling) => known.has(spelling))).toBe(true);
  });

  it.each([
    ['https://m.example.org/', 'https://example.org/'],
    ['https://news.example.org/a', 'https://example.org/a'],
    ['https://m.org/a', 'https://org/a'],
    ['https://example.org/a', 'https://example.com/a'],
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org:8080/a', 'https://example.org/a'],
  ])('%s is not %s', (one, other) => {
    const known = new Set(storySpellings(other));
    expect(storySpellings(one).filter((spelling) => known.has(spelling))).toEqual([]);
  });

  it('has none for what is no web address', () => {
    expect(storySpellings('javascript:alert(1)')).toEqual([]);
  });

  it('begins with the story and is total', () => {
    const part = fc.constantFrom(
      'amp',
      '/',
      'print',
      '?',
      'amp=1',
      'index.html',
      '.amp',
      'm.',
      '%',
      'a-b-c',
      '12345',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true }),
          fc.array(part).map((all) => `https://h.org/${all.join('')}`),
        ),
        (url) => {
          const own = storyUrl(url);
          expect(storySpellings(url)[0] ?? null).toBe(own);
          if (own !== null) expect(own).toMatch(/^https?:\/\/[^/]/);
        },
      ),
    );
  });
});
