import { expect, it } from 'vitest';
import { fileOf, readAny, readAs } from './importers.test-support.ts';
import { reasons, remarks } from './reasons.ts';

it('reads addresses, one a line', () => {
  const { id, rows } = readAny(
    fileOf('https://example.com/a\r\n\r\nhttps://example.com/b?x=1,2\n  http://example.com/c\n'),
  );
  expect(id).toBe('links');
  expect(rows.map(({ row, url }) => [row, url])).toEqual([
    [1, 'https://example.com/a'],
    [2, 'https://example.com/b?x=1,2'],
    [3, 'http://example.com/c'],
  ]);
});

it('reads titles beside them, lists in Markdown, and says what it could not read', () => {
  const { id, rows } = readAny(
    fileOf(
      '# To read\n- [The vote](https://example.com/a "title") – look again\n* https://example.com/b\n1. A story: https://example.com/c.\n- [ ] <https://example.com/d>\nhttps://example.com/e | In Ukrainian\nexample.com/f\nftp://example.com/g\n',
    ),
  );
  expect(id).toBe('links');
  expect(rows).toMatchObject([
    { kind: 'refused', row: 1, title: '# To read', reason: reasons.noAddress },
    { url: 'https://example.com/a', title: 'The vote', note: 'look again' },
    { url: 'https://example.com/b', title: '' },
    { url: 'https://example.com/c', title: 'A story' },
    { url: 'https://example.com/d', title: '' },
    { url: 'https://example.com/e', title: 'In Ukrainian' },
    { url: 'https://example.com/f', remarks: [remarks.schemeAdded('example.com/f')] },
    { kind: 'refused', row: 8, reason: reasons.otherScheme('ftp') },
  ]);
});

it('does not take prose with a link in it for a list', () => {
  expect(
    readAny(fileOf('It was said.\nMore of it at https://example.com/a they say.\nAnd so on.\n')).id,
  ).toBeUndefined();
});

it('takes time in proportion to the text', () => {
  for (const text of [
    `https://a.b/${'.'.repeat(500_000)}x`,
    `a${' '.repeat(500_000)}b https://a.b/`,
    `[a](https://${'a'.repeat(500_000)}`,
    '[a]('.repeat(200_000),
  ]) {
    expect(readAs('links', fileOf(text)).length).toBe(1);
  }
});
