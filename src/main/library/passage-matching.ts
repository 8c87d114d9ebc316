/**
 * Whether a passage of an article that was found answers the query by itself: it has all the words that may stand
 * anywhere, and meets what is asked of passages. What is asked of the story (its title, its site, its state) the story
 * has met already, so it is left open here; and a passage of which everything is left open is no answer.
 */
import { dayBounds } from '../../text/query-dates.ts';
import type { QueryClock } from '../../text/query-dates.ts';
import type { PhraseNode, QueryNode, RangeNode, ValueNode, WordNode } from '../../text/query-tree.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { TermsOfWord } from './search/asked-words.ts';
import { LONG_ENOUGH_PREFIX } from './search/fields.ts';
import { holdsPhrase } from './search/phrase.ts';
import type { PassageWords } from './store/passage-words.ts';
import { tagKeyOf } from './store/tag-names.ts';

/** How well a passage answers a part of a query: `null` is left open, 0 is not at all. */
type Worth = number | null;

/** What is known besides the passage. */
export interface MatchingFacts {
  /** The other words that a word was found by. */
  termsOf: TermsOfWord;
  clock: QueryClock;
}

/** Of a long quote or note so much is cut into words (UTF-16 units); where letters stand as asked is seen anywhere. */
const CUT_UNITS = 20_000;

/** What a match is worth: in the words that were kept, in the note, in a name. */
const worths = { quote: 8, note: 4, name: 3, other: 1 } as const;
/** A word that was found in another form or spelling stands below one as it was asked for. */
const OTHER_FORM = 0.5;

/** Whether a query asks for anything that a passage could answer. */
export function isAboutPassages(node: QueryNode): boolean {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.children.some(isAboutPassages);
    case 'word':
    case 'phrase':
      return node.field === null || node.field in placesOfField;
    case 'value':
      return node.field === 'tag';
    case 'range':
      return node.field === 'said';
    case 'not':
    case 'all':
      return false;
  }
}

/** How well a passage answers a query by itself, the more the better; 0 when it does not. */
export function passageWorth(tree: QueryNode, passage: PassageWords, facts: MatchingFacts): number {
  return new PassageMatcher(passage, facts).worth(tree) ?? 0;
}

type PlaceName = 'quote' | 'note' | 'name' | 'other';

/** Where the words of a field may stand; a field that is not here is asked of the story. */
const placesOfField: Readonly<Record<string, readonly PlaceName[]>> = {
  passage: ['quote'],
  note: ['note'],
  speaker: ['name'],
};
const allPlaces: readonly PlaceName[] = ['quote', 'note', 'name', 'other'];

class PassageMatcher {
  readonly #passage: PassageWords;
  readonly #facts: MatchingFacts;
  readonly #texts: Readonly<Record<PlaceName, readonly TextWords[]>>;

  constructor(passage: PassageWords, facts: MatchingFacts) {
    this.#passage = passage;
    this.#facts = facts;
    const texts = (list: readonly string[]): TextWords[] => list.map((text) => new TextWords(text));
    const { quote, note, names, tags } = passage;
    this.#texts = { quote: texts([quote]), note: texts([note]), name: texts(names), other: texts(tags) };
  }

  worth(node: QueryNode): Worth {
    switch (node.type) {
      case 'and':
        return sumOf(node.children.map((child) => this.worth(child)));
      case 'or':
        return bestOf(node.children.map((child) => this.worth(child)));
      case 'word':
        return this.#leafWorth(node, (text, place) =>
          text.worthOf(node, { others: this.#facts.termsOf(node.term), canBegin: canBegin(node, place) }),
        );
      case 'phrase':
        return this.#leafWorth(node, (text) => (text.holds(node) ? 1 : 0));
      case 'value':
        return this.#tagWorth(node);
      case 'range':
        return this.#saidWorth(node);
      case 'not': // the story has nothing of it, so its passages have not
      case 'all':
        return null;
    }
  }

  #leafWorth(
    { field }: WordNode | PhraseNode,
    worthOf: (text: TextWords, place: PlaceName) => number,
  ): Worth {
    const places = field === null ? allPlaces : placesOfField[field];
    if (places === undefined) return null;
    let worth = 0;
    for (const place of places) {
      // The places that are worth less stand last.
      if (worth >= worths[place]) break;
      const best = Math.max(0, ...this.#texts[place].map((text) => worthOf(text, place)));
      worth = Math.max(worth, worths[place] * best);
    }
    // A note may be the story's own.
    return worth === 0 && field === 'note' ? null : worth;
  }

  /** A tag may be the story's own. */
  #tagWorth({ field, value, prefix }: ValueNode): Worth {
    if (field !== 'tag') return null;
    const key = tagKeyOf(value.replace(/\/+$/u, ''));
    const fits = (name: string): boolean =>
      name === key || name.startsWith(prefix === 'none' ? `${key}/` : key);
    return this.#passage.tags.some((tag) => fits(tagKeyOf(tag))) ? worths.other : null;
  }

  #saidWorth(node: RangeNode): Worth {
    if (node.field !== 'said') return null;
    const { saidOn } = this.#passage;
    if (saidOn === null) return 0;
    const { from, until } = dayBounds(node, this.#facts.clock);
    const isAfter = from === null || (from.isIncluded ? saidOn >= from.day : saidOn > from.day);
    const isBefore = until === null || (until.isIncluded ? saidOn <= until.day : saidOn < until.day);
    return isAfter && isBefore ? worths.other : 0;
  }
}

/** As in the index: a beginning of a letter or two is looked for in names and tags only. */
function canBegin({ term, prefix }: WordNode, place: PlaceName): boolean {
  const isShortText = place === 'name' || place === 'other';
  return prefix !== 'none' && (isShortText || term.length >= LONG_ENOUGH_PREFIX);
}

function sumOf(worthsOfAll: readonly Worth[]): Worth {
  if (worthsOfAll.includes(0)) return 0;
  const known = worthsOfAll.filter((worth) => worth !== null);
  return known.length === 0 ? null : known.reduce((sum, worth) => sum + worth, 0);
}

function bestOf(worthsOfAny: readonly Worth[]): Worth {
  const best = Math.max(0, ...worthsOfAny.map((worth) => worth ?? 0));
  return best === 0 && worthsOfAny.includes(null) ? null : best;
}

/** A text that is cut into words when somebody asks for one. */
class TextWords {
  readonly #text: string;
  #terms: ReadonlySet<string> | null = null;
  #lower: string | null = null;
  #plain: boolean | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  holds(phrase: PhraseNode): boolean {
    return this.#text !== '' && holdsPhrase(this.#text, phrase);
  }

  /** 1 for the word itself, less for another form of it, 0 when the text has none. */
  worthOf(
    { term }: WordNode,
    { others, canBegin }: { others: readonly string[]; canBegin: boolean },
  ): number {
    if (this.#text === '') return 0;
    if (this.#has(term, canBegin)) return 1;
    return others.some((other) => this.#has(other, false)) ? OTHER_FORM : 0;
  }

  #has(term: string, isPrefix: boolean): boolean {
    const isLong = this.#text.length > CUT_UNITS;
    if (isLong && this.#hasLetters(term, isPrefix)) return true;
    if (this.#terms === null && !isLong && this.#isPlain() && !this.#letters().includes(term)) return false;
    this.#terms ??= new Set(Array.from(tokenise(this.#text.slice(0, CUT_UNITS)), (token) => token.term));
    if (this.#terms.has(term)) return true;
    if (isPrefix) for (const own of this.#terms) if (own.startsWith(term)) return true;
    return false;
  }

  /** Whether a term stands in this text as its own letters, so that what is not there by letters is not there. */
  #isPlain(): boolean {
    this.#plain ??= PLAIN.test(this.#letters()) && !JOINED.test(this.#letters());
    return this.#plain;
  }

  #letters(): string {
    this.#lower ??= this.#text.toLowerCase();
    return this.#lower;
  }

  /** In what is too long to be cut into words whole, a term is looked for as it stands. */
  #hasLetters(term: string, isPrefix: boolean): boolean {
    const lower = this.#letters();
    for (let at = lower.indexOf(term); at !== -1; at = lower.indexOf(term, at + term.length)) {
      const isWhole = isPrefix || !WORD.test(lower.charAt(at + term.length));
      if (isWhole && !WORD.test(lower.charAt(at - 1))) return true;
    }
    return false;
  }
}

/** Letters without accents, in lower case, and what stands between words. Cutting such a text into words can wait. */
const PLAIN = /^[\u0000-\u007f\u00ab\u00bb\u2013\u2014\u201c-\u201e\u2026а-яіїєў]*$/u;
/** What may be left out of a term: an apostrophe, a hyphen, the full stops of initials, and the like. */
const JOINED = /[\p{L}\p{N}][^\s\p{L}\p{N}]+[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}]/u;
