/** A note that a sign in the words leads to: shown where the sign stands, so that reading goes on there. */
export interface Footnote {
  /** The sign, as it stands in the words: `1`, `[a]`, `*`. */
  sign: HTMLAnchorElement;
  /** The block that holds the note, in the article. */
  block: HTMLElement;
}

/** What a sign of a note looks like: a figure, a letter or two, stars and daggers; in brackets or not. */
const SIGN = /^[[({]?\s*(?:\p{N}{1,4}|\p{L}{1,2}|[*†‡§¶#]{1,4}|[ivxlc]{1,6})\s*[\])}.]?$/iu;
const BLOCKS = 'li, dd, p, td, blockquote, div, section';

/**
 * The note that a link within the article leads to. It is one when the link looks like a sign, and what it leads to comes
 * after it: a link that leads back, or to a heading, is a way through the article and no note.
 */
export function findNote(root: HTMLElement, sign: HTMLAnchorElement): Footnote | null {
  const target = targetOf(root, sign);
  if (!target || !SIGN.test(sign.textContent.trim())) return null;
  const comesAfter = (sign.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (!comesAfter || target.contains(sign)) return null;
  const block = target.closest<HTMLElement>(BLOCKS);
  if (!block || block === root || !root.contains(block) || block.contains(sign)) return null;
  if (target.closest('h1, h2, h3, h4, h5, h6') || block.querySelector('h1, h2, h3')) return null;
  return { sign, block };
}

/** What a link within the article leads to, if it is there. */
export function targetOf(root: HTMLElement, link: HTMLAnchorElement): HTMLElement | null {
  const id = (link.getAttribute('href') ?? '').slice(1);
  const target = id === '' ? null : root.ownerDocument.getElementById(id);
  return target && root.contains(target) ? target : null;
}

/** The words of a note without what leads back to its sign, and without names that would then be there twice. */
export function copyNote({ sign, block }: Footnote): DocumentFragment {
  const copy = block.cloneNode(true) as HTMLElement;
  const fragment = block.ownerDocument.createDocumentFragment();
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    if (leadsBack(link, { sign, block })) removeLink(link);
  }
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  fragment.append(...copy.childNodes);
  return fragment;
}

/** A link out of the note to somewhere before it: the sign, or the words around it. */
function leadsBack(link: HTMLAnchorElement, { sign, block }: Footnote): boolean {
  const id = (link.getAttribute('href') ?? '').slice(1);
  const place = sign.ownerDocument.getElementById(id);
  return !place || (block.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** With the brackets, carets and superscript around it that would be left empty. */
function removeLink(link: HTMLElement): void {
  const parent = link.parentElement;
  link.remove();
  if (parent && parent.textContent.trim() === '' && /^(?:sup|span|small|b|p)$/u.test(parent.localName))
    parent.remove();
}
