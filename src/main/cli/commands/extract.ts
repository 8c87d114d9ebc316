import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { VerbatimError } from '../../../contract/errors.ts';
import type { ExtractedArticle } from '../../../contract/parsing.ts';
import { defineCommand, exitStatus, takeOne, type ExitStatus } from '../command.ts';
import { guessContentType, readInput, translateReadFailure } from '../read-input.ts';
import type { Session } from '../session.ts';
import { textOnlyWords } from '../text-only-words.ts';

export const extract = defineCommand({
  about: [
    'Extracts the article of a page, without a library.',
    '  --url URL            where the page came from: relative links and images are resolved against it',
    '  --explain            what each step found and took away, and by which rule (with --json: as "log")',
    '  --batch FILE.jsonl   many pages: a line { "id", "path", "url" } each in, an answer line each out, in order',
  ].join('\n'),
  options: { url: { type: 'string' }, batch: { type: 'string' }, explain: { type: 'boolean' } },
  async run({ values, positionals, session }) {
    if (values.batch !== undefined) return extractBatch(values.batch, session);
    const asked = { url: values.url ?? null, isExplained: values.explain === true };
    const article = await extractFile(session, takeOne(positionals, 'FILE'), asked);
    await session.answer(article, describeExtract(article));
    return exitStatus.done;
  },
});

async function extractFile(
  session: Session,
  path: string,
  asked: { url: string | null; isExplained: boolean },
): Promise<ExtractedArticle> {
  const { name, bytes } = await readInput(path);
  const contentType = guessContentType(name);
  return session.capture().extract({ bytes, contentType, charset: null, title: null, name, ...asked });
}

function describeExtract(article: ExtractedArticle): string {
  const facts = [article.siteName, article.byline, article.publishedAt].filter((fact) => fact !== null);
  const steps = (article.log ?? []).map(({ step, did }) => `${step.padEnd(12)}${did}`);
  const { textOnly } = article;
  const limits = textOnly === undefined ? [] : [sayTextOnly(textOnly), ''];
  const explained = steps.length === 0 ? [] : [...steps, ''];
  return [article.title ?? '(no title)', facts.join(' · '), '', ...limits, ...explained, article.text].join(
    '\n',
  );
}

function sayTextOnly({ reason, isCut }: NonNullable<ExtractedArticle['textOnly']>): string {
  return `(This page ${textOnlyWords[reason]}: these are its words alone${isCut ? ', and not all of them' : ''}.)`;
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  path: z.string(),
  url: z.string().nullish(),
});

/** One process for all of them; a page that fails has its error in its line and the rest goes on. */
async function extractBatch(file: string, session: Session): Promise<ExitStatus> {
  let failedCount = 0;
  const input = file === '-' ? process.stdin : await openLines(file);
  for await (const line of createInterface({ input })) {
    if (session.stopped.aborted) return exitStatus.someFailed;
    if (line.trim() === '') continue;
    const startedAt = performance.now();
    const answer = await extractLine(line, session);
    if ('error' in answer) failedCount += 1;
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    await session.write(`${JSON.stringify({ ...answer, ms })}\n`);
  }
  return failedCount === 0 ? exitStatus.done : exitStatus.someFailed;
}

/** Opened before it is read, so that a file which is not there is told as such. */
async function openLines(path: string): Promise<Readable> {
  try {
    return (await open(path)).createReadStream();
  } catch (error) {
    throw translateReadFailure(error, path);
  }
}

async function extractLine(line: string, session: Session): Promise<Record<string, unknown>> {
  let id: string | number | null = null;
  try {
    const item = lineSchema.parse(JSON.parse(line));
    id = item.id;
    return { id, ...(await extractFile(session, item.path, { url: item.url ?? null, isExplained: false })) };
  } catch (error) {
    const coded =
      error instanceof VerbatimError
        ? error
        : new VerbatimError('bad-input', 'A line must be { "id", "path", "url" } as JSON.', { cause: error });
    const { code, message, hint } = coded;
    return { id, error: { code, message, hint } };
  }
}
