import type { MarkedWords, PassageHit, SearchHit } from '../../../contract/search.ts';
import { defineCommand, exitStatus, readNumber, UsageError } from '../command.ts';
import { searchWhole } from '../search-whole.ts';
import { describeArticle, plural } from '../tidy.ts';

export const search = defineCommand({
  about: [
    'Finds articles with the query language of the app.',
    '  --limit N   so many hits at most (default 50, never more than 500)',
  ].join('\n'),
  options: { limit: { type: 'string', default: '50' } },
  async run({ values, positionals, session }) {
    if (positionals.length === 0) throw new UsageError('QUERY is missing');
    const limit = readNumber(values.limit, 'limit', 1);
    const found = await searchWhole(session, { text: positionals.join(' '), limit });
    const hits = found.hits.map(({ article, score, snippets, passages, passageCount }) => ({
      articleId: article.id,
      title: article.title,
      score,
      snippets,
      passages,
      passageCount,
    }));
    const { total, ms, problems } = found;
    for (const problem of problems) session.say(problem.message);
    await session.answer(
      { total, ms, hits, problems },
      [...found.hits.map(describeHit), plural(total, 'article')].join('\n\n'),
    );
    return exitStatus.done;
  },
});

function describeHit(hit: SearchHit): string {
  const { article, snippets, passages } = hit;
  // The passages stand beneath, whole and by themselves.
  const shown = passages.length === 0 ? snippets : snippets.filter(({ field }) => field !== 'passages');
  return [
    describeArticle(article),
    ...shown.map((snippet) => `  ${markWords(snippet)}`),
    ...passages.map((passage) => `  | ${describePassage(passage)}`),
    ...describeMore(hit),
  ].join('\n');
}

function describePassage({ id, quote, note, speaker, saidOn }: PassageHit): string {
  const said = [speaker, saidOn].filter((part) => part !== null).join(', ');
  return [
    `“${markWords(quote)}”${said === '' ? '' : ` ${said}`}  (${id})`,
    ...(note === null ? [] : [`  |   ${markWords(note)}`]),
  ].join('\n');
}

function describeMore({ passages, passageCount }: SearchHit): string[] {
  const more = (passageCount ?? 0) - passages.length;
  return more > 0 ? [`  | and ${plural(more, 'more passage')}`] : [];
}

/** The matching words stand out in a terminal; piped, they are plain. */
function markWords({ text, marks }: MarkedWords): string {
  const [before, after] = process.stdout.isTTY ? ['\u001b[1m', '\u001b[22m'] : ['', ''];
  let at = 0;
  let shown = '';
  for (const [start, end] of marks) {
    shown += `${text.slice(at, start)}${before}${text.slice(start, end)}${after}`;
    at = end;
  }
  return `${shown}${text.slice(at)}`.replace(/\s+/gu, ' ');
}
