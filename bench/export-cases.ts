/** The rows about carrying out: a whole library with ten passages to a story, in every text format, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { exportFormats } from '../src/contract/exporting.ts';
import type { ExportReport } from './export-child.ts';
import { openBenchLibrary, pageOf, type BenchLibrary } from './bench-library.ts';
import { row, type Measured } from './cases.ts';
import { generateArticles, type BenchArticle } from './corpus.ts';

const PASSAGES_EACH = 10;

/** `size` is of articles: the goal is for 10,000 passages, and so for a thousand of them. */
export async function measureExport(size: number, say: (line: string) => void): Promise<Measured[]> {
  const bench = await openBenchLibrary('generated');
  try {
    say(`${String(size)}: keeping ${String(size * PASSAGES_EACH)} passages`);
    for (const article of generateArticles(size)) await keep(bench, article);
    await bench.library.close();
    say(`${String(size)}: carrying them out`);
    return exportFormats.flatMap((format) => measureFormat(bench.dir, format, size));
  } finally {
    await bench.close();
  }
}

function measureFormat(dir: string, format: string, size: number): Measured[] {
  const script = join(import.meta.dirname, 'export-child.ts');
  const report = JSON.parse(
    execFileSync(process.execPath, [script, dir, format], { encoding: 'utf8' }),
  ) as ExportReport;
  const kept = size * PASSAGES_EACH;
  if (report.passages !== kept) throw new Error(`${String(report.passages)} of ${String(kept)} came out`);
  const figure = `export of ten passages a story, ${format}`;
  return [
    row({ figure, size, value: report.ms, goal: '<= 3,000 ms at 1,000' }),
    row({
      figure: `${figure}: memory beyond the open library`,
      ...{ size, value: report.mostMb - report.openMb, unit: 'MB', goal: '<= 200 MB at 1,000' },
    }),
  ];
}

/** Ten stretches of the text, one after the other, some with a note, a tag and a speaker. */
async function keep({ client }: BenchLibrary, article: BenchArticle): Promise<void> {
  const { articleId } = await client.call('articles.save', {
    source: { kind: 'html', html: pageOf(article), url: article.url, title: article.title },
    tags: article.tags,
  });
  const text = article.paragraphs.join('\n\n');
  const step = Math.floor(text.length / PASSAGES_EACH);
  for (let at = 0; at < PASSAGES_EACH; at += 1) {
    const start = at * step;
    const end = Math.min(start + 200, start + step - 1);
    await client.call('passages.add', {
      ...{ articleId, quote: text.slice(start, end), start, end },
      ...(at % 3 === 0 && { note: 'Ask about **this**.', tags: ['watch'] }),
      ...(at % 2 === 0 && {
        attribution: { speaker: article.byline, kind: 'indirect', saidOn: '2025-04-25' },
      }),
    });
  }
}
