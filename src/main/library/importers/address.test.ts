import { expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { reasons, remarks } from './reasons.ts';

it('keeps an address as it stands', () => {
  for (const url of [
    'https://example.com/a?b=c#d',
    'http://example.com/ü',
    'HTTPS://Example.com/',
    'https://example.com/#:~:text=words',
  ]) {
    expect(readAddress(`  ${url}\n`)).toEqual({ url, remark: null });
  }
});

it('writes one that is not whole as a browser reads it', () => {
  expect(readAddress('https:example.com/a')).toEqual({ url: 'https://example.com/a', remark: null });
  expect(readAddress('https://example.com/a b')).toEqual({ url: 'https://example.com/a%20b', remark: null });
  for (const given of ['example.com/story', '//example.com/story', 'пример.рф/story', 'example.com:8080/a']) {
    expect(readAddress(given)).toEqual({
      url: expect.stringMatching(/^https:\/\//u),
      remark: remarks.schemeAdded(given),
    });
  }
});

it('refuses the others, each with its reason', () => {
  const reasonOf = (given: string): string | null => {
    const read = readAddress(given);
    return read.url === null ? read.reason : null;
  };
  expect(reasonOf('')).toBe(reasons.noAddress);
  expect(reasonOf('ftp://example.com/a')).toBe(reasons.otherScheme('ftp'));
  expect(reasonOf('javascript:alert(1)')).toBe(reasons.otherScheme('javascript'));
  expect(reasonOf('mailto:a@example.com')).toBe(reasons.otherScheme('mailto'));
  expect(reasonOf('place:sort=8')).toBe(reasons.otherScheme('place'));
  expect(reasonOf('chrome://settings')).toBe(reasons.otherScheme('chrome'));
  for (const bad of ['https://', 'http://[', 'words and words', 'word', '/path', 'a.b', '1.5']) {
    expect(reasonOf(bad)).toBe(reasons.badAddress);
  }
  expect(reasonOf(`https://example.com/${'a'.repeat(20_000)}`)).toBe(reasons.longAddress);
});
