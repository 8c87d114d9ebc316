import type { SearchHit, Snippet } from '../../../contract/search.ts';
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
    const hits = found.hits.map(({ article, score, snippets }) => ({
      articleId: article.id,
      title: article.title,
      score,
      snippets,
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
  return [describeArticle(hit.article), ...hit.snippets.map((snippet) => `  ${markWords(snippet)}`)].join(
    '\n',
  );
}

/** The matching words stand out in a terminal; piped, they are plain. */
function markWords({ text, marks }: Snippet): string {
  const [before, after] = process.stdout.isTTY ? ['\u001b[1m', '\u001b[22m'] : ['', ''];
  let at = 0;
  let shown = '';
  for (const [start, end] of marks) {
    shown += `${text.slice(at, start)}${before}${text.slice(start, end)}${after}`;
    at = end;
  }
  return `${shown}${text.slice(at)}`.replace(/\s+/gu, ' ');
}
