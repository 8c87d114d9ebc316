/** What became of every row of an import, as a file to keep: nothing that was said on the screen is only there. */
import { setImmediate } from 'node:timers/promises';
import type { ExportFile } from '../../contract/exporting.ts';
import type { ImportRow } from '../../contract/importing.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { writeCsv } from './exporters/csv-text.ts';
import { getImport, listRows } from './importing.ts';
import type { ImportParts } from './importing.ts';

const PAGE = 500;

/** Answers `imports.report`. */
export async function makeImportReport(
  parts: ImportParts,
  { id, format }: ParsedInputOf<'imports.report'>,
): Promise<{ files: ExportFile[] }> {
  const one = getImport(parts, { id });
  const rows: ImportRow[] = [];
  for (let after: string | null = null; ;) {
    const page = listRows(parts, { id, after, limit: PAGE });
    rows.push(...page.items);
    after = page.next;
    if (after === null) break;
    await setImmediate();
  }
  const key = `import-${id}`;
  const { name, createdAt, finishedAt, state, options, plan, outcome } = one;
  if (format === 'json') {
    const report = {
      file: name,
      format: one.format,
      state,
      createdAt,
      finishedAt,
      options,
      plan,
      outcome,
      rows,
    };
    const text = `${JSON.stringify(report, null, 2)}\n`;
    return { files: [{ name: 'import-report.json', key, mediaType: 'application/json', text }] };
  }
  const text = writeCsv([COLUMNS, ...rows.map(toCells)]);
  return { files: [{ name: 'import-report.csv', key, mediaType: 'text/csv', text }] };
}

const COLUMNS = [
  'row',
  'outcome',
  'title',
  'url',
  'passages',
  'tags',
  'note',
  'text',
  'reason',
  'remarks',
  'article',
];

function toCells(row: ImportRow): string[] {
  const { brings, error, reason, remarks } = row;
  return [
    String(row.row),
    outcomeOf(row),
    row.title,
    row.url ?? '',
    String(brings.passages),
    String(brings.tags),
    brings.note ? 'yes' : '',
    brings.text ? 'yes' : '',
    error === null ? (reason ?? '') : error.message,
    remarks.join(' '),
    row.articleId ?? '',
  ];
}

/** In one word what became of a row, or would. */
function outcomeOf({ plan, outcome, state }: ImportRow): string {
  if (state === 'failed') return 'failed';
  if (plan === 'refused') return 'refused';
  return state === 'skipped' ? 'not chosen' : (outcome ?? plan);
}
