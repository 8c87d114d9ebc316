import { expect, it } from 'vitest';
import { findDeepLink, parseDeepLink } from './deep-links.ts';
import { findLibraryArgument } from './library-argument.ts';

const link = (url: string): string => `verbatim://save?url=${encodeURIComponent(url)}`;

it.each([
  [link('https://example.org/a?b=c'), 'https://example.org/a?b=c'],
  [link('http://example.org'), 'http://example.org/'],
  ['verbatim://save/?url=https%3A%2F%2Fexample.org%2F', 'https://example.org/'],
  ['verbatim:save?url=https://example.org/', 'https://example.org/'],
])('reads %s', (text, url) => {
  expect(parseDeepLink(text)).toEqual({ type: 'save-url', url });
});

it.each([
  '',
  'verbatim://',
  'verbatim://save',
  'verbatim://save?url=',
  'verbatim://save?url=notes.txt',
  link('file:///etc/passwd'),
  link('javascript:alert(1)'),
  link('app://bundle/'),
  link('verbatim://save?url=https://example.org'),
  link('https://user:password@example.org/'),
  link(`https://example.org/${'a'.repeat(2048)}`),
  `${link('https://example.org/')}&tags=a`,
  `${link('https://example.org/')}&url=https://evil.test`,
  'verbatim://delete?url=https://example.org',
  'verbatim://save/../delete?url=https://example.org',
  'verbatim://SAVE.evil.test?url=https://example.org',
  'https://example.org/?url=https://example.org',
  'app://bundle/',
  '--inspect',
  `verbatim://save?url=https://example.org/${'a'.repeat(1_000_000)}`,
])('passes over %.80j', (text) => {
  expect(parseDeepLink(text)).toBeNull();
});

it('finds the link among arguments and passes over everything else', () => {
  const argv = [
    '/opt/Verbatim/verbatim',
    '--inspect',
    '--remote-debugging-port=9222',
    '..',
    link('https://example.org'),
  ];
  expect(findDeepLink(argv)).toEqual({ type: 'save-url', url: 'https://example.org/' });
  expect(findDeepLink(argv.slice(0, -1))).toBeNull();
});

it('takes a library by its whole name only', () => {
  expect(findLibraryArgument(['electron', '.', '--library=/tmp/a'])).toBe('/tmp/a');
  expect(findLibraryArgument(['electron', '--library='])).toBeNull();
  expect(findLibraryArgument(['electron', '.', '--library', '/tmp/a'])).toBe('/tmp/a');
  expect(findLibraryArgument(['electron', '--library', '--inspect'])).toBeNull();
  expect(findLibraryArgument(['electron', '--library'])).toBeNull();
  expect(findLibraryArgument(['electron', '--librarything=/tmp/a'])).toBeNull();
});
