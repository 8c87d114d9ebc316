import { wellFormed } from '../../../text/well-formed.ts';
import { BLOCKS, named, namesOf } from './block-names.ts';
import { type DateOrder, parseDate } from './dates.ts';
import { bylineIn, oneLine } from './names-and-titles.ts';

/** A fact that stands in the page for readers, and how sure it is. */
export interface Seen {
  value: string;
  score: number;
  /** For the log: what made it likely. */
  why: string;
}

/** Dates and bylines as readers see them, the surest first. */
export interface VisibleFacts {
  dates: Seen[];
  bylines: Seen[];
}

const MAX_TEXT_NODES = 20_000;
const MAX_SEEN = 200;
const MAX_DATE_CHARS = 120;
const MAX_BYLINE_CHARS = 140;
/** This many pieces of text from the headline a fact is near it. */
const NEAR_PIECES = 14;
const CLOSE_PIECES = 6;

const DATE_NAMES = named(
  'date|datum|fecha|data|dates|\\S+-date|date-\\S+|time|timestamp|publish\\S*|pub-?date|posted\\S*|dateline|meta|\\S+-meta|meta-\\S+|info|created|veroeffentlicht|entry-utility|byline|details?',
);
const AUTHOR_NAMES = named(
  'authors?|\\S+-authors?|authors?-(?:name|link|names?|title)|byline|by-line|\\S+-byline|byline-\\S+|autor|autoren|autor-\\S+|\\S+-autor|auteur|redakteur|writer|written-by|posted-by|vcard|contributors?|posted|article-by|credits?-author|entry-content--names',
);
const OUTSIDE_NAMES = named(
  'comments?|comment-\\S+|comment(?:s|list|meta\\S*)|related\\S*|sidebar|footer|nav|navigation|menu|teasers?|latest\\S*|recent\\S*|popular\\S*|widget\\S*|similar\\S*|kommentar\\S*|events?-list\\S*|archive\\S*|upcoming|next-\\S+|prev\\S*|share\\S*',
);
const OUTSIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);
const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'option',
]);
const PUBLISHED =
  /\b(?:published|posted|released|erstellt|veröffentlicht|erschienen|publié|mis en ligne|publicado|publicada|publikacja|opublikowano|pubblicato|gepubliceerd|datum|date|data|fecha|vom|am|on|опубликовано|дата)\b/iu;
const UPDATED =
  /(?:updated|last modified|aktualisiert|geändert|stand:|mis à jour|actualizado|modificado|aggiornato|bijgewerkt|обновлено|abgerufen|retrieved)/iu;
const MAYBE_DATE = /\d{4}|\d{1,2}[.]\s?\d{1,2}[.]\s?\d{2}/u;
const BY_START =
  /^\W{0,3}(?:\p{L}+ (?:\p{L}+ )?)?(?:by|von|par|por|di|door|av|af|od|от|autor(?:in|en)?|author|auteur|text|texte|redaktion|автор|foto\/text)(?:[\s:]|$)/iu;

/** Reads the page once, in its order; what stands in boxes beside the story counts little. */
export function readVisibleFacts(
  document: Document,
  options: { headline: Element | null; order: DateOrder | null },
): VisibleFacts {
  const walk = new FactWalk(options.headline, options.order);
  walk.visit(document.body, { isOutside: false, isDate: false, isAuthor: false });
  return walk.finish();
}

interface Place {
  isOutside: boolean;
  isDate: boolean;
  isAuthor: boolean;
}

interface Found {
  value: string;
  at: number;
  base: number;
  why: string;
}

class FactWalk {
  readonly #headline: Element | null;
  readonly #order: DateOrder | null;
  #pieces = 0;
  #headlineAt = -1;
  readonly #dates: Found[] = [];
  readonly #bylines: Found[] = [];

  constructor(headline: Element | null, order: DateOrder | null) {
    this.#headline = headline;
    this.#order = order;
  }

  /** As deep as the tree, which `guard-size.ts` bounds. */
  visit(element: Element, outer: Place): void {
    if (this.#pieces > MAX_TEXT_NODES) return;
    const name = element.localName;
    const names = namesOf(element);
    const place: Place = {
      isOutside: outer.isOutside || this.#isOutside(element, names),
      isDate: outer.isDate || (names !== '' && name !== 'body' && DATE_NAMES.test(names)),
      isAuthor: outer.isAuthor,
    };
    if (element === this.#headline) this.#headlineAt = this.#pieces;
    if (name === 'time') this.#stated(element.getAttribute('datetime'), place);
    if (names !== '' && name !== 'body' && !outer.isAuthor && AUTHOR_NAMES.test(names)) {
      place.isAuthor = this.#authorElement(element, place);
    }
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) this.#piece(node, element, place);
      else if (node.nodeType === 1 && !UNREAD.has((node as Element).localName))
        this.visit(node as Element, place);
    }
  }

  /** A box beside the story; what holds the headline is none. */
  #isOutside(element: Element, names: string): boolean {
    const name = element.localName;
    if (name === 'body') return false;
    const isBox = OUTSIDE_TAGS.has(name) || (names !== '' && OUTSIDE_NAMES.test(names));
    return isBox && (this.#headline === null || !element.contains(this.#headline));
  }

  finish(): VisibleFacts {
    return { dates: this.#ranked(this.#dates), bylines: this.#ranked(this.#bylines) };
  }

  #ranked(found: readonly Found[]): Seen[] {
    return found
      .map(({ value, at, base, why }) => ({ value, why, score: base + this.#nearness(at) }))
      .toSorted((a, b) => b.score - a.score);
  }

  #nearness(at: number): number {
    if (this.#headlineAt === -1) return at < NEAR_PIECES * 3 ? 1 : 0;
    const distance = at - this.#headlineAt;
    if (distance >= 0) return distance <= CLOSE_PIECES ? 3 : distance <= NEAR_PIECES ? 2 : 0;
    return distance >= -CLOSE_PIECES ? 2 : 0;
  }

  #stated(datetime: string | null, place: Place): void {
    const date = datetime === null ? null : parseDate(datetime, this.#order);
    if (date !== null) this.#date(date, { place, base: 3, why: 'a time element' });
  }

  #piece(node: Node, parent: Element, place: Place): void {
    const value = node.nodeValue ?? '';
    if (value.trim() === '') return;
    this.#pieces += 1;
    const text = oneLine(wellFormed(value.slice(0, MAX_DATE_CHARS * 2)));
    if (MAYBE_DATE.test(text)) this.#dateIn(text, parent, place);
    if (!place.isAuthor && BY_START.test(text) && !place.isOutside) this.#byLine(node, parent, text);
  }

  #dateIn(text: string, parent: Element, place: Place): void {
    const isShort = text.length <= MAX_DATE_CHARS;
    const source = isShort ? text : text.slice(0, 40);
    const date = parseDate(source, this.#order);
    if (date === null) return;
    const letters = source.replace(/\d/gu, '').match(/\p{L}{2,}/gu)?.length ?? 0;
    const before = oneLine((parent.previousElementSibling?.textContent ?? '').slice(-40));
    const isUpdate = UPDATED.test(source) || (source.length < 40 && UPDATED.test(before));
    const isSaid =
      PUBLISHED.test(source) ||
      (source.length < 40 &&
        /^\W*(?:datum|date|published|posted|veröffentlicht|mise? en ligne|publicado)/iu.test(before));
    const base =
      (isShort ? 0 : -1) +
      (letters <= 3 ? 2 : letters <= 8 ? 1 : 0) +
      (place.isDate ? 2 : 0) +
      (isSaid && isShort ? 1.5 : 0) -
      (isUpdate ? 1 : 0) -
      (/^(?:a|h1|h2|figcaption|li)$/u.test(parent.localName) ? 0.5 : 0);
    const why = place.isDate ? 'an element named after dates' : 'a line of text';
    this.#date(date, { place, base, why });
  }

  #date(value: string, { place, base, why }: { place: Place; base: number; why: string }): void {
    if (this.#dates.length >= MAX_SEEN) return;
    this.#dates.push({ value, at: this.#pieces, base: base - (place.isOutside ? 4 : 0), why });
  }

  /** True when the element held a name, so that what is inside it is not asked again. */
  #authorElement(element: Element, place: Place): boolean {
    const text = oneLine(wellFormed(element.textContent.slice(0, MAX_BYLINE_CHARS * 2)));
    if (text === '' || text.length > MAX_BYLINE_CHARS) return false;
    const link = element.querySelector('a[rel~="author"], a[href*="/author" i], a[href*="/autor" i]');
    const linked = link === null ? '' : oneLine(link.textContent);
    const names = bylineIn(linked === '' ? text : linked, true);
    if (names === null) return false;
    this.#byline(
      names,
      2 + (linked === '' ? 0 : 1) + (BY_START.test(text) ? 1 : 0) - (place.isOutside ? 4 : 0),
      'an element named after authors',
    );
    return true;
  }

  /** The name may stand in the same piece, or in what follows "by" in its line. */
  #byLine(node: Node, parent: Element, text: string): void {
    let line = text;
    let around: Element | null = parent;
    for (let up = 0; up < 3 && around !== null && bylineIn(line, false) === null; up += 1) {
      const whole = oneLine(around.textContent.slice(0, MAX_BYLINE_CHARS * 2));
      if (whole.length > MAX_BYLINE_CHARS) break;
      line = whole;
      around = BLOCKS.has(around.localName) && up > 0 ? null : around.parentElement;
    }
    if (line.length > MAX_BYLINE_CHARS) {
      // "Von Ann Lee" may begin a paragraph; then nobody can tell where the name ends.
      return;
    }
    const names = bylineIn(line, false);
    if (names !== null)
      this.#byline(names, 1 + (node === parent.firstChild ? 0.5 : 0), 'a line that begins with "by"');
  }

  #byline(value: string, base: number, why: string): void {
    if (this.#bylines.length < MAX_SEEN) this.#bylines.push({ value, at: this.#pieces, base, why });
  }
}
