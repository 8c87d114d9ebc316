// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { copyNote, findNote } from './find-note.ts';

function article(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.querySelector('main') ?? document.body;
}
const linkOf = (root: HTMLElement, which = 0) =>
  root.querySelectorAll('a')[which] ?? document.createElement('a');
const wordsOf = (root: HTMLElement, which = 0): string | null => {
  const note = findNote(root, linkOf(root, which));
  return (
    note &&
    [...copyNote(note).childNodes]
      .map(({ textContent }) => textContent)
      .join('')
      .trim()
  );
};

it('finds the notes of a list, without the way back', () => {
  const root = article(
    '<p>Words.<sup><a href="#v-n1" id="v-r1">1</a></sup></p><ol><li id="v-n1">From box 212. <a href="#v-r1">↩</a></li></ol>',
  );
  expect(wordsOf(root)).toBe('From box 212.');
  expect(wordsOf(root, 1)).toBe(null);
});

it('finds notes that are named within their block, and by other signs', () => {
  const sign = (of: string) => `<p>Words <a href="#v-n">${of}</a>.</p>`;
  for (const of of ['[3]', '*', '†', '(a)', 'iv', '12'])
    expect(wordsOf(article(`${sign(of)}<p><a id="v-n"></a>${of} A note.</p>`))).toBe(`${of} A note.`);
});

it('takes no note for a way through the article', () => {
  expect(wordsOf(article('<p><a href="#v-two">2</a></p><h2 id="v-two">Two</h2><p>Words.</p>'))).toBe(null);
  expect(wordsOf(article('<p><a href="#v-x">the second part of this story</a></p><p id="v-x">It.</p>'))).toBe(
    null,
  );
  expect(wordsOf(article('<p><a href="#v-nowhere">1</a></p>'))).toBe(null);
  expect(wordsOf(article('<p id="v-x">It.</p><p><a href="#v-x">1</a></p>'))).toBe(null);
});

it('leaves no name twice', () => {
  const root = article('<p><a href="#v-n">1</a></p><ul><li id="v-n">A <b id="v-m">note</b></li></ul>');
  const note = findNote(root, linkOf(root));
  expect(note && copyNote(note).querySelectorAll('[id]').length).toBe(0);
});
