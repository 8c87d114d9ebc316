/** Passages with their citations, in the style of the settings or another. */
import { VerbatimError } from '../../contract/errors.ts';
import { builtInStyles } from '../../contract/citation.ts';
import type { BuiltInStyle, CitationLanguage, CitationPreview } from '../../contract/citation.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import type { PassageCard } from '../../contract/passage.ts';
import type { ParagraphSpan } from '../../text/paragraphs.ts';
import { exampleCard } from './citation-example.ts';
import { styleIsGone } from './citation-styles.ts';
import { paragraphsOf } from './counting-paragraphs.ts';
import { formatCitations, previewSourceLine } from './exporters/citation.ts';
import { createCitationWriter } from './exporters/citations/citation-writer.ts';
import { readStyle } from './exporters/citations/read-style.ts';
import { formatStyledCitations, stylePassage } from './exporters/citations/styled-citations.ts';
import type { StyledWith } from './exporters/citations/styled-citations.ts';
import { writtenStyles } from './exporters/citations/styles/index.ts';
import type { LibraryParts } from './parts.ts';
import { getSettings } from './settings.ts';
import { readCitationStyle, readStyleFile } from './store/citation-styles.ts';
import { readPassages } from './store/passages.ts';

/** Passages as text to paste. */
export async function citePassages(
  parts: LibraryParts,
  { ids, format, ...wanted }: ParsedInputOf<'passages.cite'>,
): Promise<{ text: string }> {
  const cards = readCards(parts, ids);
  const manner = mannerOf(parts, wanted);
  const paragraphs = paragraphsOf(parts, cards);
  const styled = await styledWith(parts, { ...manner, paragraphs });
  return {
    text:
      styled === null
        ? formatCitations(cards, format, { language: manner.language, paragraphs })
        : formatStyledCitations(cards, format, styled),
  };
}

/** One citation, set, to look at. */
export async function previewCitation(
  parts: LibraryParts,
  { passageId, ...wanted }: ParsedInputOf<'citations.preview'>,
): Promise<CitationPreview> {
  const [card = exampleCard] = passageId === null ? [] : readCards(parts, [passageId]);
  const manner = mannerOf(parts, wanted);
  const paragraphs = passageId === null ? exampleParagraphs : paragraphsOf(parts, [card]);
  const styled = await styledWith(parts, { ...manner, paragraphs });
  const { quote, beside, source } =
    styled === null
      ? previewSourceLine(card, { language: manner.language, paragraphs })
      : stylePassage(card, styled);
  return { quote, beside: [...beside], source: [...source] };
}

const exampleParagraphs = new Map<string, ParagraphSpan>([[exampleCard.id, { first: 3, last: 3 }]]);

function readCards({ store }: LibraryParts, ids: readonly string[]): PassageCard[] {
  const cards = readPassages(store.db, ids);
  if (cards.length < ids.length)
    throw new VerbatimError('not-found', 'There is no such passage in the library.');
  return cards;
}

interface Manner {
  style: string;
  language: CitationLanguage;
}

/** What was asked for, or else the settings: of a style that is not there any more, the source line. */
function mannerOf(
  parts: LibraryParts,
  wanted: { style?: string | undefined; language?: CitationLanguage | undefined },
): Manner {
  const { citationStyle, citationLanguage } = getSettings(parts);
  const isThere = isBuiltIn(citationStyle) || readCitationStyle(parts.store.db, citationStyle) !== null;
  return {
    style: wanted.style ?? (isThere ? citationStyle : 'source-line'),
    language: wanted.language ?? citationLanguage,
  };
}

function isBuiltIn(style: string): style is BuiltInStyle {
  return (builtInStyles as readonly string[]).includes(style);
}

/** With what a style sets sources; null for the source line, which is no style of CSL. */
async function styledWith(
  parts: LibraryParts,
  { style, language, paragraphs }: Manner & Pick<StyledWith, 'paragraphs'>,
): Promise<StyledWith | null> {
  if (style === 'source-line') return null;
  // Large styles take a good part of a second to be made ready.
  const ready = await parts.store.remember(`citation-style ${language} ${style}`, async () => {
    const reading = readStyle(styleText(parts, style, language));
    if (!reading.ok) throw new VerbatimError('parse-failed', reading.reason);
    const { saysPlace } = reading.style;
    return { saysPlace, write: await createCitationWriter(reading.style, language) };
  });
  return { ...ready, language, paragraphs };
}

function styleText({ store }: LibraryParts, style: string, language: CitationLanguage): string {
  if (isBuiltIn(style) && style !== 'source-line') return writtenStyles[style](language);
  const added = readCitationStyle(store.db, style);
  const text = added === null ? null : readStyleFile(store.db, added.sha256);
  if (text === null) throw styleIsGone();
  return text;
}
