/**
 * W3C Web Annotations as JSON-LD: one page of them, each whole in itself, so that it can also be taken out of the file.
 * What the model has no word for stands under `verbatim:`, which JSON-LD lets anyone add.
 */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { writeJsonLines, writeJsonWithList } from './json-text.ts';
import { webAddress } from './text-fragment.ts';
import type { ExportContent } from './types.ts';
import { writeFiles, type ExportPart } from './write-files.ts';

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const CONTEXT = [ANNOTATION_CONTEXT, { verbatim: 'urn:verbatim:' }];
const MEDIA_TYPE = `application/ld+json; profile="${ANNOTATION_CONTEXT}"`;

/** Passages as annotations of the pages they were read on. */
export function exportAnnotations(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.jsonld', mediaType: MEDIA_TYPE, isShaped: false },
    write: (part) =>
      writeJsonWithList(toPage(part, content.key), 'items', writeJsonLines(part.passages, toAnnotation)),
  });
}

function toPage({ title, articles, passages, collection }: ExportPart, key: string): object {
  const [only] = articles;
  const name = collection?.id ?? (articles.length === 1 && only !== undefined ? only.article.id : key);
  const id = `urn:verbatim:export:${encodeURIComponent(name)}`;
  const label = collection?.name ?? title;
  return {
    '@context': ANNOTATION_CONTEXT,
    id: `${id}:page`,
    type: 'AnnotationPage',
    partOf: { id, type: 'AnnotationCollection', label, total: passages.length },
    startIndex: 0,
  };
}

function toAnnotation(card: PassageCard): object {
  const { quote: exact, prefix, suffix, start, end, source } = card;
  const body = bodyOf(card);
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${card.id}`,
    type: 'Annotation',
    motivation: card.note.trim() === '' ? 'highlighting' : 'commenting',
    created: card.createdAt,
    modified: card.updatedAt,
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      source: webAddress(source.url) ?? `urn:uuid:${card.articleId}`,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
      state: { type: 'TimeState', sourceDate: source.capturedAt },
    },
    ...ownFacts(card),
  };
}

/** The note, as Markdown, and the tags. */
function bodyOf({ note, tags }: PassageCard): object[] {
  const text = { type: 'TextualBody' };
  return [
    ...(note.trim() === '' ? [] : [{ ...text, value: note, format: 'text/markdown', purpose: 'commenting' }]),
    ...tags.map((value) => ({ ...text, value, format: 'text/plain', purpose: 'tagging' })),
  ];
}

/** By themselves, not within others: a property without a name of its own is dropped by those who read JSON-LD. */
function ownFacts(card: PassageCard): Record<string, unknown> {
  const { attribution, source } = card;
  const facts = {
    ...attribution,
    ...{ title: source.title, byline: source.byline, siteName: source.siteName, url: source.url },
    ...{ language: source.language, publishedAt: source.publishedAt, textSha256: source.textSha256 },
    ...{ articleId: card.articleId, captureId: card.captureId, status: card.status, colour: card.colour },
    private: card.private,
  };
  const given = Object.entries(facts).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([name, value]) => [`verbatim:${name}`, value]));
}
