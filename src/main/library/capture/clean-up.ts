import { BLOCKS, HEADING, ORDERED_NAMES, ORDERED_PARTS } from './block-names.ts';
import { factIn, isAboutAuthor, isKicker, isNotice, isPointer, type KnownFacts } from './line-kinds.ts';
import { oneLine } from './names-and-titles.ts';

/** What a rule took out of an article. */
export interface Removal {
  rule: string;
  text: string;
}

/** How far from the start a line may repeat the facts; further in it is part of the story. */
const START_BLOCKS = 8;
/** How far from the end a notice is looked for. */
const END_BLOCKS = 12;
const LONG_BLOCK_CHARS = 100;
/** A paragraph that is all link and longer than this says something. */
const MAX_LINK_CHARS = 220;
const MIN_LINK_SHARE = 0.9;
const MIN_LINK_ITEMS = 2;

/**
 * Takes out of a found article what is not its text, by rules with names. When it would be more than half of
 * it, the rules have misread the page and nothing is taken.
 */
export function cleanUp(root: Element, facts: KnownFacts): Removal[] {
  const before = textLength(root);
  const work = new CleanUp(root);
  trimStart(work, facts);
  dropTail(work);
  dropPointers(work);
  dropLinkLists(work);
  trimEnd(work, facts);
  dropBareHeadings(work);
  if (work.takenChars * 2 > before) {
    work.undo();
    return [{ rule: 'nothing: it would have been more than half of the text', text: '' }];
  }
  return work.removals;
}

/** The article's blocks, and what has been taken, so that it can be put back. */
class CleanUp {
  readonly root: Element;
  readonly removals: Removal[] = [];
  takenChars = 0;
  readonly #places: { element: Element; parent: ParentNode & Node; next: ChildNode | null }[] = [];

  constructor(root: Element) {
    this.root = root;
  }

  /** The innermost blocks that hold text, in the order of the page, without those in tables, lists and code. */
  lines(): { element: Element; text: string }[] {
    const found: { element: Element; text: string }[] = [];
    const walk = (element: Element): boolean => {
      let hasBlocks = false;
      for (const child of element.children) {
        if (ORDERED_NAMES.has(child.localName)) hasBlocks = true;
        else if (BLOCKS.has(child.localName)) {
          walk(child);
          hasBlocks = true;
        } else if (walk(child)) hasBlocks = true;
      }
      if (!hasBlocks && BLOCKS.has(element.localName) && element !== this.root) {
        const text = oneLine(element.textContent);
        if (text !== '') found.push({ element, text });
      }
      return hasBlocks;
    };
    walk(this.root);
    return found;
  }

  take(element: Element, rule: string): void {
    const parent = element.parentNode;
    if (parent === null) return;
    const text = oneLine(element.textContent);
    this.takenChars += text.length;
    this.removals.push({ rule, text: text.slice(0, 80) });
    this.#places.push({ element, parent, next: element.nextSibling });
    element.remove();
  }

  undo(): void {
    for (const { element, parent, next } of this.#places.toReversed()) parent.insertBefore(element, next);
  }
}

/** Title, kicker, byline and date lines before the story: the reading view shows the facts above the text. */
function trimStart(work: CleanUp, facts: KnownFacts): void {
  const lines = work.lines().slice(0, START_BLOCKS);
  const firstLong = lines.findIndex(({ text }) => text.length >= LONG_BLOCK_CHARS);
  for (const [at, { element, text }] of lines.entries()) {
    const fact = factIn(text, facts);
    const isEarly = firstLong === -1 || at <= firstLong + 1;
    if (fact !== null && isEarly && !(fact === 'title' && firstLong !== -1 && at > firstLong))
      work.take(element, `${fact} line`);
    else if (at < firstLong && at <= 2 && !HEADING.test(element.localName) && isKicker(text))
      work.take(element, 'kicker');
  }
}

/**
 * A heading like "Most read" near the end, and all that is under it, when that is no prose: a story goes on in
 * paragraphs, what a house offers next comes in titles and teasers.
 */
function dropTail(work: CleanUp): void {
  const lines = work.lines();
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  let left = total;
  for (const [at, { element, text }] of lines.entries()) {
    const isLate = left <= total * MAX_TAIL_SHARE;
    left -= text.length;
    if (!isLate || !isTailHeading(element, text)) continue;
    const tail = lines.slice(at);
    if (tail.reduce((sum, line) => sum + proseIn(line), 0) > MAX_TAIL_PROSE_CHARS) continue;
    for (const line of tail) work.take(line.element, 'after the story');
    return;
  }
}

/** Of the article's characters, how many may be under such a heading. */
const MAX_TAIL_SHARE = 0.3;
/** A word to the reader may stand among them; a story does not end in so few. */
const MAX_TAIL_PROSE_CHARS = 160;
const MIN_PROSE_LINE_CHARS = 40;

function proseIn({ element, text }: { element: Element; text: string }): number {
  const isProse =
    text.length > MAX_TAIL_PROSE_CHARS ||
    (text.length >= MIN_PROSE_LINE_CHARS && /[.!?…]["”“’»)]?$/u.test(text));
  return isProse && linkShare(element, text.length) < 0.5 ? text.length : 0;
}

function isTailHeading(element: Element, text: string): boolean {
  return text.length <= 60 && isPointer(text) && !hasLink(element);
}

/** "Read also" lines and paragraphs that are nothing but a link to another page, anywhere. */
function dropPointers(work: CleanUp): void {
  for (const { element, text } of work.lines()) {
    if (isPointer(text) && (hasLink(element) || text.length <= 60 || HEADING.test(element.localName)))
      work.take(element, 'pointer');
    else if (isLinkOnly(element, text)) work.take(element, 'link-only paragraph');
  }
}

function isLinkOnly(element: Element, text: string): boolean {
  // Most paragraphs of a page: a selector is compiled anew for each of them.
  if (element.firstElementChild === null) return false;
  if (
    HEADING.test(element.localName) ||
    text.length > MAX_LINK_CHARS ||
    element.closest('blockquote') !== null
  )
    return false;
  return !holdsPicture(element) && linkShare(element, text.length) >= MIN_LINK_SHARE;
}

/** Lists in which every item is a link to another page. */
function dropLinkLists(work: CleanUp): void {
  for (const list of work.root.querySelectorAll('ul, ol')) {
    if (
      list.closest('table, pre, figure, blockquote, dl') !== null ||
      list.parentElement?.closest('li') != null
    )
      continue;
    const items = [...list.children].filter((item) => item.localName === 'li');
    const isLinks = items.every(
      (item) => linkShare(item, oneLine(item.textContent).length) >= MIN_LINK_SHARE,
    );
    if (items.length >= MIN_LINK_ITEMS && isLinks && !holdsPicture(list)) work.take(list, 'list of links');
  }
}

/** Notices, contacts and credits at the end, up to the last line that says something. */
function trimEnd(work: CleanUp, facts: KnownFacts): void {
  for (const { element, text } of work.lines().slice(-END_BLOCKS).toReversed()) {
    if (isNotice(text)) work.take(element, 'notice at the end');
    else if (isAboutAuthor(text, facts)) work.take(element, 'about the author');
    else if (text.length >= LONG_BLOCK_CHARS) return;
  }
}

const PARTS = 'h1,h2,h3,h4,h5,h6,p,li,td,th,pre,img,dd,dt,blockquote,figure,div,section,article';

/** Headings under which nothing is left, or only a heading that is no part of theirs. */
function dropBareHeadings(work: CleanUp): void {
  const parts = [...work.root.querySelectorAll(PARTS)].filter(
    (part) => HEADING.test(part.localName) || part.localName === 'img' || hasOwnText(part),
  );
  let next: 'nothing' | 'text' | number = 'nothing';
  for (const part of parts.toReversed()) {
    if (!HEADING.test(part.localName)) {
      next = 'text';
      continue;
    }
    const level = Number(part.localName[1]);
    const isBare = next === 'nothing' || (next !== 'text' && next <= level);
    if (!isBare || part.closest(ORDERED_PARTS) !== null) next = level;
    else if (isSentence(part)) next = 'text';
    else work.take(part, 'heading with nothing under it');
  }
}

/** Some pages write their text in headings, for its size. */
function isSentence(heading: Element): boolean {
  const text = oneLine(heading.textContent);
  return text.length >= LONG_BLOCK_CHARS || (text.length >= SENTENCE_CHARS && /[.!]["»”’)]?$/u.test(text));
}

const SENTENCE_CHARS = 60;

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') return true;
    if (
      node.nodeType === 1 &&
      !BLOCKS.has((node as Element).localName) &&
      (node.textContent ?? '').trim() !== ''
    )
      return true;
  }
  return false;
}

function linkShare(element: Element, length: number): number {
  if (length === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#') !== true) linked += oneLine(link.textContent).length;
  }
  return linked / length;
}

function hasLink(element: Element): boolean {
  return element.querySelector('a[href]') !== null;
}

function holdsPicture(element: Element): boolean {
  return element.querySelector('img') !== null;
}

function textLength(element: Element): number {
  return oneLine(element.textContent).length;
}
