/** Passages as text to paste, their sources set by a style of CSL. The words themselves never pass through the style. */
import type {
  CitationFormat,
  CitationLanguage,
  CitationPreview,
  CitationRun,
} from '../../../../contract/citation.ts';
import type { PassageCard } from '../../../../contract/passage.ts';
import type { ParagraphSpan } from '../../../../text/paragraphs.ts';
import { describeAttribution, quoteBlock, quoteHtml } from '../citation.ts';
import { escapeHtml } from '../escape.ts';
import { linkToPassage } from '../text-fragment.ts';
import { runsToHtml, runsToMarkdown, runsToPlain } from './citation-runs.ts';
import { sayEvidence, sayPlaceIn } from './citation-words.ts';
import type { Evidence } from './citation-words.ts';
import type { CitationWriter } from './citation-writer.ts';
import { cslOfPassage } from './csl-item.ts';
import { tidyFact } from './tidy-fact.ts';

/** With what sources are set. */
export interface StyledWith {
  write: CitationWriter;
  language: CitationLanguage;
  /** Whether the style itself says at which page or paragraph. */
  saysPlace: boolean;
  paragraphs: ReadonlyMap<string, ParagraphSpan>;
}

/** One passage, set. */
interface StyledPassage extends CitationPreview {
  card: PassageCard;
  link: string | null;
  /** The place too, where the style has no word for it. */
  evidence: Evidence;
}

/** Passages with their citations. */
export function formatStyledCitations(
  cards: readonly PassageCard[],
  format: CitationFormat,
  styled: StyledWith,
): string {
  const write = writers[format];
  return cards.map((card) => write(stylePassage(card, styled))).join(format === 'html' ? '\n' : '\n\n');
}

/** A passage with what its style says of it. */
export function stylePassage(card: PassageCard, styled: StyledWith): StyledPassage {
  const { language, saysPlace } = styled;
  const paragraphs = styled.paragraphs.get(card.id) ?? null;
  const { inText, source } = styled.write(cslOfPassage(card, paragraphs));
  const place = saysPlace ? null : sayPlaceIn({ pages: card.source.pages, paragraphs }, language);
  const evidence = sayEvidence(card.source, language);
  return {
    card,
    quote: card.quote,
    beside: besideOf(describeAttribution(card, language), inText),
    source: [...source],
    link: linkToPassage({ ...card, url: card.source.url }),
    evidence: place === null ? evidence : { ...evidence, captured: `${place}, ${evidence.captured}` },
  };
}

/** `— Dmitry Peskov, press secretary (Tennick, 2025, para. 3).` */
function besideOf(said: string, inText: readonly CitationRun[]): CitationRun[] {
  if (said === '' && inText.length === 0) return [];
  const lead = said === '' ? '' : `— ${tidyFact(said)}${inText.length === 0 ? '' : ' '}`;
  return [...(lead === '' ? [] : [{ text: lead }]), ...inText, { text: '.' }];
}

const writers: Readonly<Record<CitationFormat, (passage: StyledPassage) => string>> = {
  plain(passage) {
    const { quote, beside, source, link, evidence } = passage;
    const behind = beside.length === 0 ? '' : ` ${runsToPlain(beside, null)}`;
    const kept = [unsaidLink(passage), evidence.captured, evidence.hash].filter((part) => part !== null);
    return `“${quote}”${behind}\n${runsToPlain(source, link)} [${kept.join(', ')}]`;
  },
  markdown(passage) {
    const { quote, beside, source, link, evidence } = passage;
    const behind = beside.length === 0 ? [] : [runsToMarkdown(beside, null), ''];
    const unsaid = unsaidLink(passage);
    const kept = [unsaid === null ? null : `<${unsaid}>`, evidence.captured, evidence.hash];
    const line = `${runsToMarkdown(source, link)} \\[${kept.filter((part) => part !== null).join(', ')}\\]`;
    return [...quoteBlock(quote), '', ...behind, line].join('\n');
  },
  html(passage) {
    const { card, beside, source, link, evidence } = passage;
    const behind = beside.length === 0 ? '' : `<p>${runsToHtml(beside, null)}</p>`;
    const unsaid = unsaidLink(passage);
    const kept = [
      unsaid === null ? null : runsToHtml([{ text: card.source.url ?? '', isLink: true }], unsaid),
      escapeHtml(evidence.captured),
      `<abbr title="${evidence.wholeHash}">${evidence.hash}</abbr>`,
    ];
    const words = kept.filter((part) => part !== null).join(', ');
    return `${quoteHtml(card)}${behind}<p>${runsToHtml(source, link)} [${words}]</p>`;
  },
};

/** The link to the words, where the style gives no address that could carry it. */
function unsaidLink({ source, link }: StyledPassage): string | null {
  return source.some(({ isLink }) => isLink === true) ? null : link;
}
