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
  cursor: 'a2',
  top: { id: 'a0', index: 40 },
};

it('comes back as it was', () => {
  expect(readLastWindow(spellLastWindow(last))).toEqual(last);
});

it('comes back to a collection', () => {
  const place: LastWindow['place'] = { ...last.place, view: { kind: 'collection', collectionId: 'c' } };
  expect(readLastWindow(spellLastWindow({ ...last, place }))?.place.view).toEqual(place.view);
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
  const text = '{"place":{"view":{"kind":"site"},"articleId":4},"top":{"id":"x","index":1.5}}';
  expect(readLastWindow(text)).toMatchObject({
    place: { view: { kind: 'site', siteName: '' }, articleId: null },
    cursor: null,
    top: null,
  });
});
