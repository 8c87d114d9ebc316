import { expect, test } from 'vitest';
import { detectLanguage } from './detect-language.ts';

test.each([
  ['en', 'The dam is safe, and nobody in the valley has to leave.'],
  ['de', 'Der Damm ist sicher und niemand muss das Tal verlassen.'],
  ['fr', 'La digue est sûre et les gens du village ne partent pas.'],
  ['es', 'La presa es segura y los vecinos del valle no se van.'],
  ['it', 'La diga è sicura e gli abitanti della valle non partono.'],
  ['pl', 'Zapora jest bezpieczna i nikt nie musi opuszczać doliny.'],
  ['ru', 'Плотина надёжна, и никто не должен покидать долину.'],
  ['uk', 'Гребля надійна, і ніхто не мусить залишати долину.'],
])('%s', (code, text) => {
  expect(detectLanguage(text)).toBe(code);
});

test('other words have no language', () => {
  expect(detectLanguage('')).toBeNull();
  expect(detectLanguage('12345 !!')).toBeNull();
});
