import type { PageMark } from '../../../../contract/parsing.ts';
import { sayPages } from '../../../../text/page-names.ts';
import { escapeHtml } from '../plain-text.ts';
import type { PdfBlock, TextRun } from './types.ts';

/** A document as HTML, with an empty element wherever its words are on another page than those before. */
export interface WrittenHtml {
  html: string;
  /** In the order of the text. A page comes again where a note from its foot stands after the next page's words. */
  pageMarks: PageMark[];
}

const STYLES = { plain: '', raised: 'sup', lowered: 'sub' } as const;

/** Writes blocks as HTML. `labels` are the names of the pages, in their order. */
export function writeHtml(blocks: readonly PdfBlock[], labels: readonly string[]): WrittenHtml {
  const writer = new Writer(labels);
  const parts: string[] = [];
  for (const [at, block] of blocks.entries()) {
    const isItem = block.kind === 'item';
    if (isItem && blocks[at - 1]?.kind !== 'item') parts.push('<ul>');
    parts.push(writer.block(block));
    if (isItem && blocks[at + 1]?.kind !== 'item') parts.push('</ul>');
  }
  return { html: parts.join('\n'), pageMarks: writer.pageMarks };
}

class Writer {
  readonly pageMarks: PageMark[] = [];
  readonly #labels: readonly string[];
  #page = -1;

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  block({ kind, level, runs }: PdfBlock): string {
    // A heading that repeats the title is taken away later; where its page begins stays.
    const mark = kind === 'heading' ? this.#markFor(runs[0]) : '';
    const words = runs.map((run) => this.#run(run)).join('');
    if (kind === 'heading') return `${mark}<h${String(level)}>${words}</h${String(level)}>`;
    return kind === 'item' ? `<li>${words}</li>` : `<p>${words}</p>`;
  }

  #run({ text, style, page, isNewLine }: TextRun): string {
    const mark = this.#markFor({ page });
    const words = escapeHtml(text);
    const element = STYLES[style];
    const styled = element === '' ? words : `<${element}>${words}</${element}>`;
    return `${isNewLine ? '<br>' : ''}${mark}${styled}`;
  }

  /** Nothing where the words before were on the same page. */
  #markFor(run: Pick<TextRun, 'page'> | undefined): string {
    if (run === undefined || run.page === this.#page) return '';
    const { page } = run;
    this.#page = page;
    const id = `page-${String(this.pageMarks.length + 1)}`;
    const label = this.#labels[page] ?? String(page + 1);
    this.pageMarks.push({ id, label });
    // The reading view shows the title in the margin.
    return `<span id="${id}" title="${escapeHtml(sayPages({ first: label, last: label }))}"></span>`;
  }
}
