/**
 * A dossier: all that one speaker said, in the order of time, each thing once with every place that told it. Three
 * writers over the same entries; none of them reads anything else, so the same content makes the same bytes.
 */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import type { Speaker } from '../../../contract/speaker.ts';
import type { Saying, SuggestionCard, ToldSaying } from '../../../contract/speaker-page.ts';
import { createFileNames } from './file-names.ts';
import { writeDossierCsv } from './dossier-csv.ts';
import { writeDossierHtml } from './dossier-html.ts';
import { writeDossierMarkdown } from './dossier-markdown.ts';
import { linkToPassage, webAddress } from './text-fragment.ts';

/** One telling of something that was said. */
export interface DossierTelling {
  quote: string;
  kind: string | null;
  role: string | null;
  /** The day it was said, where that is known. */
  saidOn: string | null;
  venue: string | null;
  /** What only the program found: nobody has looked at it. */
  isSuggestion: boolean;
  /** Of a suggestion, 0 to 1. */
  confidence: number | null;
  note: string;
  tags: readonly string[];
  title: string;
  siteName: string | null;
  publishedAt: string | null;
  /** At the words, where the address is one of the web. */
  link: string | null;
  url: string | null;
  language: string | null;
  dir: 'ltr' | 'rtl';
  capturedAt: string | null;
  textSha256: string | null;
}

/** Something that was said, with every place that told it, the first first. */
export interface DossierEntry {
  day: string;
  tellings: readonly (DossierTelling & { likeness: 'first' | 'same' | 'alike' })[];
}

/** All that a dossier is made of. */
export interface Dossier {
  speaker: Speaker;
  /** Oldest first. */
  entries: readonly DossierEntry[];
}

const writers = {
  markdown: { write: writeDossierMarkdown, extension: '.md', mediaType: 'text/markdown' },
  html: { write: writeDossierHtml, extension: '.html', mediaType: 'text/html' },
  csv: { write: writeDossierCsv, extension: '.csv', mediaType: 'text/csv' },
} as const;

/** The formats of a dossier. */
export type DossierFormat = keyof typeof writers;

/** The file of a dossier. */
export function exportDossier(
  { speaker, told }: { speaker: Speaker; told: readonly ToldSaying[] },
  format: DossierFormat,
): ExportFile {
  const { write, extension, mediaType } = writers[format];
  const name = createFileNames(extension)(`${speaker.name} dossier`);
  return {
    name,
    key: `dossier:${speaker.id}`,
    mediaType,
    text: write({ speaker, entries: told.map(toEntry) }),
  };
}

function toEntry({ day, first, others }: ToldSaying): DossierEntry {
  return {
    day,
    tellings: [
      { ...toTelling(first), likeness: 'first' },
      ...others.map(({ saying, likeness }) => ({ ...toTelling(saying), likeness })),
    ],
  };
}

function toTelling(saying: Saying): DossierTelling {
  return saying.type === 'passage' ? ofPassage(saying.passage) : ofSuggestion(saying.suggestion);
}

function ofPassage(card: PassageCard): DossierTelling {
  const { kind, role, saidOn, venue } = card.attribution;
  const { title, siteName, publishedAt, url, language, dir, capturedAt, textSha256 } = card.source;
  return {
    ...{ quote: card.quote, kind, role, saidOn, venue, isSuggestion: false, confidence: null },
    ...{ note: card.note, tags: card.tags, title, siteName, publishedAt, url: webAddress(url) },
    link: linkToPassage({ ...card, url }),
    ...{ language, dir, capturedAt, textSha256 },
  };
}

function ofSuggestion({ quote, kind, speaker, saidOn, confidence, source }: SuggestionCard): DossierTelling {
  const { title, siteName, publishedAt, url, language, dir } = source;
  return {
    ...{ quote, kind, role: speaker?.role ?? null, saidOn: saidOn?.date ?? null, venue: null },
    ...{ isSuggestion: true, confidence, note: '', tags: [], title, siteName, publishedAt },
    url: webAddress(url),
    link: linkToPassage({ quote, prefix: '', suffix: '', url }),
    ...{ language, dir, capturedAt: null, textSha256: null },
  };
}
