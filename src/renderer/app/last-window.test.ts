import { expect, it } from 'vitest';
import { readLastWindow, spellLastWindow, type LastWindow } from './last-window.ts';

const last: LastWindow = {
  place: {
    view: { kind: 'tag', tag: 'ports/closure' },
    articleId: 'a1',
    passageId: null,
    passageFilter: { colour: 'amber' },
    foundBy: null,
  },
  order: { sort: 'title', isDescending: false },
  cursor: 'a2',
  top: { id: 'a0', index: 40 },
};

it('comes back as it was', () => {
  expect(readLastWindow(spellLastWindow(last))).toEqual(last);
});

it('begins with no passage pointed at and no words marked: those were of a moment', () => {
  const place = { ...last.place, passageId: 'p', foundBy: { query: 'q', terms: [] } };
  expect(readLastWindow(spellLastWindow({ ...last, place }))).toEqual(last);
});

it.each(['', 'null', '[]', '{"place":{"view":{"kind":"attic"}}}', '{"place":7}', '{'])(
  'is nothing where %j was kept',
  (text) => {
    expect(readLastWindow(text)).toBeNull();
  },
);

it('leaves out what it cannot read', () => {
  const text =
    '{"place":{"view":{"kind":"site"},"articleId":4},"order":{"sort":"weight"},"top":{"id":"x","index":1.5}}';
  expect(readLastWindow(text)).toMatchObject({
    place: { view: { kind: 'site', siteName: '' }, articleId: null },
    order: { sort: 'saved', isDescending: true },
    cursor: null,
    top: null,
  });
});
