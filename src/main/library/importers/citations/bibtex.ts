import { readDate, readPublished } from '../dates.ts';
import { headOf, isArchive, textOf } from '../file-text.ts';
import { importedOf, refuse, splitNames } from '../item.ts';
import { reasons } from '../reasons.ts';
import type { ImportedRow, Importer } from '../types.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { textOfLatex } from './latex-text.ts';
import { nameInOrder, rowOfReference } from './reference.ts';

const USED = [
  ...[
    'url',
    'doi',
    'title',
    'author',
    'journal',
    'journaltitle',
    'booktitle',
    'publisher',
    'organization',
    'language',
  ],
  ...[
    'langid',
    'abstract',
    'note',
    'annote',
    'annotation',
    'keywords',
    'date',
    'year',
    'month',
    'day',
    'urldate',
  ],
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX and BibLaTeX. */
export const bibtex: Importer = {
  id: 'bibtex',
  name: 'BibTeX',
  detect: (file) =>
    !isArchive(file) &&
    /(?:^|\n)[ \t]{0,20}@[a-z]{1,40}\s{0,5}[{(][^,={}]{0,200},\s{0,20}[\w-]{1,40}\s{0,20}=/iu.test(
      headOf(file),
    )
      ? 1
      : 0,
  *read(file) {
    let row = 0;
    for (const entry of bibtexEntries(textOf(file.bytes))) yield rowOf(entry, (row += 1));
  },
};

function rowOf(entry: BibtexEntry, row: number): ImportedRow {
  const { fields, type, key, isWhole } = entry;
  const first = (...names: readonly string[]): string =>
    names.map((name) => textOfLatex(fields.get(name) ?? '')).find((value) => value !== '') ?? '';
  if (!isWhole)
    return refuse(row, reasons.damaged, { title: first('title'), url: addressOf(fields.get('url') ?? '') });
  const others = [...fields].filter(([name, value]) => !USED.includes(name) && value.trim() !== '');
  const accessed = first('urldate');
  return rowOfReference({
    row,
    url: addressOf(fields.get('url') ?? ''),
    doi: first('doi'),
    title: first('title'),
    authors: authorsOf(fields.get('author') ?? ''),
    publication: first('journal', 'journaltitle', 'booktitle', 'organization', 'publisher'),
    language: first('language', 'langid'),
    abstract: first('abstract'),
    note: ['note', 'annote', 'annotation']
      .map((name) => first(name))
      .filter(Boolean)
      .join('\n\n'),
    tags: splitNames(first('keywords'), /[,;]/u),
    published: readPublished(first('date') || dateOfParts(first('year'), first('month'), first('day'))),
    accessed: readDate(/^\d{4}-\d{2}-\d{2}$/u.test(accessed) ? `${accessed}T00:00:00Z` : accessed),
    imported: importedOf([['type', type], ...(key === '' ? [] : [['key', key] as const]), ...others]),
  });
}

/** Some write `\url{…}`, and escape what they need not. */
function addressOf(value: string): string {
  const bare = /^\s*\\url\{([^{}]*)\}\s*$/u.exec(value)?.[1] ?? value;
  return bare
    .replace(/\\([%&_#~{}])/gu, '$1')
    .replace(/[{}]/gu, '')
    .trim();
}

/** Parted by `and`; a name in braces is one body, whatever is in it. */
function authorsOf(value: string): string[] {
  return value
    .split(/\sand\s/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map((name) => (/^\{[^{}]*\}$/u.test(name) ? textOfLatex(name) : nameInOrder(textOfLatex(name))));
}

function dateOfParts(year: string, month: string, day: string): string {
  if (year === '') return '';
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  const parts = [year, ...(number >= 1 && number <= 12 ? [String(number)] : [])];
  return [...parts, ...(parts.length === 2 && /^\d{1,2}$/u.test(day) ? [day] : [])].join('-');
}
