/**
 * Rows 31 to 33: what a page costs grows with its size, whatever its shape. Time that the processor spent is measured, not
 * time that went by, and of three tries the least: others on the machine change it little, and a square would show.
 */
import { expect, it, vi } from 'vitest';
import { readPage } from './read-page.ts';

vi.setConfig({ testTimeout: 180_000 });

/** Two doublings, and none of them may quadruple. */
const TIMES = 4;
const MOST = 16;
const TRIES = 3;
/** Of 256 levels. */
const NEARLY = 240;

const words = (at: number): string => `Words of number ${String(at)} that somebody said on the quay. `;
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

it.each<[string, number, (size: number) => string]>([
  [
    'row 32: nested nearly as deep as is read',
    1,
    (count) => many(count, (at) => `${'<div>'.repeat(NEARLY)}${words(at)}${'</div>'.repeat(NEARLY)}`),
  ],
  ['row 32: nested in turns', 30, (depth) => `${'<ul><li>'.repeat(depth)}${words(0).repeat(20)}`],
  ['row 31: many paragraphs', 400, (count) => many(count, (at) => `<p>${words(at)}</p>`)],
  [
    'row 31: many that are empty',
    1_000,
    (count) => `<p>${words(0).repeat(20)}</p>${'<span></span>'.repeat(count)}`,
  ],
  [
    'row 33: many attributes',
    25,
    (count) => many(40, (at) => `<p ${many(count, (name) => ` a${String(name)}="b"`)}>${words(at)}</p>`),
  ],
  [
    'row 33: many links',
    250,
    (count) => many(count, (at) => `<p>${words(at)}<a href="/story/${String(at)}">and a link</a></p>`),
  ],
  [
    'row 33: a long table',
    125,
    (rows) => `<table>${many(rows, (at) => `<tr><td>${words(at)}<td>a<td>b`)}</table>`,
  ],
])('four times the size takes less than sixteen times the work: %s', (_row, size, make) => {
  const [small, large] = [size, size * TIMES].map((one) => {
    const html = `<html><head><title>A quay</title></head><body><article><h1>A quay</h1>${make(one)}</article>`;
    return new TextEncoder().encode(html);
  });
  const spent = [small, large].map((bytes = new Uint8Array()) => {
    const page = {
      bytes,
      contentType: 'text/html',
      charset: 'utf-8',
      url: 'https://a.example/x',
      title: null,
    };
    const tries = Array.from({ length: TRIES }, () => {
      const before = process.cpuUsage();
      expect(readPage(page).textOnly).toBeUndefined();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.min(...tries);
  });
  const [least = 1, most = 0] = spent;
  expect(most / least).toBeLessThan(MOST);
});
