import type { AnyExportFormat, BuildInput, ExportShape } from '../../contract/exporting.ts';
import type { Translate } from '../language/make-messages.ts';

/** Proper names, the same in every language; the others are in the catalogue. */
const names = {
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  csv: 'CSV',
  json: 'JSON',
  jsonl: null,
  annotations: null,
  hypothesis: 'Hypothesis',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  readwise: 'Readwise',
  docx: 'Word',
  archive: null,
  epub: 'EPUB',
} as const satisfies Record<AnyExportFormat, string | null>;

/** All formats in the order in which they are offered. */
export const exportFormatNames = Object.keys(names) as AnyExportFormat[];

export const shapeNames = ['stories', 'dossier', 'timeline'] as const satisfies readonly ExportShape[];

/** Formats whose passages can stand by speaker or by day as well. */
export const shapedFormats: readonly AnyExportFormat[] = ['markdown', 'html', 'pdf', 'csv', 'readwise'];

const builtNames = ['docx', 'archive', 'epub'] as const satisfies readonly BuildInput['format'][];

/** Whether a file of this format is made aside. */
export function isBuilt(format: AnyExportFormat): format is BuildInput['format'] {
  return builtNames.some((known) => known === format);
}

export function sayFormat(format: AnyExportFormat, t: Translate): string {
  if (format === 'jsonl' || format === 'annotations' || format === 'archive')
    return t(`exporting.name.${format}`);
  return names[format];
}
