/** RIS, which every reference manager reads: a record for each article, a note for each of its passages. */
import type { ExportFile } from '../../../../contract/exporting.ts';
import type { ExportContent, ExportedArticle } from '../types.ts';
import { writeFiles } from '../write-files.ts';
import type { CslName } from './author-names.ts';
import { cslOfArticle } from './csl-item.ts';
import type { CslDate } from './csl-item.ts';
import { keywordsOf, notesOf } from './reference-notes.ts';
import type { SourceType } from './source-type.ts';
import { tidyFact } from './tidy-fact.ts';

const TYPES: Readonly<Record<SourceType, string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  broadcast: 'VIDEO',
  interview: 'ELEC',
  speech: 'ELEC',
  personal_communication: 'PCOMM',
};

/** Articles as RIS; a line holds one field, so line ends within one become spaces. */
export function exportRis(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.ris', mediaType: 'application/x-research-info-systems', isShaped: false },
    write: ({ articles }) => articles.map(writeRecord).join(''),
  });
}

function writeRecord(exported: ExportedArticle): string {
  const item = cslOfArticle(exported.article);
  const issued = item.issued && dateOf(item.issued);
  const fields: [tag: string, value: string | null | undefined][] = [
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued],
    ['Y2', item.accessed && dateOf(item.accessed)],
    ['UR', item.URL],
    ['AB', exported.article.excerpt],
    ['LA', item.language],
    ...keywordsOf(exported).map((tag): [string, string] => ['KW', tag]),
    ...notesOf(exported).map((note): [string, string] => ['N1', note]),
    ['N1', item.note],
    ['ID', item.id],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = tidyFact(value ?? '');
    return text === '' ? [] : [`${tag}  - ${text}`];
  });
  return [`TY  - ${TYPES[item.type]}`, ...lines, 'ER  - ', '', ''].join('\r\n');
}

/** `Last, First, Suffix`, or a name in one piece. */
function nameOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `2025/04/26/`, with what is known of it; null for what is no date. */
function dateOf(date: CslDate): string | null {
  if ('literal' in date) return null;
  const [year = 0, month, day] = date['date-parts'][0];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
