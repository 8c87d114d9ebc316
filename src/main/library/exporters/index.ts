import type { ExportFormat } from '../../../contract/exporting.ts';
import { exportAnnotations } from './annotations.ts';
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
  readwise: exportReadwise,
};
