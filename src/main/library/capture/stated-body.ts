import { shapeWithin } from './guard-size.ts';
import { readPageTree } from './page-tree.ts';

/** Shorter ones are teasers. */
const MIN_BODY_CHARS = 400;
/** With less than this part of the stated article's length, what was found is not it. */
const ENOUGH_OF_BODY = 0.5;
/** The same where what was found is most of what the page shows: structured data may hold more than the story. */
const ENOUGH_OF_SHOWN = 0.25;
const LOOKS_LIKE_HTML = /<(?:p|br|div)[\s/>]/iu;
const HAS_ENTITIES = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/iu;

/**
 * The article as the page's structured data states it, when what was found on the page is no match for it: pages that
 * are drawn by script have their text nowhere else (16 of 181 news pages state it at all). Null otherwise.
 * `foundChars` is the prose that was found, `isEnough` whether that is most of what the page shows.
 */
export function statedBody(
  articleBody: string | null,
  { foundChars, isEnough }: { foundChars: number; isEnough: boolean },
): Element | null {
  if (articleBody === null || articleBody.length < MIN_BODY_CHARS) return null;
  if (
    foundChars >= articleBody.length * (isEnough ? ENOUGH_OF_SHOWN : ENOUGH_OF_BODY) ||
    shapeWithin(articleBody) === null
  )
    return null;
  const isHtml = LOOKS_LIKE_HTML.test(articleBody);
  const { body } = readPageTree(isHtml || HAS_ENTITIES.test(articleBody) ? articleBody : '').makeDocument();
  if (isHtml) return body;
  const text = body.textContent === '' ? articleBody : body.textContent;
  const paragraphs = text.split(/\s*\n\s*/u).filter((line) => line !== '');
  body.replaceChildren(...paragraphs.map((line) => paragraphOf(body.ownerDocument, line)));
  return body;
}

function paragraphOf(document: Document, line: string): Element {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  return paragraph;
}
