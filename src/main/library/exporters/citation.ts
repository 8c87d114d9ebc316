import type { CitationFormat, CitationLanguage, CitationPreview } from '../../../contract/citation.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { sayPages } from '../../../text/page-names.ts';
import type { ParagraphSpan } from '../../../text/paragraphs.ts';
import { sayDateIn, sayEvidence, sayPlaceIn } from './citations/citation-words.ts';
import { escapeHtml, escapeLine, escapeLines } from './escape.ts';
import { linkToPassage, webAddress } from './text-fragment.ts';

/** What a citation is written with besides the passages. */
export interface CitationOptions {
  language?: CitationLanguage;
  /** In which paragraphs passages stand, by their ids, where somebody has looked. */
  paragraphs?: ReadonlyMap<string, ParagraphSpan>;
}

/**
 * Passages as text to paste: the words, who said them as what and when, and where they stand, with the day they were
 * captured and the hash of that capture's text. The words are the stored ones, unit for unit.
 */
export function formatCitations(
  cards: readonly PassageCard[],
  format: CitationFormat,
  { language = 'en', paragraphs }: CitationOptions = {},
): string {
  const write = writers[format];
  return cards
    .map((card) => write(partsOf(card, { language, paragraphs: paragraphs?.get(card.id) ?? null })))
    .join(format === 'html' ? '\n' : '\n\n');
}

/** The same, taken apart, to look at. */
export function previewSourceLine(
  card: PassageCard,
  { language = 'en', paragraphs }: CitationOptions = {},
): CitationPreview {
  const { said, source } = partsOf(card, { language, paragraphs: paragraphs?.get(card.id) ?? null });
  const address = webAddress(card.source.url);
  return {
    quote: card.quote,
    beside: said === '' ? [] : [{ text: `— ${said}.` }],
    source: [
      { text: `${[card.source.title, ...source].join(', ')}.` },
      ...(address === null ? [] : [{ text: ' ' }, { text: address, isLink: true }]),
    ],
  };
}

/** Who said it, as what, and when: `Dmitry Peskov, press secretary, 25 April 2025`; empty when nobody is named. */
export function describeAttribution(
  { attribution }: Pick<PassageCard, 'attribution'>,
  language: CitationLanguage = 'en',
): string {
  const { speaker, role, saidOn, venue } = attribution;
  return [speaker, role, saidOn === null ? null : sayDateIn(saidOn, language), venue]
    .filter(isGiven)
    .join(', ');
}

/** The page, or the pages, of what was printed: `p. 12`; null for everything else. */
export function describePages({ pages }: Pick<PassageCard['source'], 'pages'>): string | null {
  return pages === null ? null : sayPages(pages);
}

interface Parts {
  card: PassageCard;
  said: string;
  /** After the title: `The Ledger, 24 April 2025, para. 3`. */
  source: string[];
  link: string | null;
  captured: string;
  hash: string;
  wholeHash: string;
}

function partsOf(
  card: PassageCard,
  { language, paragraphs }: { language: CitationLanguage; paragraphs: ParagraphSpan | null },
): Parts {
  const { siteName, publishedAt, pages, url } = card.source;
  const published = publishedAt === null ? null : sayDateIn(publishedAt, language);
  return {
    card,
    said: describeAttribution(card, language),
    source: [siteName, published, sayPlaceIn({ pages, paragraphs }, language)].filter(isGiven),
    link: linkToPassage({ ...card, url }),
    ...sayEvidence(card.source, language),
  };
}

const writers: Readonly<Record<CitationFormat, (parts: Parts) => string>> = {
  plain({ card, said, source, link, captured, hash }) {
    const place = [card.source.title, ...source].join(', ');
    return [
      `“${card.quote}”${said === '' ? '' : ` — ${said}.`}`,
      [`${place}.`, link, `(${captured}, ${hash})`].filter(isGiven).join(' '),
    ].join('\n');
  },
  markdown({ card, said, source, link, captured, hash }) {
    const title = escapeLine(card.source.title);
    const place = [link === null ? title : `[${title}](<${link}>)`, ...source.map(escapeLine)];
    const speaker = said === '' ? null : `${escapeLine(said)}.`;
    return [
      ...quoteBlock(card.quote),
      '',
      `— ${[speaker, `${place.join(', ')}.`, `(${captured}, ${hash})`].filter(isGiven).join(' ')}`,
    ].join('\n');
  },
  html({ card, said, source, link, captured, hash, wholeHash }) {
    const title = `<cite>${escapeHtml(card.source.title)}</cite>`;
    const place = [
      link === null ? title : `<a href="${escapeHtml(link)}">${title}</a>`,
      ...source.map(escapeHtml),
    ];
    const speaker = said === '' ? null : `${escapeHtml(said)}.`;
    const evidence = `(${captured}, <abbr title="${wholeHash}">${hash}</abbr>)`;
    return `${quoteHtml(card)}<p>— ${[speaker, `${place.join(', ')}.`, evidence].filter(isGiven).join(' ')}</p>`;
  },
};

/** A quotation as HTML: its blocks as paragraphs, its lines kept. */
export function quoteHtml({ quote, source }: Pick<PassageCard, 'quote' | 'source'>): string {
  const cite = webAddress(source.url);
  const language = source.language === null ? '' : ` lang="${escapeHtml(source.language)}"`;
  return [
    `<blockquote${cite === null ? '' : ` cite="${escapeHtml(cite)}"`}${language} dir="${source.dir}">`,
    `<p>“${escapeHtml(quote).replace(/\n\n/gu, '</p><p>').replace(/\n/gu, '<br>')}”</p></blockquote>`,
  ].join('');
}

/** A quotation as a Markdown block: every line behind its sign, line ends kept. */
export function quoteBlock(quote: string): string[] {
  const lines = escapeLines(quote);
  return lines.map((line, index) => {
    if (line === '') return '>';
    const next = lines[index + 1];
    // Two spaces keep the line end where the next line would otherwise run on.
    return `> ${line}${next === undefined || next === '' ? '' : '  '}`;
  });
}

function isGiven(part: string | null): part is string {
  return part !== null && part !== '';
}
