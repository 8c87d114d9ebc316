import type { ArticleRow } from '../../contract/article.ts';
import type { CaptureInfo } from '../../contract/capture.ts';
import type { Passage, PassageCard } from '../../contract/passage.ts';
import { sayPages } from '../../text/page-names.ts';

/** The day of a moment or a date, which is how lists on the command line show time. */
export const day = (moment: string | null): string => moment?.slice(0, 10) ?? '';

/** One article as a line and, indented under it, the facts that tell it from others. */
export function describeArticle(article: ArticleRow): string {
  const facts = [article.siteName, article.byline, day(article.publishedAt)].filter((fact) => fact !== null);
  const counts = [
    `${String(article.wordCount)} words`,
    ...(article.passageCount > 0 ? [plural(article.passageCount, 'passage')] : []),
    ...article.tags.map((tag) => `#${tag}`),
  ];
  return [
    article.title,
    `  ${[...facts.filter((fact) => fact !== ''), ...counts].join(' · ')}`,
    `  ${article.id}`,
  ].join('\n');
}

/** One passage: the words, who said them, what was noted. */
export function describePassage(passage: Passage & Partial<Pick<PassageCard, 'source'>>): string {
  const { speaker, role, saidOn } = passage.attribution;
  const said = [speaker, role, saidOn].filter((fact) => fact !== null && fact !== '').join(', ');
  return [
    `“${passage.quote}”`,
    ...(said === '' ? [] : [`  — ${said}`]),
    ...(passage.source?.pages == null ? [] : [`  ${sayPages(passage.source.pages)}`]),
    ...(passage.note === '' ? [] : [`  ${passage.note.replaceAll('\n', '\n  ')}`]),
    ...(passage.tags.length === 0 ? [] : [`  ${passage.tags.map((tag) => `#${tag}`).join(' ')}`]),
    ...(passage.status === 'orphaned' ? ['  (these words no longer stand in the text)'] : []),
    `  ${passage.id}`,
  ].join('\n');
}

/** How many pages a capture has, and what the first and the last are called; empty for what has none. */
export function describePages({ pages }: Pick<CaptureInfo, 'pages'>): string {
  const labels = [...new Set(pages.map(({ label }) => label))];
  const [first] = labels;
  const last = labels.at(-1);
  if (first === undefined || last === undefined) return '';
  return `${plural(labels.length, 'page')} with text (${sayPages({ first, last })})`;
}

export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
