/**
 * What the processor gives back is a row of runs, each with the way it is set, and never markup: words of a page pass
 * through it that look like tags. Beginnings and ends are marked with noncharacters, which no text holds (`tidyFact`).
 */
import type { CitationRun } from '../../../../contract/citation.ts';
import { escapeBlockStart, escapeHtml, escapeLine } from '../escape.ts';

const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
/** The processor reads `<i>` in a headline as italics; behind these it sees none. */
const LESS = '\ufdd2';
const GREATER = '\ufdd3';

type Way = 'italic' | 'bold' | 'smallCaps' | 'raised' | 'isLink' | 'plain' | 'none';
const letters: Readonly<Record<Way, string>> = {
  italic: 'i',
  bold: 'b',
  smallCaps: 'c',
  raised: 'r',
  isLink: 'l',
  plain: 'p',
  none: 'n',
};
const ways = new Map(Object.entries(letters).map(([way, letter]) => [letter, way as Way]));

/** Words with marks around them that say how they are set. */
export function markRun(way: Way, words: string): string {
  return `${OPEN}${letters[way]}${words}${CLOSE}`;
}

/** A text in which the processor finds no tags. */
export function hideTags(text: string): string {
  return text.replaceAll('<', LESS).replaceAll('>', GREATER);
}

/** Marked words as runs. A mark without its end holds to the end. */
export function readRuns(marked: string): CitationRun[] {
  const runs: CitationRun[] = [];
  const open: Way[] = [];
  for (const [piece] of marked.matchAll(/\ufdd0.|\ufdd1|[^\ufdd0\ufdd1]+/gsu)) {
    if (piece === CLOSE) open.pop();
    else if (piece.startsWith(OPEN)) open.push(ways.get(piece.slice(1)) ?? 'none');
    else addRun(runs, piece.replaceAll(LESS, '<').replaceAll(GREATER, '>').replace(/\s+/gu, ' '), open);
  }
  return trimRuns(runs);
}

function addRun(runs: CitationRun[], text: string, open: readonly Way[]): void {
  const run: CitationRun = { text };
  for (const way of open) {
    if (way === 'plain') delete run.italic;
    else if (way !== 'none') run[way] = true;
  }
  const before = runs.at(-1);
  if (before !== undefined && isSetAlike(before, run)) before.text += text;
  else runs.push(run);
}

function isSetAlike({ text: _, ...one }: CitationRun, { text: __, ...other }: CitationRun): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function trimRuns(runs: CitationRun[]): CitationRun[] {
  const [first] = runs;
  if (first !== undefined) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}

/** As text alone. Where the source is addressed, `link` stands: nobody can click on words. */
export function runsToPlain(runs: readonly CitationRun[], link: string | null): string {
  return runs.map(({ text, isLink }) => (isLink === true ? (link ?? text) : text)).join('');
}

/** As Markdown. */
export function runsToMarkdown(runs: readonly CitationRun[], link: string | null): string {
  return escapeBlockStart(runs.map((run) => runToMarkdown(run, link)).join(''));
}

function runToMarkdown({ text, isLink, bold, italic }: CitationRun, link: string | null): string {
  // Signs of emphasis must touch the words that they set.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === '') return text;
  const escaped = escapeWithin(words);
  if (isLink === true) return `${before}[${escaped}](<${link ?? text}>)${after}`;
  const signs = `${bold === true ? '**' : ''}${italic === true ? '*' : ''}`;
  const closing = [...signs].toReversed().join('');
  return `${before}${signs}${escaped}${closing}${after}`;
}

/** Within a line nothing begins a block; a line of its own is escaped by `escapeLine`. */
function escapeWithin(words: string): string {
  return escapeLine(`x${words}`).slice(1);
}

/** As HTML: elements that say how it is set, and nothing that a page could have written. */
export function runsToHtml(runs: readonly CitationRun[], link: string | null): string {
  return runs.map((run) => runToHtml(run, link)).join('');
}

function runToHtml(
  { text, isLink, bold, italic, smallCaps, raised }: CitationRun,
  link: string | null,
): string {
  let html = escapeHtml(text);
  if (italic === true) html = `<i>${html}</i>`;
  if (bold === true) html = `<b>${html}</b>`;
  if (raised === true) html = `<sup>${html}</sup>`;
  if (smallCaps === true) html = `<span style="font-variant:small-caps">${html}</span>`;
  return isLink === true ? `<a href="${escapeHtml(link ?? text)}">${html}</a>` : html;
}
