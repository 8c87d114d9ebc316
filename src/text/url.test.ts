import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicaliseUrl } from './url.ts';

it.each([
  ['https://Example.ORG/News/Story', 'https://example.org/News/Story'],
  ['HTTPS://example.org:443/a', 'https://example.org/a'],
  ['http://example.org:80/a', 'http://example.org/a'],
  ['http://example.org:8080/a', 'http://example.org:8080/a'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/a/', 'https://example.org/a'],
  ['https://example.org//a//b', 'https://example.org/a/b'],
  ['https://example.org/a/../b', 'https://example.org/b'],
  ['https://example.org/a#comments', 'https://example.org/a'],
  ['https://example.org/#!/story/7', 'https://example.org/#!/story/7'],
  ['https://example.org/a?utm_source=x&utm_Medium=y&id=7&fbclid=z', 'https://example.org/a?id=7'],
  ['https://example.org/a?at_campaign=x&at_link_id=1&ref_src=twsrc', 'https://example.org/a'],
  ['https://example.org/a?b=2&a=1&b=1', 'https://example.org/a?a=1&b=2&b=1'],
  ['https://example.org/a?', 'https://example.org/a'],
  ['https://example.org/a?q=a%26b+c&&x', 'https://example.org/a?q=a%26b+c&x'],
  ['https://me:secret@example.org/a', 'https://example.org/a'],
  [' https://example.org/a \n', 'https://example.org/a'],
  ['https://пример.рф/а', 'https://xn--e1afmkfd.xn--p1ai/%D0%B0'],
  ['https://example.org/a?utm=1&reference=2', 'https://example.org/a?reference=2&utm=1'],
])('%s', (url, canonical) => {
  expect(canonicaliseUrl(url)).toBe(canonical);
  expect(canonicaliseUrl(canonical)).toBe(canonical);
});

describe('anything else is refused', () => {
  it.each([
    ...[
      '',
      'example.org',
      '/a',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://example.org',
    ],
    ...['https://', 'blob:https://example.org/1', 'mailto:a@b', 'https://' + 'a'.repeat(20_000)],
  ])('%s', (url) => expect(canonicaliseUrl(url)).toBe(null));
});

it('is stable and total', () => {
  const part = fc.constantFrom(
    'a',
    '/',
    '//',
    '?',
    '&',
    '=',
    '#',
    '#!',
    'utm_x',
    '%',
    '%41',
    ' ',
    ':',
    '@',
    '..',
    'é',
    '\ud800',
  );
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
    fc.array(part).map((all) => 'https://h/' + all.join('')),
  );
  fc.assert(
    fc.property(url, (text) => {
      const once = canonicaliseUrl(text);
      if (once === null) return;
      expect(canonicaliseUrl(once)).toBe(once);
      expect(once).toMatch(/^https?:\/\/[^/]/);
    }),
    { numRuns: 2000 },
  );
});
