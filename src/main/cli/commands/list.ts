import type { Client } from '../../../contract/client.ts';
import type { ArticleRow } from '../../../contract/article.ts';
import { defineCommand, exitStatus, readNumber } from '../command.ts';
import { searchWhole } from '../search-whole.ts';
import type { Session } from '../session.ts';
import { describeArticle, plural } from '../tidy.ts';

/** As many as one call answers. */
const PAGE_SIZE = 500;

export const list = defineCommand({
  about: [
    'Lists articles, newest first; with a query those that answer it, best first.',
    '  --limit N   so many at most (default: all; with a query 500)',
  ].join('\n'),
  options: { limit: { type: 'string' } },
  async run({ values, positionals, session }) {
    const limit = values.limit === undefined ? Infinity : readNumber(values.limit, 'limit', 1);
    const { total, articles } =
      positionals.length === 0
        ? await listAll(await session.client(), limit)
        : await listFound(session, positionals.join(' '), limit);
    const shown = [...articles.map(describeArticle), plural(total, 'article')].join('\n\n');
    await session.answer({ total, articles }, shown);
    return exitStatus.done;
  },
});

interface Listed {
  total: number;
  articles: ArticleRow[];
}

async function listAll(client: Client, limit: number): Promise<Listed> {
  const articles: ArticleRow[] = [];
  let after: string | null = null;
  for (;;) {
    const page: { items: ArticleRow[]; next: string | null; total: number } = await client.call(
      'articles.list',
      {
        after,
        limit: Math.min(PAGE_SIZE, limit - articles.length),
      },
    );
    articles.push(...page.items);
    after = page.next;
    if (after === null || articles.length >= limit) return { total: page.total, articles };
  }
}

async function listFound(session: Session, text: string, limit: number): Promise<Listed> {
  const found = await searchWhole(session, { text, limit });
  for (const problem of found.problems) session.say(problem.message);
  return { total: found.total, articles: found.hits.map(({ article }) => article) };
}
