/** The JSON that Hypothesis exports and its client imports. */
import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { describeAttribution } from './citation.ts';
import { disarmMarkdown, escapeLine } from './escape.ts';
import { writeJsonLines, writeJsonWithList } from './json-text.ts';
import { latest } from './passage-facts.ts';
import { webAddress } from './text-fragment.ts';
import type { ExportContent } from './types.ts';
import { writeFiles, type ExportPart } from './write-files.ts';

/** Hypothesis asks whose annotations a file holds; they are nobody's there until they are imported. */
const USER = 'acct:verbatim@localhost';
const GROUP = '__world__';

/** Passages as annotations of Hypothesis, with the note and who said it as their text. */
export function exportHypothesis(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.json', mediaType: 'application/json', isShaped: false },
    write: (part) =>
      writeJsonWithList(toHead(part), 'annotations', writeJsonLines(part.passages, toAnnotation)),
  });
}

function toHead({ passages }: ExportPart): object {
  return {
    // Not the clock: the same passages make the same bytes.
    export_date: toMoment(latest(passages.map((card) => card.updatedAt)) ?? '1970-01-01T00:00:00.000Z'),
    export_userid: USER,
    client_version: 'verbatim',
  };
}

function toAnnotation(card: PassageCard): object {
  const { quote: exact, prefix, suffix, start, end } = card;
  // What was never on the web is kept in the file all the same, under a name of its own.
  const uri = webAddress(card.source.url) ?? `urn:uuid:${card.articleId}`;
  return {
    id: card.id,
    created: toMoment(card.createdAt),
    updated: toMoment(card.updatedAt),
    user: USER,
    user_info: { display_name: 'Verbatim' },
    uri,
    text: textOf(card),
    tags: card.tags,
    group: GROUP,
    permissions: {
      ...{ read: [card.private ? USER : `group:${GROUP}`], admin: [USER], update: [USER], delete: [USER] },
    },
    target: [
      {
        source: uri,
        selector: [
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
    document: { title: [card.source.title] },
    links: {},
    references: [],
    flagged: false,
    hidden: false,
  };
}

/** The note, and who said it: Hypothesis has no other place for that. */
function textOf(card: PassageCard): string {
  const said = describeAttribution(card);
  const note = disarmMarkdown(card.note.trim());
  return [note, said === '' ? '' : `— ${escapeLine(said)}`].filter((part) => part !== '').join('\n\n');
}

/** `2016-12-16T11:24:14.673000+00:00`, as Hypothesis writes a moment. */
function toMoment(at: string): string {
  return at.replace(/\.(\d{3})Z$/u, '.$1000+00:00');
}
