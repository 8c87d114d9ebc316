import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, fixtures } from '../../../../test/fixtures/make.ts';
import type { Fixture } from '../../../../test/fixtures/story.ts';
import { extractPage } from './parse-page.ts';

const PAGES = join(import.meta.dirname, '../../../../test/fixtures/pages');
const URL_OF_ALL = 'https://www.site.example/story';

type Expected = Pick<Fixture, 'title' | 'byline' | 'siteName' | 'publishedAt' | 'language' | 'text'>;

/** Lines that say something: how blocks and cells are parted is the canonical text's own to test. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n\t]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe.each(fixtures.map(({ slug }) => slug))('%s', (slug) => {
  const read = (name: string): Buffer => readFileSync(join(PAGES, slug, name));
  const expected = JSON.parse(read('expected.json').toString()) as Expected;
  const article = extractPage({
    bytes: read('page.html'),
    contentType: 'text/html',
    charset: null,
    url: URL_OF_ALL,
    title: null,
  });

  it('gives its facts', () => {
    const { title, byline, siteName, publishedAt, language } = article;
    const { text: _text, ...facts } = expected;
    expect({ title, byline, siteName, publishedAt, language }).toEqual(facts);
  });

  it.skipIf(expected.text.length === 0)('gives its text: nothing missing, nothing besides', () => {
    expect(linesOf(article.text)).toEqual(expected.text.flatMap(linesOf));
  });
});

it('are what their generator makes, byte for byte, and nothing else has a folder', () => {
  for (const fixture of fixtures) {
    for (const [name, bytes] of Object.entries(filesOf(fixture)))
      expect(readFileSync(join(PAGES, fixture.slug, name)).equals(bytes), `${fixture.slug}/${name}`).toBe(
        true,
      );
  }
  const folders = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const slugs = folders.map(({ name }) => name).filter((name) => name !== 'images');
  expect(slugs.toSorted()).toEqual(fixtures.map(({ slug }) => slug).toSorted());
});
