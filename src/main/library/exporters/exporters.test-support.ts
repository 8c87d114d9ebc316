import type { Article } from '../../../contract/article.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import type { Id } from '../../../contract/primitives.ts';

const id = '01a202f2-4723-71e7-a6c2-5927d9402b12' as Id;
const at = '2026-11-22T10:15:00.000Z';

/** An article with everything on it, but for what a test changes. */
export function makeArticle(own: Partial<Article> = {}): Article {
  return {
    id,
    url: 'https://news.example/story?id=1',
    canonicalUrl: 'https://news.example/story?id=1',
    title: 'A story',
    byline: 'Orla Tennick',
    siteName: 'The Ledger',
    language: 'en',
    dir: 'ltr',
    publishedAt: '2025-04-26T18:20:00+02:00',
    savedAt: at,
    leadImage: null,
    excerpt: null,
    wordCount: 100,
    state: 'inbox',
    favourite: false,
    progress: 0.5,
    tags: ['talks/first'],
    passageCount: 1,
    trashedAt: null,
    note: '',
    readingOffset: 7,
    currentCaptureId: id,
    checkedAt: null,
    imported: [],
    captures: [
      {
        id,
        articleId: id,
        capturedAt: at,
        how: 'url',
        url: null,
        finalUrl: null,
        redirects: [],
        headers: {},
        contentType: 'text/html',
        charset: 'utf-8',
        rawSha256: 'a'.repeat(64),
        rawBytes: 1,
        textSha256: 'b'.repeat(64),
        textVersion: 1,
        extractorVersion: 1,
        sanitiserVersion: 1,
        missingImages: 0,
        modifiedAt: null,
        pages: [],
        layout: 'article',
        textOnlyReason: null,
        isTextCut: false,
      },
    ],
    ...own,
  };
}

/** A passage with its source, but for what a test changes. */
export function makeCard(
  own: Partial<PassageCard> = {},
  source: Partial<PassageCard['source']> = {},
): PassageCard {
  const article = makeArticle();
  const { title, byline, siteName, url, language, dir, publishedAt } = article;
  return {
    id,
    articleId: id,
    captureId: id,
    quote: 'such a decision is not unusual',
    prefix: 'skov added that ',
    suffix: ' in the circum',
    start: 10,
    end: 40,
    status: 'anchored',
    colour: 'amber',
    note: '',
    private: false,
    tags: [],
    attribution: {
      speakerId: id,
      speaker: 'Dmitry Peskov',
      role: 'press secretary',
      kind: 'indirect',
      saidOn: '2025-04-25',
      venue: null,
    },
    createdAt: at,
    updatedAt: at,
    ...own,
    source: {
      title,
      byline,
      siteName,
      url,
      language,
      dir,
      publishedAt,
      capturedAt: at,
      textSha256: 'b'.repeat(64),
      pages: null,
      ...source,
    },
  };
}
