/** What the search is asked in the bench, drawn from the corpus with a seed. */
import { generateArticle, generateQueries, typedPrefixes } from './corpus.ts';
import { between, makeRandom, pick, type Random } from './random.ts';
import { Vocabulary } from './vocabulary.ts';

/** Queries that would take long if anything did. */
export const hostileQueries: readonly string[] = [
  'a '.repeat(2000),
  'x'.repeat(100_000),
  '('.repeat(5000),
  '"a b" '.repeat(300),
  '-'.repeat(9000),
  'a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p* q* r* s* t* u* v* w* x* y* z*',
  Array.from({ length: 64 }, (_, i) => 'abcdefgh'.charAt(i % 8) + 'aeiouaei'.charAt(i >> 3)).join(' or '),
  Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' or '),
  Array.from({ length: 40 }, (_, i) => `(st* or (tr* -pr*${' '.repeat(i)}`).join(' '),
  `-${Array.from({ length: 26 }, (_, i) => `${String.fromCharCode(97 + i)}*`).join(' -')}`,
  '"'.repeat(999),
  '\ud800\u0000%\u202e'.repeat(3000),
];

/**
 * Names as a story has them, and as somebody else writes them. None of them stands in the table that the name keys were
 * made with (`text/name-keys.test.ts`).
 */
export const spelledNames: readonly (readonly [written: string, asked: string])[] = [
  ['Янукович', 'Yanukovych'],
  ['Захарова', 'Zakharova'],
  ['Podolyak', 'Подоляк'],
  ['Kassjanow', 'Kasyanov'],
  ['Набиуллина', 'Nabiullina'],
  ['Tokayev', 'Токаев'],
  ['Алиева', 'Aliyev'],
  ['Pashinyan', 'Пашинян'],
  ['Орбаном', 'Orban'],
  ['Fico', 'Фицо'],
  ['Каллас', 'Kallas'],
  ['Sikorski', 'Сикорский'],
  ['Туском', 'Tusk'],
  ['Borrell', 'Боррель'],
  ['Гутерриш', 'Guterres'],
  ['Stoltenberg', 'Столтенберг'],
  ['Гросси', 'Grossi'],
  ['Wallace', 'Уоллес'],
  ['Нуланд', 'Nuland'],
  ['Kissinger', 'Киссинджер'],
  ['Tschubais', 'Chubais'],
  ['Собчак', 'Sobtschak'],
  ['Wenediktow', 'Венедиктов'],
  ['Mishustin', 'Mischustin'],
  ['Abramowitsch', 'Abramovich'],
];

export interface SearchQueries {
  /** Every prefix of realistic queries, from the second character on. */
  readonly typed: string[];
  readonly common: string[];
  readonly pairs: string[];
  readonly phrases: string[];
  readonly typos: string[];
}

export function makeQueries(articles: number): SearchQueries {
  const vocabulary = new Vocabulary();
  const random = makeRandom(777);
  const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const word = (): string => vocabulary.word(between(random, 5, 400));
  const long = (): string => {
    let drawn = vocabulary.draw(random);
    while (drawn.length < 5) drawn = vocabulary.draw(random);
    return drawn;
  };
  return {
    typed: generateQueries(60, articles).flatMap(typedPrefixes),
    common: some(60, () => `${word()} `),
    pairs: some(60, () => `${word()} ${word()} `),
    phrases: some(60, () => `"${phraseOf(random, articles, vocabulary)}"`),
    typos: some(60, () => `${withTypo(random, long())} `),
  };
}

/** Two to four words that stand next to each other in some article. */
function phraseOf(random: Random, articles: number, vocabulary: Vocabulary): string {
  const article = generateArticle(Math.floor(random() * articles), vocabulary);
  const words = (pick(random, article.paragraphs).split('. ')[0] ?? '')
    .toLowerCase()
    .replace('.', '')
    .split(' ');
  const length = between(random, 2, 4);
  const start = between(random, 0, Math.max(0, words.length - length));
  return words.slice(start, start + length).join(' ');
}

/** A query with one typo, and the number of the article whose headline it is from. */
export function makeTypoQueries(count: number, articles: number): { text: string; article: number }[] {
  const vocabulary = new Vocabulary();
  const random = makeRandom(31_337);
  const queries: { text: string; article: number }[] = [];
  while (queries.length < count) {
    const article = Math.floor(random() * articles);
    const words = generateArticle(article, vocabulary)
      .title.toLowerCase()
      .split(' ')
      .filter((word) => word.length >= 5)
      .slice(0, 3);
    if (words.length < 3) continue;
    const wrong = between(random, 0, 2);
    const text = words.map((word, i) => (i === wrong ? withTypo(random, word) : word)).join(' ');
    queries.push({ text: `${text} `, article });
  }
  return queries;
}

/** Leaves a letter out, doubles one, takes a wrong one, or swaps two; never the first, as people do not. */
export function withTypo(random: Random, word: string): string {
  const at = between(random, 1, word.length - 2);
  const letter = word.charAt(at);
  switch (between(random, 0, 3)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + (letter === 'e' ? 'a' : 'e') + word.slice(at + 1);
    default:
      return word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2);
  }
}
