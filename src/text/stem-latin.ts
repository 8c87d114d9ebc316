/**
 * English, German, French and Spanish together, on folded words: réfugiés comes as refugies. A rule of one language
 * meets words of the other three too, so each is held to stems of a length or a shape that keeps it from doing harm.
 */

import { WORDS_OF_THEIR_OWN } from './stem-words.ts';

/** What an ending may be taken off from, and what is put in its place. */
interface EndingRule {
  readonly ending: string;
  /** What the rest ends with; none: anything. */
  readonly after?: RegExp;
  /** Letters that must be left. */
  readonly min: number;
  readonly put: readonly string[];
}

const rule = (ending: string, min: number, rest: Pick<EndingRule, 'put' | 'after'>): EndingRule => ({
  ...{ ending, min },
  ...rest,
});

const RULES: readonly EndingRule[] = [
  // Plurals, and the German genitive
  rule('s', 3, { put: [''], after: /[^isu]$/ }),
  rule('s', 5, { put: [''], after: /[iu]$/ }),
  rule('es', 3, { put: [''], after: /(?:[sxzo]|[cs]h)$/ }),
  rule('es', 5, { put: [''], after: /[^aeiou]$/ }),
  rule('ies', 2, { put: ['y'] }),
  rule('ces', 2, { put: ['z'], after: /[eou]$/ }),
  rule('aux', 3, { put: ['al'] }),
  rule('x', 3, { put: [''], after: /(?:e|o|ea)u$/ }),
  // German
  rule('en', 4, { put: ['', 'e'] }),
  rule('ern', 4, { put: ['er', ''] }),
  rule('e', 3, { put: [''], after: /[aeiou]h[lmnr]$/ }),
  rule('er', 3, { put: [''], after: /(?:sch|lich|[^g]ig|[aeiou]h[lmnr])$/ }),
  rule('em', 3, { put: [''], after: /(?:sch|lich|[^g]ig)$/ }),
  rule('te', 5, { put: [''] }),
  rule('ten', 5, { put: [''] }),
  // The German plural and the French feminine
  rule('e', 5, { put: [''], after: /[^aiouy]$/ }),
  rule('euse', 3, { put: ['eux', 'eur'] }),
  rule('euses', 3, { put: ['eux', 'eur'] }),
  rule('ive', 3, { put: ['if'] }),
  rule('ives', 3, { put: ['if'] }),
  // French verbs
  ...['ait', 'aient', 'erent', 'era', 'erait', 'eront'].map((ending) => rule(ending, 4, { put: ['er'] })),
  ...['e', 'es', 'ee', 'ees', 'ent', 'a'].map((ending) =>
    rule(ending, 4, {
      put: ['er'],
      after: /(?:[ao]qu|iqu|is|gn|onn|ifi|ci|nonc|ouv|rm|mand|lar|ppos|ccus|ppel)$/,
    }),
  ),
  rule('ees', 4, { put: ['e'] }),
  // Spanish
  ...['a', 'as'].map((ending) => rule(ending, 4, { put: ['o'], after: /(?:[ai]d|os|ic|iv|an|in)$/ })),
  ...['a', 'as'].map((ending) => rule(ending, 4, { put: [''], after: /(?:[^a]es|[dt]or)$/ })),
  ...['aron', 'ando', 'aba', 'aban', 'ado', 'ados', 'ada', 'adas'].map((ending) =>
    rule(ending, 4, { put: ['ar'] }),
  ),
  ...['ieron', 'iendo', 'ido', 'idos', 'ida', 'idas'].map((ending) => rule(ending, 4, { put: ['er', 'ir'] })),
];

const RULES_BY_LAST: ReadonlyMap<string, readonly EndingRule[]> = Map.groupBy(RULES, ({ ending }) =>
  ending.charAt(ending.length - 1),
);

/** Adds what a folded Latin term may be a form of. */
export function addLatinStems(term: string, stems: string[]): void {
  const known = WORDS_OF_THEIR_OWN.get(term);
  if (known) {
    for (const base of known) add(stems, base);
    return;
  }
  for (const { ending, after, min, put } of RULES_BY_LAST.get(term.charAt(term.length - 1)) ?? []) {
    if (term.length - ending.length < min || !term.endsWith(ending)) continue;
    const stem = term.slice(0, -ending.length);
    if (after && !after.test(stem)) continue;
    for (const end of put) add(stems, stem + end);
  }
  addEnglishVerb(term, stems);
}

function addEnglishVerb(term: string, stems: string[]): void {
  if (term.endsWith('ied')) return add(stems, `${term.slice(0, -3)}y`);
  const isPast = term.endsWith('ed');
  if (!isPast && !term.endsWith('ing')) return;
  const stem = term.slice(0, isPast ? -2 : -3);
  if (stem.length < 3 || !/[aeiouy]/.test(stem) || (isPast && stem.endsWith('e'))) return;
  for (const base of verbBases(stem)) add(stems, base);
}

const DOUBLED = /([^aeiou])\1$/;
const STAYS_DOUBLED = /(?:ll|ss|ff|zz)$/;
const ONE_SHORT_SYLLABLE = /^[^aeiou]*[aeiouy][^aeiouywx]$/;
/** A verb that ends so has lost an e. */
const LOST_E = /(?:[^aeo]at|[cuvz]|[^aeioulr]l)$/;
/** And one that ends so has not. */
const WHOLE = /(?:[nrcplfx]t|ck|[nl]d|r[dkmn]|[ls]k|mp|[cs]h|[eo]r|en|[wxy])$/;

/** What a verb may be without -ed or -ing: stopp is stop, hop hope, past past or paste. */
function verbBases(stem: string): readonly string[] {
  if (DOUBLED.test(stem)) {
    const single = stem.slice(0, -1);
    if (!STAYS_DOUBLED.test(stem)) return stem.length === 3 ? [stem] : [single];
    return stem.endsWith('ll') && /[aeiou].*[aeiou]/.test(stem) ? [stem, single] : [stem];
  }
  if (ONE_SHORT_SYLLABLE.test(stem) || LOST_E.test(stem)) return [`${stem}e`];
  return WHOLE.test(stem) ? [stem] : [stem, `${stem}e`];
}

function add(stems: string[], stem: string): void {
  if (!stems.includes(stem)) stems.push(stem);
}
