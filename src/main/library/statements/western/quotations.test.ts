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
  [
    'fr',
    '« La digue tient bon », a déclaré la maire Anne Blanc vendredi.',
    ['Anne Blanc: « La digue tient bon »'],
  ],
  [
    'es',
    '«La presa está segura», dijo la alcaldesa Ana Blanco el viernes.',
    ['Ana Blanco: «La presa está segura»'],
  ],
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

test.each([
  ['de', 'Die Bürgermeisterin Anna Weiß sagte, der Damm halte noch lange.'],
  ['fr', 'La maire Anne Blanc a déclaré que la digue tiendrait bon.'],
  ['es', 'La alcaldesa Ana Blanco dijo que la presa está segura.'],
])('%s: reported speech is not read', (language, text) => {
  expect(told(text, language)).toEqual([]);
});

test.each([
  ['nl', '“De dijk houdt het nog lang”, zei burgemeester Anna Wit op vrijdag.'],
  ['pt', '“A barragem está segura”, disse a prefeita Ana Branco na sexta-feira.'],
  ['sv', '”Dammen håller länge än”, sade borgmästaren Anna Vit i fredags.'],
  ['cs', '„Hráz ještě dlouho vydrží,“ řekla starostka Anna Bílá v pátek.'],
  ['tr', '“Baraj güvende,” dedi belediye başkanı Ayşe Ak cuma günü.'],
  ['bg', '„Язовирът е сигурен“, каза кметът Анна Бяла в петък.'],
  ['ja', '「ダムは安全だ」と市長は述べた。'],
  ['ar', 'قالت رئيسة البلدية: «السد آمن تمامًا».'],
])('%s: a language that is not read says nothing, said or guessed', (language, text) => {
  expect(told(text, language)).toEqual([]);
  expect(told(text)).toEqual([]);
});
