import type { ExportFormat } from '../../../contract/exporting.ts';
import { exportAnnotations } from './annotations.ts';
import { exportBibtex } from './citations/bibtex.ts';
import { exportCsl } from './citations/csl.ts';
import { exportRis } from './citations/ris.ts';
import { exportCsv } from './csv.ts';
import { exportHtml } from './html.ts';
import { exportHypothesis } from './hypothesis.ts';
import { exportJsonLines } from './json-lines.ts';
import { exportJson } from './json.ts';
import { exportMarkdown } from './markdown.ts';
import { exportReadwise } from './readwise.ts';
import type { Exporter } from './types.ts';

/** The exporter of each format. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  markdown: exportMarkdown,
  html: exportHtml,
  csv: exportCsv,
  json: exportJson,
  jsonl: exportJsonLines,
  annotations: exportAnnotations,
  hypothesis: exportHypothesis,
  bibtex: exportBibtex,
  ris: exportRis,
  csl: exportCsl,
  readwise: exportReadwise,
};
