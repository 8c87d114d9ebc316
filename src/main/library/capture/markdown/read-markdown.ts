import type { KnownFacts, StepLog, UnpackedSource, UnpackRequest } from '../../../../contract/parsing.ts';
import { dateOrderOf, parseDate } from '../dates.ts';
import { decode } from '../../decoding/decode.ts';
import { guardBytes } from '../guard-size.ts';
import { cleanByline } from '../names-and-titles.ts';
import { webUrl } from '../page-links.ts';
import { type FrontMatter, takeFrontMatter } from './front-matter.ts';
import { htmlFromMarkdown } from './markdown-html.ts';

/**
 * A Markdown file: all of it is the article, and its front matter states the facts.
 * @throws VerbatimError `too-large`
 */
export function readMarkdown({ bytes, charset, url }: UnpackRequest): UnpackedSource {
  guardBytes(bytes.byteLength);
  const text = decode(bytes, charset)
    .text.replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n');
  const { facts, body } = takeFrontMatter(text);
  const html = `<!doctype html><body>${htmlFromMarkdown(body)}`;
  const document: UnpackedSource['documents'][number] = {
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    charset: 'utf-8',
    url: webUrl(url, null)?.href ?? webUrl(facts?.source ?? null, null)?.href ?? null,
    title: facts?.title ?? null,
    known: knownFrom(facts),
    tags: facts?.tags ?? [],
    resources: [],
    isArticle: true,
    original: null,
  };
  return { documents: [document], title: null, failures: [], log: [logOf(facts)] };
}

function knownFrom(facts: FrontMatter | null): KnownFacts {
  const language = facts?.language ?? null;
  const published = facts?.published ?? null;
  return {
    title: null,
    byline: facts?.author == null ? null : cleanByline([facts.author]),
    siteName: facts?.siteName ?? null,
    language:
      language !== null && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(language)
        ? language.replaceAll('_', '-')
        : null,
    publishedAt: published === null ? null : parseDate(published, dateOrderOf(language)),
    leadImage: null,
  };
}

function logOf(facts: FrontMatter | null): StepLog {
  const stated = Object.entries<string | string[] | null>({ ...facts }).filter(
    ([, value]) => value !== null && value.length > 0,
  );
  const names = stated.map(([name]) => name).join(', ');
  return {
    step: 'unpack',
    did: facts === null ? 'Markdown without front matter' : `Markdown; front matter states ${names}`,
  };
}
