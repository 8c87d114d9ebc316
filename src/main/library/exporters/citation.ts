import type { PassageCard } from '../../../contract/passage.ts';
import { sayPages } from '../../../text/page-names.ts';
import { formatDate } from './dates.ts';
import { escapeHtml, escapeLine, escapeLines } from './escape.ts';
import { linkToPassage, webAddress } from './text-fragment.ts';

/** How a citation is to be written. */
export type CitationFormat = 'plain' | 'markdown' | 'html';

/**
 * Passages as text to paste: the words, who said them as what and when, and where they stand, with the date they were
 * captured. The words are the stored ones, unit for unit.
 */
export function formatCitations(cards: readonly PassageCard[], format: CitationFormat): string {
  const write = writers[format];
  return cards.map(write).join(format === 'html' ? '\n' : '\n\n');
}

/** Who said it, as what, and when: `Dmitry Peskov, press secretary, 25 April 2025`; empty when nobody is named. */
export function describeAttribution({ attribution }: Pick<PassageCard, 'attribution'>): string {
  const { speaker, role, saidOn, venue } = attribution;
  return [speaker, role, saidOn === null ? null : formatDate(saidOn), venue].filter(isGiven).join(', ');
}

/** Where it stands, after the title: `Site, 24 April 2025, p. 12`. */
function describeSource({ source }: PassageCard): string[] {
  const published = source.publishedAt === null ? null : formatDate(source.publishedAt);
  return [source.siteName, published, describePages(source)].filter(isGiven);
}

/** The page, or the pages, of what was printed: `p. 12`; null for everything else. */
export function describePages({ pages }: Pick<PassageCard['source'], 'pages'>): string | null {
  return pages === null ? null : sayPages(pages);
}

const writers: Readonly<Record<CitationFormat, (card: PassageCard) => string>> = {
  plain(card) {
    const speaker = describeAttribution(card);
    const place = [card.source.title, ...describeSource(card)].join(', ');
    const link = linkToPassage({ ...card, url: card.source.url });
    return [
      `“${card.quote}”${speaker === '' ? '' : ` — ${speaker}.`}`,
      [`${place}.`, link, captured(card)].filter(isGiven).join(' '),
    ].join('\n');
  },
  markdown(card) {
    const speaker = describeAttribution(card);
    const title = escapeLine(card.source.title);
    const link = linkToPassage({ ...card, url: card.source.url });
    const place = [link === null ? title : `[${title}](<${link}>)`, ...describeSource(card).map(escapeLine)];
    return [
      ...quoteBlock(card.quote),
      '',
      `— ${[speaker === '' ? null : `${escapeLine(speaker)}.`, `${place.join(', ')}.`, captured(card)].filter(isGiven).join(' ')}`,
    ].join('\n');
  },
  html(card) {
    const speaker = describeAttribution(card);
    const link = linkToPassage({ ...card, url: card.source.url });
    const title = `<cite>${escapeHtml(card.source.title)}</cite>`;
    const place = [
      link === null ? title : `<a href="${escapeHtml(link)}">${title}</a>`,
      ...describeSource(card).map(escapeHtml),
    ];
    const said = speaker === '' ? null : `${escapeHtml(speaker)}.`;
    const cite = webAddress(card.source.url);
    const language = card.source.language === null ? '' : ` lang="${escapeHtml(card.source.language)}"`;
    return [
      `<blockquote${cite === null ? '' : ` cite="${escapeHtml(cite)}"`}${language} dir="${card.source.dir}">`,
      `<p>“${escapeHtml(card.quote).replace(/\n\n/gu, '</p><p>').replace(/\n/gu, '<br>')}”</p></blockquote>`,
      `<p>— ${[said, `${place.join(', ')}.`, captured(card)].filter(isGiven).join(' ')}</p>`,
    ].join('');
  },
};

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

function captured({ source }: PassageCard): string {
  return `(captured ${formatDate(source.capturedAt)})`;
}

function isGiven(part: string | null): part is string {
  return part !== null && part !== '';
}
