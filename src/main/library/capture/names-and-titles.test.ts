import { describe, expect, it } from 'vitest';
import { cleanByline, cleanTitle, withoutLastPart } from './names-and-titles.ts';

describe('cleanByline', () => {
  it.each([
    [['By Ann Lee'], 'Ann Lee'],
    [['Ann Lee and Bob Ray'], 'Ann Lee, Bob Ray'],
    [['Written by  Ann\n Lee, Bob Ray & Cy Dee'], 'Ann Lee, Bob Ray, Cy Dee'],
    [['Ann Lee', 'ANN LEE'], 'ANN LEE'],
    [['Автор: Мария Ивлева'], 'Мария Ивлева'],
    [['Von Petra Lund'], 'Petra Lund'],
    [['Ursula von der Leyen'], 'Ursula von der Leyen'],
    [['José Ortega y Gasset'], 'José Ortega y Gasset'],
    [['Anderson Sandberg'], 'Anderson Sandberg'],
    [['https://a.example/ann', '@ann', 'ann@a.example', 'admin', ''], null],
    [['Ann Lee, 25 April 2025'], 'Ann Lee'],
    [['This is what an editor wrote about the author of the story below'], null],
    [[], null],
  ])('%j', (candidates, byline) => {
    expect(cleanByline(candidates)).toBe(byline);
  });
});

describe('cleanTitle', () => {
  it.each([
    ['A strike | The Daily', ['The Daily'], 'A strike'],
    ['A strike - Daily', ['The Daily'], 'A strike'],
    ['The Daily: A strike', ['The Daily'], 'A strike'],
    ['A strike | World | The Daily', ['The Daily'], 'A strike | World'],
    ['A strike - a.example', ['www.a.example'], 'A strike'],
    ['A strike – what it means', ['The Daily'], 'A strike – what it means'],
    ['The Daily', ['The Daily'], 'The Daily'],
    ['Self-made  and\nwell-known', [], 'Self-made and well-known'],
  ])('%s', (title, sites, clean) => {
    expect(cleanTitle(title, sites)).toBe(clean);
  });
});

describe('withoutLastPart', () => {
  it.each([
    ['A strike in the north ends | Daily', 'A strike in the north ends'],
    [
      'Strike - a word with a very long history in the north',
      'Strike - a word with a very long history in the north',
    ],
    ['A strike', 'A strike'],
  ])('%s', (title, rest) => {
    expect(withoutLastPart(title)).toBe(rest);
  });
});
