import { BLOCKS, named, namesOf } from './block-names.ts';
import { factIn, isCaptionLine, isNotice, isPointer, type KnownFacts } from './line-kinds.ts';
import type { StatedFacts } from './metadata.ts';
import { oneLine } from './names-and-titles.ts';

/** Parts that stand between the headline and the body, often outside what holds the body. */
export interface Opening {
  lead: Element | null;
  figure: Element | null;
  /** The blocks of text that follow the headline, in the order of the page. */
  between: readonly Block[];
}

/** Nothing to put back. */
export const NO_OPENING: Opening = { lead: null, figure: null, between: [] };

/** A block that holds no other, and its text on one line. */
interface Block {
  copy: Element;
  text: string;
}

/** What of a page's facts tells where its story begins. */
type OpeningFacts = Pick<StatedFacts, 'title' | 'excerpt'>;

const LEAD_NAMES = named(
  'lead|lede|leads|intro|introduction|intro-?text|introtext|teaser-?text|standfirst|stand-first|subtitle|sub-title|subheadline|sub-?heading|subline|' +
    'dek|deck|excerpt|bajada|vorspann|abstract|chapo|chapeau|anlauf|preamble|ingress|article-?(?:lead|intro|summary|excerpt|dek|description|teaser)|' +
    'entry-summary|summary|article-header-full--lead|\\S+-(?:lead|intro|introtext|standfirst|excerpt|subheadline|chapo)|hero-text|copete|volanta|' +
    'post-?(?:lead|intro|excerpt|subtitle)|news-description|lemma-summary|content--intro|texto-bajada|teaser--text',
);
const MIN_LEAD_CHARS = 40;
const MAX_LEAD_CHARS = 900;
const LEAD_PARTS = 'p, div, h2, h3, h4, span, strong, section, summary';
/** How much of the description a paragraph must begin with to be where it came from. */
const SAME_CHARS = 50;

/** Finds the opening before a finder takes the page apart. What it answers are copies. */
export function findOpening(document: Document, { title, excerpt }: OpeningFacts): Opening {
  const headline = document.querySelector('h1');
  if (headline === null) return { ...NO_OPENING, between: blocksUnder(document, title) };
  const start = excerpt === null ? '' : oneLine(excerpt).slice(0, SAME_CHARS);
  const lead = allAfter(headline, document.body, LEAD_PARTS).find((element) => isLead(element, start));
  const scope = headline.closest('article, main') ?? document.body;
  const figure = allAfter(headline, scope, 'figure').find(
    (element) => element.querySelector('img') !== null && element.querySelector('figcaption') !== null,
  );
  return { lead: copyOf(lead), figure: copyOf(figure), between: blocksUnder(document, title) };
}

/** What matches below a root and after one of its elements. A light tree compares no places. */
function allAfter(element: Element, root: Element, selector: string): Element[] {
  const found = [...root.querySelectorAll(`${element.localName}, ${selector}`)];
  return found.slice(found.indexOf(element) + 1).filter((other) => other.matches(selector));
}

function copyOf(element: Element | undefined): Element | null {
  return element === undefined ? null : (element.cloneNode(true) as Element);
}

function isLead(element: Element, start: string): boolean {
  const isNamed = LEAD_NAMES.test(namesOf(element));
  if (!isNamed && (start.length < SAME_CHARS || !/^(?:p|h[234])$/u.test(element.localName))) return false;
  const text = oneLine(element.textContent);
  if (text.length < MIN_LEAD_CHARS || text.length > MAX_LEAD_CHARS) return false;
  if (element.querySelector('h1, h2 ~ h2, article, li') !== null) return false;
  return linkedChars(element) < text.length / 2 && (isNamed || text.startsWith(start));
}

function linkedChars(element: Element): number {
  return [...element.querySelectorAll('a')].reduce((sum, link) => sum + oneLine(link.textContent).length, 0);
}

/** How many blocks after the headline are looked at: bars, dates and credits of a picture are among them. */
const MAX_BLOCKS_BETWEEN = 24;
const HEADLINES = 'h1, h2';
const LEAF_NAMES: ReadonlySet<string> = new Set(['p', 'div', 'h2', 'h3', 'h4', 'section', 'header', 'li']);
/** No story begins in one of these. */
const NO_LEAD = 'figure, figcaption, table, form, button, nav, footer, aside, a, blockquote, ol, address, dl';

/** The headline is the one that says what the page is called: a first `h1` is the name of the site on many pages. */
function blocksUnder(document: Document, title: string | null): Block[] {
  const name = comparable(title ?? '');
  if (name === '') return [];
  const headline = [...document.querySelectorAll(HEADLINES)].find((heading) => {
    const text = comparable(heading.textContent);
    return text.length >= MIN_HEADLINE_CHARS && (text.includes(name) || name.includes(text));
  });
  if (headline === undefined) return [];
  const blocks: Block[] = [];
  for (
    let at = after(headline, document.body);
    at !== null && blocks.length < MAX_BLOCKS_BETWEEN;
    at = next(at, document.body)
  ) {
    if (!LEAF_NAMES.has(at.localName) || holdsBlocks(at)) continue;
    const text = oneLine(at.textContent);
    if (text !== '')
      blocks.push({ copy: at.cloneNode(true) as Element, text: at.closest(NO_LEAD) === null ? text : '' });
  }
  return blocks;
}

const MIN_HEADLINE_CHARS = 12;

function next(element: Element, root: Element): Element | null {
  return element.firstElementChild ?? after(element, root);
}

/** The first element that is not inside this one. */
function after(element: Element, root: Element): Element | null {
  for (let up: Element | null = element; up !== null && up !== root; up = up.parentElement) {
    if (up.nextElementSibling !== null) return up.nextElementSibling;
  }
  return null;
}

function holdsBlocks(element: Element): boolean {
  return [...element.children].some((child) => BLOCKS.has(child.localName) || holdsBlocks(child));
}

/**
 * The prose between the headline and the first block that the article has: templates set the lead apart from the body,
 * and finders of articles take the body alone. Empty when the article does not begin below the headline.
 */
function leadBetween(root: Element, between: readonly Block[], facts: KnownFacts): Block[] {
  const found = withoutSpace(root.textContent);
  const title = comparable(facts.title ?? '');
  const first = between.findIndex(({ text }) => text.length >= MIN_LEAD_CHARS && holds(found, text));
  if (first < 1) return [];
  const lead = between
    .slice(0, first)
    .filter(({ copy, text }) => isLeadLine(copy, text, title) && factIn(text, facts) === null);
  const chars = lead.reduce((sum, { text }) => sum + text.length, 0);
  return chars > MAX_BETWEEN_CHARS || lead.length > MAX_LEAD_BLOCKS ? [] : lead;
}

const MAX_LEAD_BLOCKS = 8;
/** More than this is not a lead but another story. */
const MAX_BETWEEN_CHARS = 2_000;

/** A sentence, and neither the title again nor a date nor what a picture shows. */
function isLeadLine(block: Element, text: string, title: string): boolean {
  if (text.length < MIN_LEAD_CHARS || isPointer(text) || isNotice(text) || isCaptionLine(text)) return false;
  const words = comparable(text);
  if (words.includes(title) || title.includes(words)) return false;
  const isSentence = /[.!…]["”“’»)]?$/u.test(text) && !/\d{4}/u.test(text);
  if (text.length < SURE_LEAD_CHARS && !isSentence) return false;
  return linkedChars(block) < text.length / 2;
}

const SURE_LEAD_CHARS = 90;

/** Puts the opening back where it is missing; answers what was put. */
export function restoreOpening(
  root: Element,
  { lead, figure, between }: Opening,
  facts: KnownFacts,
): string[] {
  const restored: string[] = [];
  const document = root.ownerDocument;
  const blocks = leadBetween(root, between, facts);
  const token = figure?.querySelector('img')?.getAttribute('src') ?? '';
  const isShown = [...root.querySelectorAll('img')].some((image) => image.getAttribute('src') === token);
  if (figure !== null && token !== '' && !isShown) {
    root.prepend(document.importNode(figure, true));
    restored.push('the picture above the text');
  }
  if (lead !== null) {
    const text = oneLine(lead.textContent);
    if (!holds(withoutSpace(root.textContent), text)) {
      const paragraph = document.createElement(lead.querySelector('p, div') === null ? 'p' : 'div');
      paragraph.append(...[...lead.childNodes].map((node) => document.importNode(node, true)));
      root.prepend(paragraph);
      restored.push(`the lead: ${text.slice(0, 60)}`);
    }
  }
  for (const { copy, text } of blocks.toReversed()) {
    if (holds(withoutSpace(root.textContent), text)) continue;
    const paragraph = document.createElement('p');
    paragraph.append(...[...copy.childNodes].map((node) => document.importNode(node, true)));
    root.prepend(paragraph);
    restored.push(`what stands under the headline: ${text.slice(0, 60)}`);
  }
  return restored;
}

/** How much of either end of a text is looked for: leads are taken up again, word for word, where bodies begin. */
const PROBE_CHARS = 80;

function holds(found: string, text: string): boolean {
  const letters = withoutSpace(text);
  return found.includes(letters.slice(0, PROBE_CHARS)) && found.includes(letters.slice(-PROBE_CHARS));
}

/** Finders make paragraphs of what stands between line breaks: spaces come and go with that. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/**
 * Whether an element has the text that follows the headline, as far as there is any: what begins somewhere else is
 * another story, a box or a footer. `null` when the page does not tell.
 */
export function followsHeadline(element: Element, { between }: Opening): boolean | null {
  const prose = between
    .filter(({ copy, text }) => text.length >= MIN_PROSE_CHARS && linkedChars(copy) < text.length / 2)
    .slice(0, FOLLOWING_BLOCKS);
  if (prose.length === 0) return null;
  const found = withoutSpace(element.textContent);
  return prose.some(({ text }) => holds(found, text));
}

const MIN_PROSE_CHARS = 100;
const FOLLOWING_BLOCKS = 4;

function comparable(text: string): string {
  return oneLine(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '));
}
