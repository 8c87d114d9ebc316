import { writeCsv } from './csv-text.ts';
import type { Dossier, DossierEntry } from './dossier.ts';

const COLUMNS = [
  ...[
    'day',
    'speaker',
    'role',
    'kind',
    'quote',
    'saidOn',
    'venue',
    'status',
    'confidence',
    'telling',
    'statement',
  ],
  ...['title', 'site', 'published', 'url', 'link', 'captured', 'textSha256', 'tags', 'note'],
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number | null>;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. A row for each telling; `statement` tells what belongs together. */
export function writeDossierCsv({ speaker, entries }: Dossier): string {
  const rows = entries.flatMap((entry, at) => rowsOf(entry, { speaker: speaker.name, statement: at + 1 }));
  return writeCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))]);
}

function rowsOf({ day, tellings }: DossierEntry, own: { speaker: string; statement: number }): Row[] {
  return tellings.map((told) => ({
    ...own,
    ...{ day, role: told.role, kind: told.kind, quote: told.quote, saidOn: told.saidOn, venue: told.venue },
    status: told.isSuggestion ? 'suggestion' : 'kept',
    ...{ confidence: told.confidence, telling: told.likeness, title: told.title, site: told.siteName },
    ...{ published: told.publishedAt, url: told.url, link: told.link, captured: told.capturedAt },
    ...{ textSha256: told.textSha256, tags: told.tags.join('; '), note: told.note },
  }));
}
