import { makePassage } from './item.ts';
import type { ImportedPassage } from './types.ts';

/**
 * The highlights of a story as Omnivore wrote them down: the quote, the labels, the note, each after an empty line. Of a quote
 * in several paragraphs only the first line and the empty ones between begin with `>`.
 */
export function readOmnivoreHighlights(markdown: string): ImportedPassage[] {
  const passages: (ImportedPassage | null)[] = [];
  const lines = markdown.split(/\r\n?|\n/u);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const quoteEnd = line.startsWith('>') ? blankFrom(lines, at) : at;
    const quote = lines.slice(at, quoteEnd).map((one) => one.replace(/^> ?/u, ''));
    const end = nextQuote(lines, quoteEnd);
    passages.push(passageOf(quote.join('\n'), lines.slice(quoteEnd, end).join('\n').trim()));
    at = end;
  }
  return passages.filter((passage) => passage !== null);
}

function passageOf(quote: string, rest: string): ImportedPassage | null {
  const [first = '', ...others] = rest.split(/\n[ \t]*\n/u);
  const isLabels = /^#[^\s#]/u.test(first) && !first.includes('\n');
  const tags = isLabels
    ? first
        .slice(1)
        .split(/(?<=\s)#/u)
        .map((tag) => tag.trim())
    : [];
  const note = (isLabels ? others : [first, ...others]).join('\n\n').trim();
  return makePassage(quote, { tags, note });
}

/** Where a line without anything on it comes. */
function blankFrom(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.trim() !== '') at += 1;
  return at;
}

/** Where the next quote begins: after an empty line. */
function nextQuote(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !(lines[at]?.startsWith('>') === true && at > from)) at += 1;
  return at;
}
