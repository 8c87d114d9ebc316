import { expect, test } from 'vitest';
import { told } from '../told.test-support.ts';

test.each([
  ['de', '„Der Damm hält noch lange“, sagte der Minister.', ['der Minister: „Der Damm hält noch lange“']],
  ['de', '»Der Damm hält noch lange«, meinte Petra Kern.', ['Petra Kern: »Der Damm hält noch lange«']],
  ['de', 'Petra Kern erklärte: „Der Damm hält noch lange.“', ['Petra Kern: „Der Damm hält noch lange.“']],
  [
    'de',
    'Der Sprecher der Stadt, Olaf Kern, erklärte: „Der Damm hält noch lange.“',
    ['Olaf Kern: „Der Damm hält noch lange.“'],
  ],
  ['fr', '— La digue tient bon, dit le capitaine.', ['le capitaine: La digue tient bon']],
  [
    'es',
    '«La presa está segura», dijo la ministra de Agua, Lucía Ramos.',
    ['Lucía Ramos: «La presa está segura»'],
  ],
  ['it', '«La diga è sicura», ha spiegato la sindaca ai giornalisti.', ['la sindaca: «La diga è sicura»']],
  ['fr', '« La digue tient bon », a déclaré Marie Lenoir.', ['Marie Lenoir: « La digue tient bon »']],
  ['fr', 'Marie Lenoir a ajouté : « La digue tient bon. »', ['Marie Lenoir: « La digue tient bon. »']],
  ['es', '«La presa está segura», dijo Lucía Ramos.', ['Lucía Ramos: «La presa está segura»']],
  ['it', '«La diga è sicura», ha detto Anna Riva.', ['Anna Riva: «La diga è sicura»']],
  ['pl', '„Zapora jest bezpieczna” – powiedziała Anna Lis.', ['Anna Lis: „Zapora jest bezpieczna”']],
])('%s: %s', (language, text, expected) => {
  expect(told(text, language)).toEqual(expected);
});

test.each([
  ['de', 'Der Film „Der lange Weg nach Hause“ läuft am Freitag.'],
  ['fr', 'Le film « Un long chemin » sort vendredi.'],
  ['pl', 'Film „Długa droga do domu” wchodzi do kin.'],
])('%s: a title in marks is no statement', (language, text) => {
  expect(told(text, language)).toEqual([]);
});
