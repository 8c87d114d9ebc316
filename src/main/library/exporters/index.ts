import type { ExportInput } from '../../../contract/exporting.ts';
import { exportJson } from './json.ts';
import { exportMarkdown } from './markdown.ts';
import type { Exporter } from './types.ts';

/** The exporter of each format. */
export const exporters: Readonly<Record<ExportInput['format'], Exporter>> = {
  markdown: exportMarkdown,
  json: exportJson,
};
