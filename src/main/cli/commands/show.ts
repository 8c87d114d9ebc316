import type { Article } from '../../../contract/article.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import type { Passage } from '../../../contract/passage.ts';
import { captureHtmlPath, captureTextPath } from '../../../contract/resources.ts';
import { defineCommand, exitStatus, takeOne, UsageError } from '../command.ts';
import { allPassages } from '../all-passages.ts';
import { asId } from '../as-id.ts';
import { day, describeArticle, describePages, describePassage } from '../tidy.ts';
import type { Session } from '../session.ts';

export const show = defineCommand({
  about: [
    'Shows one article with its captures and passages.',
    '  --text   the canonical text of its current capture, which every offset refers to',
    '  --html   the cleaned HTML of its current capture',
  ].join('\n'),
  options: { text: { type: 'boolean', default: false }, html: { type: 'boolean', default: false } },
  async run({ values, positionals, session }) {
    if (values.text && values.html) throw new UsageError('--text and --html cannot go together');
    const id = asId(takeOne(positionals, 'ARTICLE_ID'));
    const client = await session.client();
    const article = await client.call('articles.get', { id });
    if (values.text || values.html) {
      const path = values.text
        ? captureTextPath(article.currentCaptureId)
        : captureHtmlPath(article.currentCaptureId);
      const content = await readResource(session, path);
      await session.answer(values.text ? { text: content } : { html: content }, content);
      return exitStatus.done;
    }
    const { passages } = await allPassages(client, { filter: { articleId: id }, sort: 'position' });
    await session.answer({ article, passages }, describe(article, passages));
    return exitStatus.done;
  },
});

async function readResource(session: Session, path: string): Promise<string> {
  const resource = await (await session.library()).openResource(path);
  if (resource === null || !('text' in resource)) {
    throw new VerbatimError('not-found', 'The text of this capture is not in the library.');
  }
  return resource.text;
}

function describe(article: Article, passages: readonly Passage[]): string {
  const captures = article.captures.map(
    (capture) =>
      `  ${[day(capture.capturedAt), capture.finalUrl ?? capture.how, capture.id, describePages(capture)].join(' ').trimEnd()}`,
  );
  return [
    describeArticle(article),
    ...(article.url === null ? [] : [`  ${article.url}`]),
    ...(article.note === '' ? [] : ['', article.note]),
    '',
    'Captures',
    ...captures,
    ...passages.map((passage) => `\n${describePassage(passage)}`),
  ].join('\n');
}
