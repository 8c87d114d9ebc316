/**
 * Passages as a document of a word processor (Office Open XML, as ISO/IEC 29500 transitional has it): a heading for each
 * story, quotations in a style of their own, and the citation of each in a footnote. It is written story by story; what
 * Word keeps in one part (the text, the notes) is put together at the end. The same content makes the same bytes.
 */
import type { PassageCard } from '../../../../contract/passage.ts';
import { describeAttribution, describePages } from '../citation.ts';
import { formatDate } from '../dates.ts';
import { escapeXml } from '../epub/xhtml-from-clean.ts';
import { linkToPassage } from '../text-fragment.ts';
import type { ExportedArticle } from '../types.ts';
import {
  CONTENT_TYPES,
  FIXED_NOTES,
  NAMESPACES,
  RELATIONS,
  SETTINGS,
  STYLES,
  XML,
  coreFile,
} from './parts.ts';

/** What a document is made of. */
export interface DocumentContent {
  title: string;
  /** When the newest of it was saved. */
  modified: string;
  stories: AsyncIterable<ExportedArticle>;
}

/** A part of the document. */
export interface DocumentPart {
  name: string;
  content: string;
}

/** The parts of a document in the order in which they are written. */
export async function* documentParts({
  title,
  modified,
  stories,
}: DocumentContent): AsyncGenerator<DocumentPart> {
  yield { name: '[Content_Types].xml', content: CONTENT_TYPES };
  yield { name: '_rels/.rels', content: RELATIONS };
  yield { name: 'docProps/core.xml', content: coreFile(title, modified) };
  yield { name: 'word/styles.xml', content: STYLES };
  yield { name: 'word/settings.xml', content: SETTINGS };
  const notes = new Notes();
  const body = [paragraph('Title', run(title), false)];
  for await (const story of stories) body.push(...storyParagraphs(story, notes));
  yield {
    name: 'word/document.xml',
    content: `${XML}<w:document ${NAMESPACES}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
  };
  yield { name: 'word/footnotes.xml', content: notes.file() };
  yield { name: 'word/_rels/document.xml.rels', content: RELATIONS_OF_DOCUMENT };
  yield { name: 'word/_rels/footnotes.xml.rels', content: notes.relations() };
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const RELATIONS_OF_DOCUMENT = `${XML}${RELATIONSHIPS}${['styles', 'settings', 'footnotes']
  .map((part) => `<Relationship Id="${part}" Type="${RELATION}/${part}" Target="${part}.xml"/>`)
  .join('')}</Relationships>`;

/** The footnotes with the addresses that they lead to. */
class Notes {
  readonly #notes: string[] = [];
  readonly #links: string[] = [];

  /** @returns the sign that stands in the text */
  add(words: string, link: string | null): string {
    const id = String(this.#notes.length + 1);
    const sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
    const address = link === null ? '' : `${run(' ')}${this.#linkTo(link)}`;
    this.#notes.push(
      `<w:footnote w:id="${id}"><w:p>${style('FootnoteText', false)}${sign}${run(` ${words}`)}${address}</w:p></w:footnote>`,
    );
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }

  file(): string {
    return `${XML}<w:footnotes ${NAMESPACES}>${FIXED_NOTES}${this.#notes.join('')}</w:footnotes>`;
  }

  relations(): string {
    return `${XML}${RELATIONSHIPS}${this.#links.join('')}</Relationships>`;
  }

  #linkTo(address: string): string {
    const id = `link${String(this.#links.length + 1)}`;
    const target = escapeXml(address);
    this.#links.push(
      `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${target}" TargetMode="External"/>`,
    );
    return `<w:hyperlink r:id="${id}">${run(shownAddress(address), '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
  }
}

function storyParagraphs({ article, passages }: ExportedArticle, notes: Notes): string[] {
  const isRtl = article.dir === 'rtl';
  const facts = [
    article.byline,
    article.siteName,
    article.publishedAt === null ? null : formatDate(article.publishedAt),
  ].filter((fact) => fact !== null && fact !== '');
  return [
    paragraph('Heading1', run(article.title, '', isRtl), isRtl),
    ...(facts.length === 0 ? [] : [paragraph('Facts', run(facts.join(', ')), isRtl)]),
    ...noteParagraphs(article.note),
    ...passages.flatMap((card) => passageParagraphs(card, notes)),
  ];
}

/** The words exactly, line by line as they were; the sign of the footnote stands behind the last. */
function passageParagraphs(card: PassageCard, notes: Notes): string[] {
  const isRtl = card.source.dir === 'rtl';
  const language = card.source.language;
  const lang = language !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : null;
  const facts = lang === null ? '' : `<w:lang w:val="${lang}"${isRtl ? ` w:bidi="${lang}"` : ''}/>`;
  const link = linkToPassage({ ...card, url: card.source.url });
  const sign = notes.add(citationOf(card), link);
  const lines = card.quote.split('\n');
  const quoted = lines.map((line, index) =>
    paragraph('Quote', `${run(line, facts, isRtl)}${index === lines.length - 1 ? sign : ''}`, isRtl),
  );
  const said = describeAttribution(card);
  const kind = card.attribution.kind;
  const attribution = said === '' ? '' : `— ${said}${kind === null ? '' : ` (${kind})`}`;
  const tags = card.tags.map((tag) => `#${tag}`).join(' ');
  return [
    ...quoted,
    ...(attribution === '' ? [] : [paragraph('Attribution', run(attribution), false)]),
    ...noteParagraphs(card.note),
    ...(tags === '' ? [] : [paragraph('Facts', run(tags), false)]),
  ];
}

/** What stands in the footnote: where the words stand, when they were captured, and the hash by which that can be shown. */
function citationOf({ source }: PassageCard): string {
  const published = source.publishedAt === null ? null : formatDate(source.publishedAt);
  const facts = [source.byline, `“${source.title}”`, source.siteName, published, describePages(source)];
  const place = facts.filter((fact) => fact !== null && fact !== '').join(', ');
  return `${place}. Captured ${formatDate(source.capturedAt)}; SHA-256 of the text ${source.textSha256}.`;
}

/** Markdown as it was written: a note is the user's own words, and no sign of it is lost. */
function noteParagraphs(note: string): string[] {
  if (note.trim() === '') return [];
  return note
    .trim()
    .split('\n')
    .map((line) => paragraph('Note', run(line), false));
}

function paragraph(name: string, content: string, isRtl: boolean): string {
  return `<w:p>${style(name, isRtl)}${content}</w:p>`;
}

function style(name: string, isRtl: boolean): string {
  return `<w:pPr><w:pStyle w:val="${name}"/>${isRtl ? '<w:bidi/>' : ''}</w:pPr>`;
}

/** Words as they stand: white space is kept, a tab is one. */
function run(words: string, facts = '', isRtl = false): string {
  const properties = `${isRtl ? '<w:rtl/>' : ''}${facts}`;
  const parts = words
    .split('\t')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:tab/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${parts}</w:r>`;
}

/** An address without the words that it leads to: they stand above. */
function shownAddress(address: string): string {
  return address.replace(/#?:~:text=.*$/su, '');
}
