// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { canonicalText } from '../../../text/canonical-text.ts';
import { prepareBody } from './prepare-body.ts';

function prepared(html: string, dir: 'ltr' | 'rtl' = 'ltr') {
  const fragment = document.createRange().createContextualFragment(html);
  const before = canonicalText<Node>(fragment).text;
  prepareBody(fragment, dir);
  expect(canonicalText<Node>(fragment).text).toBe(before);
  const root = document.createElement('div');
  root.append(fragment);
  return root;
}

const TABLE =
  '<table><caption>Means</caption><tr><th>Place</th><th>Level</th><th>Since</th></tr>' +
  '<tr><td>Weir</td><td>1,412</td><td>1987</td></tr><tr><td>Quay</td><td>−98 %</td><td>1994</td></tr>' +
  '<tr><td>Ferry</td><td>—</td><td>2001</td></tr></table>';

it('gives a table a box of its own, wherever it stands, and leaves the text as it is', () => {
  for (const html of [
    `<p>Before.</p>${TABLE}<p>After.</p>`,
    `<ul><li>Item ${TABLE}</li><li>${TABLE} words</li></ul>`,
    `<dl><dt>A</dt><dd>${TABLE}</dd></dl>`,
    `<blockquote>Said ${TABLE} so</blockquote>`,
    `<table><tr><td>Outer ${TABLE} cell</td><td>Beside</td></tr></table>`,
    `words ${TABLE}${TABLE} words`,
  ]) {
    const root = prepared(html);
    expect(
      [...root.querySelectorAll('.table-box')].every((box) => !box.parentElement?.closest('table')),
    ).toBe(true);
  }
});

it('sets columns of figures at their end, and years and words not', () => {
  const figures = [...prepared(TABLE).querySelectorAll('.is-figure')].map(({ textContent }) => textContent);
  expect(figures).toEqual(['Level', '1,412', '−98 %', '—']);
});

it('gives a block its direction when all its letters have the other one', () => {
  const dirOf = (html: string, dir: 'ltr' | 'rtl') =>
    prepared(html, dir).querySelector('p')?.getAttribute('dir');
  expect(dirOf('<p>لم يسألنا أحد، 1987</p>', 'ltr')).toBe('rtl');
  expect(dirOf('<p>لم يسألنا أحد in Kelda</p>', 'ltr')).toBe(null);
  expect(dirOf('<p>Nobody asked us.</p>', 'rtl')).toBe('ltr');
  expect(dirOf('<p>1987</p>', 'rtl')).toBe(null);
  expect(dirOf('<p dir="auto">لم يسألنا</p>', 'ltr')).toBe('auto');
});
