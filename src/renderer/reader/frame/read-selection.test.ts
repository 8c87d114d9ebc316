// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { ArticleView } from './article-view.ts';
import { sha256Of, showArticle } from './article-view.ts';
import { clearSelection, readSelection, selectSpan } from './read-selection.ts';

let view: ArticleView;
const WORDS = 'One two.\n\nThree 漢字 four.';

beforeEach(async () => {
  document.body.innerHTML =
    '<header class="head">Head</header><main class="text"></main><footer class="foot">F</footer>';
  const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(name) ?? document.body;
  const fragment = document
    .createRange()
    .createContextualFragment('<p> One <b>two</b>. </p>\n<p>Three <ruby>漢<rt>kan</rt>字</ruby> four.</p>');
  window.scrollTo = () => undefined;
  const textSha256 = await sha256Of(WORDS);
  view = await showArticle(
    {
      element: document.createElement('iframe'),
      window: window,
      document,
      head: part('.head'),
      root: part('.text'),
      margin: part('.margin'),
      foot: part('.foot'),
    },
    { fragment, textSha256, language: 'en', dir: 'ltr', hasPages: false },
  );
});

function select(from: [Node, number], to: [Node, number]) {
  document.getSelection()?.setBaseAndExtent(...from, ...to);
  const span = readSelection(view);
  return span && view.text.slice(span.start, span.end);
}

it('knows its text', () => {
  expect(view.text).toBe(WORDS);
  expect(view.isSameText).toBe(true);
});

it('reads what is selected, in whole words, in either direction', () => {
  const [first, second] = view.root.querySelectorAll('p');
  expect(select([first!.firstChild!, 0], [second!, 0])).toBe('One two.');
  expect(select([second!, 0], [first!.firstChild!, 3])).toBe('One two.');
  expect(select([first!.firstChild!, 0], [first!.firstChild!, 1])).toBe(null);
});

it('counts a point outside the words as their nearer end', () => {
  expect(select([view.head.firstChild!, 2], [view.foot.firstChild!, 1])).toBe(WORDS);
  expect(select([document.body, 0], [document.body, 3])).toBe(WORDS);
  expect(select([view.head.firstChild!, 0], [view.head.firstChild!, 2])).toBe(null);
});

it('counts a point in a reading aid as its end', () => {
  const aid = view.root.querySelector('rt')!.firstChild!;
  expect(select([aid, 1], [view.root, view.root.childNodes.length])).toBe('字 four.');
});

it('selects and reads back', () => {
  selectSpan(view, { start: 4, end: 16 });
  expect(readSelection(view)).toEqual({ start: 4, end: 15 });
  clearSelection(view);
  expect(readSelection(view)).toBe(null);
});
