/** BibTeX for LaTeX and reference managers, readable by biblatex as well: an entry for each article, its passages in `annote`. */
import type { ExportFile } from '../../../../contract/exporting.ts';
import type { ExportContent, ExportedArticle } from '../types.ts';
import { writeFiles } from '../write-files.ts';
import type { CslName } from './author-names.ts';
import { cslOfArticle } from './csl-item.ts';
import type { CslDate, CslItem } from './csl-item.ts';
import { keywordsOf, notesOf } from './reference-notes.ts';
import { tidyFact } from './tidy-fact.ts';

/** Articles as BibTeX in UTF-8; nothing of them is a command of LaTeX. */
export function exportBibtex(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.bib', mediaType: 'application/x-bibtex', isShaped: false },
    write: ({ articles }) => articles.map(writeEntry).join('\n'),
  });
}

function writeEntry(exported: ExportedArticle): string {
  const item = cslOfArticle(exported.article);
  const isNews = item.type === 'article-newspaper';
  const site = item['container-title'];
  const notes = notesOf(exported).map((note) => escapeLatex(tidyFact(note)));
  const fields: [name: string, value: string | null | undefined][] = [
    ['author', item.author?.map(nameOf).join(' and ')],
    // In a second pair of braces no style changes its capitals.
    ['title', `{${escapeLatex(item.title)}}`],
    [isNews ? 'journal' : 'organization', site && escapeLatex(site)],
    ['year', item.issued && yearOf(item.issued)],
    ['date', item.issued && dateOf(item.issued)],
    ['url', item.URL && escapeAddress(item.URL)],
    ['urldate', item.accessed && dateOf(item.accessed)],
    ['language', item.language && escapeLatex(item.language)],
    ['abstract', exported.article.excerpt && escapeLatex(tidyFact(exported.article.excerpt))],
    [
      'keywords',
      keywordsOf(exported)
        .map((tag) => escapeLatex(tag.replaceAll(',', ' ')))
        .join(', '),
    ],
    ['note', item.note && escapeLatex(item.note)],
    ['annote', notes.join('\n')],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  const type = isNews ? 'article' : item.URL === undefined ? 'misc' : 'online';
  return [`@${type}{${keyOf(item)},`, ...lines, '}', ''].join('\n');
}

/** The same from one export to the next, whatever else is in it: a manuscript cites by it. */
function keyOf({ id, author, issued }: CslItem): string {
  const [first] = author ?? [];
  const name = (first?.family ?? first?.literal ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .slice(0, 20);
  return `${name === '' ? 'source' : name}${(issued && yearOf(issued)) ?? ''}-${id.slice(-6)}`;
}

function nameOf(name: CslName): string {
  if (name.literal !== undefined) return `{${escapeLatex(name.literal)}}`;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.suffix, name.given]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => hideAnd(escapeLatex(part ?? '')))
    .join(', ');
}

/** “and” between two names parts them; within one it must not. */
function hideAnd(name: string): string {
  return name.replace(/\band\b/giu, '{$&}');
}

function yearOf(date: CslDate): string | null {
  return 'literal' in date ? null : String(date['date-parts'][0][0]).padStart(4, '0');
}

function dateOf(date: CslDate): string | null {
  if ('literal' in date) return null;
  return date['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '"': '\\textquotedbl{}',
};

/** Braces as commands, not behind backslashes: programs that count them without reading LaTeX are not misled. */
function escapeLatex(text: string): string {
  return (
    text
      .replace(/[\\~^<>|{}"]/gu, (sign) => COMMANDS[sign] ?? sign)
      .replace(/[%&#$_]/gu, '\\$&')
      // Two of these in a row are another sign in LaTeX: a dash, a quotation mark.
      .replace(/[-`',?!](?=[-`',])/gu, '$&{}')
  );
}

/** `url` is read as it stands; what would unbalance the entry is percent-encoded. */
function escapeAddress(address: string): string {
  return address.replace(/[{}\\%](?![0-9A-Fa-f]{2})|[{}\\]/gu, (sign) => encodeURIComponent(sign));
}
