import type { Client } from '../../../contract/client.ts';
import type { ArticleRow } from '../../../contract/article.ts';
import { defineCommand, exitStatus, readNumber } from '../command.ts';
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
    const client = await session.client();
    const { total, articles } =
      positionals.length === 0
        ? await listAll(client, limit)
        : await listFound(client, positionals.join(' '), limit);
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

async function listFound(client: Client, text: string, limit: number): Promise<Listed> {
  const found = await client.call('articles.search', { text, limit: Math.min(PAGE_SIZE, limit) });
  return { total: found.total, articles: found.hits.map(({ article }) => article) };
}
