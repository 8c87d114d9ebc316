import { beforeEach, expect, it } from 'vitest';
import { asked, resetStandIn } from '../../../test/electron/stand-in.ts';
import { openExternal, parseExternalUrl } from './open-external.ts';

beforeEach(resetStandIn);

const opened = [
  'https://example.org/',
  'http://example.org/a?b=c#d',
  'https://xn--e1afmkfd.xn--p1ai/',
  'mailto:somebody@example.org?subject=a',
  'https://example.org/#javascript:alert(1)',
  'https://example.org:8443/path',
];

/** CVE-2022-40277, CVE-2023-45673, CVE-2026-46650 and their kin: schemes that start programs, and disguises. */
const refused = [
  '',
  'example.org',
  '/etc/passwd',
  '//example.org/share',
  '\\\\example.org\\share',
  'file:///etc/passwd',
  'file://example.org/share',
  'smb://example.org/share',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=a',
  'ms-officecmd:%7B%7D',
  'ms-word:ofe|u|https://example.org/a.docm',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\tjavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.org/1',
  'about:blank',
  'chrome://settings',
  'devtools://devtools',
  'app://bundle/',
  'view-source:https://example.org/',
  'verbatim://save?url=https://example.org',
  'ftp://example.org/',
  'ssh://example.org',
  'telnet://example.org',
  'tel:123',
  'steam://run/1',
  'https://user@example.org/',
  'https://user:password@example.org/',
  'http://',
  'https://[::1',
  `https://example.org/${'a'.repeat(2048)}`,
];

it.each(opened)('opens %s', async (url) => {
  expect(await openExternal(url)).toBe(true);
  expect(asked.openedExternally).toHaveLength(1);
});

it.each(refused)('refuses %j', async (url) => {
  expect(await openExternal(url)).toBe(false);
  expect(asked.openedExternally).toEqual([]);
});

it('hands on the address as it was understood, not as it was written', () => {
  expect(parseExternalUrl('HTTPS://Example.ORG/a b')).toBe('https://example.org/a%20b');
});
