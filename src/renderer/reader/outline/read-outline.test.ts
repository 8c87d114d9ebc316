// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readOutline } from './read-outline.ts';

function outlineOf(html: string): string[] {
  const root = document.createElement('main');
  root.append(document.createRange().createContextualFragment(html));
  return readOutline(root).map(({ title, level }) => `${'  '.repeat(level - 1)}${title}`);
}

it('reads headings with their levels, whatever they begin with and leave out', () => {
  expect(
    outlineOf(
      '<h2>A</h2><h4> A\n  one </h4><h4>A two</h4><h3>A three</h3><h2>B</h2><h1>C</h1><h3>C one</h3>',
    ),
  ).toEqual(['A', '  A one', '  A two', '  A three', 'B', 'C', '  C one']);
});

it('leaves out what says nothing', () => {
  expect(outlineOf('<h2></h2><h3><img alt="x"></h3><h2>Words</h2>')).toEqual(['Words']);
});
