import type { PageAlternates, ParseRequest } from '../../../contract/parsing.ts';
import type { Extraction } from './extract.ts';
import { guardBytes, guardShape, withoutUnread } from './guard-size.ts';
import type { StatedFacts } from './metadata.ts';
import type { PageImages } from './page-images.ts';
import type { ParserDesk } from './parser-desk.ts';
import type { SavedPage } from './saved-page.ts';

/** Steps that can be switched off, one by one, to see what each of them does. */
export type StepName = 'embeds' | 'captions' | 'chrome' | 'opening' | 'recall' | 'titleHeading' | 'cleanUp';

/** As pages are read unless somebody asks otherwise. */
export const ALL_STEPS: Readonly<Record<StepName, boolean>> = {
  embeds: true,
  captions: true,
  chrome: true,
  opening: true,
  recall: true,
  titleHeading: true,
  cleanUp: true,
};

/** What the steps hand on. */
export interface Reading {
  request: ParseRequest;
  /** What a file that was saved from the web says of where it came from. */
  saved: SavedPage | null;
  desk: ParserDesk;
  steps: Readonly<Record<StepName, boolean>>;
  log: (step: string, did: string) => void;
}

/** The page as a DOM with its references settled, and what it says of itself. */
export interface ReadDom {
  document: Document;
  /** Where its references start. */
  base: URL | null;
  images: PageImages;
  facts: StatedFacts;
  hasScripts: boolean;
  /** The article as structured data states it. */
  articleBody: string | null;
  alternates: PageAlternates;
}

/** A document, and what of it is the article. */
export interface FoundArticle {
  dom: ReadDom;
  extraction: Extraction;
}

/**
 * Before a parser sees it. Answers the page without the scripts, style sheets and comments that nobody reads.
 * @throws VerbatimError `too-large`
 */
export function guardStep({ log }: Pick<Reading, 'log'>, html: string): string {
  guardBytes(html.length);
  const shape = guardShape(html);
  const { elements, depth } = shape;
  log('guard', `${String(elements)} elements, nested ${String(depth)} deep`);
  return withoutUnread(html, shape);
}
