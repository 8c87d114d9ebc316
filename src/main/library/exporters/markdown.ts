/**
 * Markdown for Obsidian and everyone else: front matter with the article's facts, its passages as block quotes in the
 * order of the text. Nothing the article holds can become markup: see escape.ts.
 */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import type { ExportSection } from './arrange.ts';
import { hideMarkers, NOTE_BEGIN, NOTE_END } from '../../../text/note-markers.ts';
import { describeAttribution, describePages, formatCitations, quoteBlock } from './citation.ts';
import { formatDate } from './dates.ts';
import { disarmMarkdown, escapeLine, yamlString } from './escape.ts';
import { dayOf } from './passage-facts.ts';
import { linkToPassage, webAddress } from './text-fragment.ts';
import type { ExportContent } from './types.ts';
import { writeFiles } from './write-files.ts';

/** Stories, a dossier or a timeline as Markdown: a file each with front matter, or one with a heading each. */
export function exportMarkdown(content: ExportContent): ExportFile[] {
  const isOne = content.layout === 'one';
  return writeFiles(content, {
    ...{ extension: '.md', mediaType: 'text/markdown', isShaped: true },
    write: ({ sections }) =>
      isOne ? sections.map(writeSection).join('\n') : sections.map(writeNote).join(''),
  });
}

function writeSection(section: ExportSection): string {
  return joinLines([...factLines(section), ...bodyLines(section)]);
}

/** A note of its own: between the markers it is written anew by the next export, the rest is its reader's. */
function writeNote(section: ExportSection): string {
  const body = joinLines([...titleLines(section.title), ...bodyLines(section)]);
  const lines = [...frontMatter(section), NOTE_BEGIN, '', hideMarkers(body), NOTE_END];
  return joinLines(lines);
}

function noteLines(note: string): string[] {
  return note.trim() === '' ? [] : [...disarmMarkdown(note.trim()).split('\n'), ''];
}

/** The facts where a file has one section. */
function frontMatter({ shape, key, title, article, passages }: ExportSection): string[] {
  const capture = article?.captures.find(({ id }) => id === article.currentCaptureId);
  const speakers = new Set(passages.flatMap(({ attribution }) => attribution.speaker ?? []));
  const facts: [name: string, value: string | null | undefined][] = [
    ['title', title],
    ['author', article?.byline],
    ['site', article?.siteName],
    ['url', article?.url],
    ['language', article?.language],
    ['published', article?.publishedAt],
    ['saved', article?.savedAt],
    ['captured', capture?.capturedAt],
    ['textSha256', capture?.textSha256],
    ['verbatimId', article?.id ?? key],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}: ${yamlString(value)}`],
  );
  const lists = [
    ...(shape === 'stories' ? yamlList('speakers', speakers) : []),
    ...yamlList('tags', article?.tags ?? []),
  ];
  return ['---', ...lines, ...lists, '---', ''];
}

function yamlList(name: string, values: Iterable<string>): string[] {
  const items = [...values];
  return items.length === 0 ? [] : [`${name}:`, ...items.map((value) => `  - ${yamlString(value)}`)];
}

function titleLines(title: string): string[] {
  return [`# ${escapeLine(title)}`, ''];
}

/** The facts as text, where several sections share a file and front matter can stand only once. */
function factLines({ title, article }: ExportSection): string[] {
  if (article === null) return titleLines(title);
  const url = webAddress(article.url);
  const facts = [
    article.byline,
    article.siteName,
    article.publishedAt === null ? null : formatDate(article.publishedAt),
  ].flatMap((fact) => (fact === null || fact === '' ? [] : [escapeLine(fact)]));
  const tags = article.tags.map(writeTag);
  return [
    ...titleLines(title),
    ...(facts.length === 0 ? [] : [facts.join(', '), '']),
    ...(url === null ? [] : [`<${url}>`, '']),
    ...(tags.length === 0 ? [] : [tags.join(' '), '']),
  ];
}

function bodyLines({ shape, note, passages }: ExportSection): string[] {
  return [...noteLines(note), ...passages.flatMap((card) => linesOf(card, shape))];
}

/** Under its story a passage needs no source; elsewhere it has its whole citation, and its day where time is the order. */
function linesOf(card: PassageCard, shape: ExportSection['shape']): string[] {
  if (shape === 'stories') return passageLines(card);
  return [
    ...(shape === 'collection' ? [] : [`**${formatDate(dayOf(card))}**`, '']),
    ...[formatCitations([card], 'markdown'), ''],
    ...noteLines(card.note),
    ...(card.tags.length === 0 ? [] : [card.tags.map(writeTag).join(' '), '']),
  ];
}

function passageLines(card: PassageCard): string[] {
  const said = describeAttribution(card);
  const kind = card.attribution.kind;
  const link = linkToPassage({ ...card, url: card.source.url });
  const pages = describePages(card.source);
  const place = [
    said === '' ? null : escapeLine(said),
    kind === null ? null : `(${kind})`,
    pages === null ? null : escapeLine(pages),
    link === null ? null : `[in its place](<${link}>)`,
    `captured ${formatDate(card.source.capturedAt)}`,
  ].filter((part) => part !== null);
  const note = card.note.trim() === '' ? [] : ['', ...disarmMarkdown(card.note.trim()).split('\n')];
  const tags = card.tags.length === 0 ? [] : ['', card.tags.map(writeTag).join(' ')];
  return [...quoteBlock(card.quote), '', `— ${place.join(' · ')}`, ...note, ...tags, ''];
}

/** A tag that Obsidian takes for one; any other name stays text. */
function writeTag(name: string): string {
  return /^(?=.*[^\d/])[\p{L}\p{N}_/-]+$/u.test(name) ? `#${name}` : escapeLine(name);
}

function joinLines(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}
