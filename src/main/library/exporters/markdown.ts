/**
 * Markdown for Obsidian and everyone else: front matter with the article's facts, its passages as block quotes in the
 * order of the text. Nothing the article holds can become markup: see escape.ts.
 */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { describeAttribution, describePages, formatCitations, quoteBlock } from './citation.ts';
import { formatDate } from './dates.ts';
import { disarmMarkdown, escapeLine, yamlString } from './escape.ts';
import { createFileNames, nameOfAll } from './file-names.ts';
import { linkToPassage, webAddress } from './text-fragment.ts';
import type { ExportContent, ExportedArticle, ExportedCollection } from './types.ts';

const MEDIA_TYPE = 'text/markdown';

/** Articles with their passages as Markdown: a file each with front matter, or one with a heading each. */
export function exportMarkdown({ articles, layout, key, collection = null }: ExportContent): ExportFile[] {
  if (layout === 'one' && collection !== null) {
    const name = createFileNames('.md')(collection.name);
    return [{ name, key, mediaType: MEDIA_TYPE, text: joinLines(collectionLines(collection)) }];
  }
  if (layout === 'one') {
    const text = articles
      .map((exported) => joinLines([...factLines(exported), ...bodyLines(exported)]))
      .join('\n');
    return [{ name: nameOfAll(articles, '.md'), key, mediaType: MEDIA_TYPE, text }];
  }
  const nameFor = createFileNames('.md');
  return articles.map((exported) => ({
    name: nameFor(exported.article.title),
    key: exported.article.id,
    mediaType: MEDIA_TYPE,
    text: joinLines([...frontMatter(exported), ...titleLines(exported), ...bodyLines(exported)]),
  }));
}

/** Its passages in their own order, each with its whole citation: the stories would only part what was put together. */
function collectionLines({ name, note, passages }: ExportedCollection): string[] {
  return [
    ...[`# ${escapeLine(name)}`, ''],
    ...noteLines(note),
    ...passages.flatMap((card) => [
      formatCitations([card], 'markdown'),
      '',
      ...noteLines(card.note),
      ...(card.tags.length === 0 ? [] : [card.tags.map(writeTag).join(' '), '']),
    ]),
  ];
}

function noteLines(note: string): string[] {
  return note.trim() === '' ? [] : [...disarmMarkdown(note.trim()).split('\n'), ''];
}

function frontMatter({ article, passages }: ExportedArticle): string[] {
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  const speakers = new Set(passages.flatMap(({ attribution }) => attribution.speaker ?? []));
  const facts: [name: string, value: string | null | undefined][] = [
    ['title', article.title],
    ['author', article.byline],
    ['site', article.siteName],
    ['url', article.url],
    ['language', article.language],
    ['published', article.publishedAt],
    ['saved', article.savedAt],
    ['captured', capture?.capturedAt],
    ['textSha256', capture?.textSha256],
    ['verbatimId', article.id],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}: ${yamlString(value)}`],
  );
  return ['---', ...lines, ...yamlList('speakers', speakers), ...yamlList('tags', article.tags), '---', ''];
}

function yamlList(name: string, values: Iterable<string>): string[] {
  const items = [...values];
  return items.length === 0 ? [] : [`${name}:`, ...items.map((value) => `  - ${yamlString(value)}`)];
}

function titleLines({ article }: ExportedArticle): string[] {
  return [`# ${escapeLine(article.title)}`, ''];
}

/** The facts as text, where several articles share a file and front matter can stand only once. */
function factLines(exported: ExportedArticle): string[] {
  const { article } = exported;
  const url = webAddress(article.url);
  const facts = [
    article.byline,
    article.siteName,
    article.publishedAt === null ? null : formatDate(article.publishedAt),
  ].flatMap((fact) => (fact === null || fact === '' ? [] : [escapeLine(fact)]));
  const tags = article.tags.map(writeTag);
  return [
    ...titleLines(exported),
    ...(facts.length === 0 ? [] : [facts.join(', '), '']),
    ...(url === null ? [] : [`<${url}>`, '']),
    ...(tags.length === 0 ? [] : [tags.join(' '), '']),
  ];
}

function bodyLines({ article, passages }: ExportedArticle): string[] {
  return [...noteLines(article.note), ...passages.flatMap(passageLines)];
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
