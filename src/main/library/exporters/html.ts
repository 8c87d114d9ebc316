/** One page, whole in itself, to read and to print. It loads and runs nothing: its own policy forbids both. */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import type { ExportSection } from './arrange.ts';
import { describeAttribution, describePages } from './citation.ts';
import { formatDate } from './dates.ts';
import { escapeHtml } from './escape.ts';
import { HTML_POLICY, HTML_STYLE } from './html-style.ts';
import { dayOf } from './passage-facts.ts';
import { linkToPassage, webAddress } from './text-fragment.ts';
import type { ExportContent } from './types.ts';
import { writeFiles, type ExportPart } from './write-files.ts';

/** Stories with their passages, a dossier or a timeline as a page. */
export function exportHtml(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.html', mediaType: 'text/html', isShaped: true },
    write: writePage,
  });
}

function writePage({ title, sections, passages, articles }: ExportPart): string {
  const [only] = sections;
  const isSingle = sections.length === 1 && only?.shape !== 'timeline';
  const counts = `${count(passages.length, 'passage')} from ${count(articles.length, 'story', 'stories')}`;
  const parts = [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${HTML_POLICY}">`,
    '<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title><style>${HTML_STYLE}</style></head><body>`,
    isSingle ? '' : `<header><h1>${bdi(title)}</h1><p class="facts">${counts}</p></header>`,
    isSingle ? '' : contentsOf(sections),
    '<main>',
    ...sections.map((section, at) => writeSection(section, { at, level: isSingle ? 1 : 2 })),
    '</main></body></html>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

function contentsOf(sections: readonly ExportSection[]): string {
  if (sections.length < 2) return '';
  const items = sections.map(({ title }, at) => `<li><a href="#s${String(at)}">${bdi(title)}</a></li>`);
  return `<nav aria-label="Contents"><ol>${items.join('\n')}</ol></nav>`;
}

function writeSection(section: ExportSection, { at, level }: { at: number; level: 1 | 2 }): string {
  const tag = `h${String(level)}`;
  return [
    `<section id="s${String(at)}"><${tag}>${bdi(section.title)}</${tag}>`,
    storyFacts(section),
    noteOf(section.note),
    ...section.passages.map((card) => writePassage(card, section.shape)),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function storyFacts({ article }: ExportSection): string {
  if (article === null) return '';
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  const url = webAddress(article.url);
  const published = article.publishedAt === null ? null : formatDate(article.publishedAt);
  const facts = [
    ...[article.byline, article.siteName, published].flatMap((fact) =>
      fact === null || fact === '' ? [] : [bdi(fact)],
    ),
    ...(capture === undefined ? [] : [`captured ${escapeHtml(formatDate(capture.capturedAt))}`]),
  ];
  const address = url === null ? '' : `<p class="facts">${link(url, escapeHtml(url))}</p>`;
  const hash =
    capture === undefined
      ? ''
      : `<p class="facts hash">SHA-256 of its text: ${escapeHtml(capture.textSha256)}</p>`;
  return `<p class="facts">${facts.join(' · ')}</p>${address}${hash}${tagsOf(article.tags)}`;
}

function writePassage(card: PassageCard, shape: ExportSection['shape']): string {
  const { source } = card;
  const language = source.language === null ? '' : ` lang="${escapeHtml(source.language)}"`;
  const cite = webAddress(source.url);
  const day = dayOf(card);
  const isDated = shape === 'dossier' || shape === 'timeline';
  const time = `<time datetime="${escapeHtml(day)}">${escapeHtml(formatDate(day))}</time>`;
  return [
    `<article class="${card.colour}">${isDated ? time : ''}`,
    `<blockquote${cite === null ? '' : ` cite="${escapeHtml(cite)}"`}${language} dir="${source.dir}">`,
    `${escapeHtml(card.quote)}</blockquote><p class="facts">${passageFacts(card, shape).join(' · ')}</p>`,
    `${noteOf(card.note)}${tagsOf(card.tags)}</article>`,
  ].join('');
}

function passageFacts(card: PassageCard, shape: ExportSection['shape']): string[] {
  const { source, attribution } = card;
  const said = describeAttribution(card);
  const at = linkToPassage({ ...card, url: source.url });
  const pages = describePages(source);
  const isWithStory = shape === 'stories';
  const published = source.publishedAt === null ? null : formatDate(source.publishedAt);
  const title = `<cite>${bdi(source.title)}</cite>`;
  const place = isWithStory
    ? [at === null ? null : link(at, 'in its place')]
    : [at === null ? title : link(at, title, source.url), source.siteName && bdi(source.siteName), published];
  return [
    said === '' ? null : bdi(said),
    attribution.kind,
    ...place,
    pages === null ? null : escapeHtml(pages),
    `captured ${escapeHtml(formatDate(source.capturedAt))}`,
  ].filter((part): part is string => part !== null && part !== '');
}

/** Notes are Markdown; here they stand as they were written. */
function noteOf(note: string): string {
  return note.trim() === '' ? '' : `<p class="note" dir="auto">${escapeHtml(note.trim())}</p>`;
}

function tagsOf(tags: readonly string[]): string {
  return tags.length === 0 ? '' : `<p class="facts">${tags.map((tag) => bdi(`#${tag}`)).join(' ')}</p>`;
}

/** A name in another direction must not turn the line around it. */
function bdi(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

/** `page` is what paper shows of where it leads. */
function link(address: string, html: string, page: string | null = null): string {
  const shown = page === null ? '' : ` data-page="${escapeHtml(page)}"`;
  return `<a href="${escapeHtml(address)}"${shown} rel="noreferrer">${html}</a>`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
