import type { Layout } from '../../../contract/capture.ts';
import type { PageFacts, PageStart, ParsedPage, TextOnlyReason } from '../../../contract/parsing.ts';
import type { ArticleDraft, CaptureHow, KeptImage } from './types.ts';

declare const clean: unique symbol;

/**
 * An article that has been through every step: the only thing `saveArticle` takes. The brand has no other
 * maker than `makeCleanArticle`, so uncleaned HTML cannot reach the library and the compiler knows it.
 */
export interface CleanArticle {
  readonly [clean]: true;
  readonly how: CaptureHow;
  readonly url: string | null;
  readonly finalUrl: string | null;
  readonly redirects: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly charset: string;
  readonly rawBytes: Uint8Array;
  readonly facts: PageFacts;
  /** Sanitised; images as `asset:<sha256>` or `asset:missing`. */
  readonly html: string;
  /** Canonical text of `html`. */
  readonly text: string;
  readonly wordCount: number;
  /** Where its pages begin in `text`, for what has pages with names. */
  readonly pages: readonly PageStart[];
  readonly images: readonly KeptImage[];
  readonly leadImageSha256: string | null;
  readonly missingImages: number;
  readonly layout: Layout;
  readonly textOnlyReason: TextOnlyReason | null;
  readonly isTextCut: boolean;
}

/** Joins a draft, what the capture process made of it, and the images that could be kept. */
export function makeCleanArticle(parts: {
  draft: ArticleDraft;
  page: ParsedPage;
  html: string;
  images: readonly KeptImage[];
  leadImageSha256: string | null;
  missingImages: number;
}): CleanArticle {
  const { draft, page } = parts;
  const article: Omit<CleanArticle, typeof clean> = {
    how: draft.how,
    url: draft.url ?? page.savedFrom,
    finalUrl: draft.finalUrl ?? page.savedFrom,
    redirects: draft.redirects,
    headers: draft.headers,
    contentType: draft.contentType,
    charset: page.charset,
    rawBytes: draft.bytes,
    facts: page.facts,
    html: parts.html,
    text: page.text,
    wordCount: page.wordCount,
    pages: page.pages,
    images: parts.images,
    leadImageSha256: parts.leadImageSha256,
    missingImages: parts.missingImages,
    layout: page.textOnly !== undefined ? 'text-only' : page.isWholePage ? 'whole-page' : 'article',
    textOnlyReason: page.textOnly?.reason ?? null,
    isTextCut: page.textOnly?.isCut ?? false,
  };
  return article as CleanArticle;
}
