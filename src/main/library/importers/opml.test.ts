import { expect, it } from 'vitest';
import { fileOf, readAny } from './importers.test-support.ts';
import { reasons } from './reasons.ts';

it('names each feed, and reads links with their folders', () => {
  const { id, rows } = readAny(
    fileOf(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Subscriptions</title></head><body>
  <outline text="News &amp; more" title="News &amp; more">
    <outline type="rss" text="The Paper" xmlUrl="https://example.com/feed.xml" htmlUrl="https://example.com/"/>
    <outline text="East"><outline type="link" text="A story" url="https://example.com/a" created="Mon, 11 Mar 2024 08:00:00 GMT" category="one,two" _note="A note"></outline></outline>
  </outline>
  <outline type="link" text="B" url="https://example.com/b"/>
  <outline text="Nothing"/>
</body></opml>`),
  );
  expect(id).toBe('opml');
  expect(rows).toMatchObject([
    {
      kind: 'refused',
      row: 1,
      title: 'The Paper',
      url: 'https://example.com/feed.xml',
      reason: reasons.isFeed,
    },
    {
      kind: 'item',
      row: 2,
      title: 'A story',
      url: 'https://example.com/a',
      folders: ['News & more/East'],
      tags: ['one', 'two'],
      note: 'A note',
      savedAt: '2024-03-11T08:00:00.000Z',
    },
    { kind: 'item', row: 3, title: 'B', folders: [] },
    { kind: 'refused', row: 4, title: 'Nothing', reason: reasons.noAddress },
  ]);
});
