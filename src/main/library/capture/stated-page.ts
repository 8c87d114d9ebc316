import { wellFormed } from '../../../text/well-formed.ts';
import type { JsonLdFacts } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { oneLine } from './names-and-titles.ts';
import type { VisibleFacts } from './visible-facts.ts';

/** What the readers of facts read from. */
export interface StatedPage {
  document: Document;
  url: string | null;
  base: URL | null;
  meta: MetaTags;
  data: JsonLdFacts;
  /** Read when what the page states is not enough, and then once. */
  visible: () => VisibleFacts;
  /** Says where a fact came from. */
  note: (fact: string, source: string) => void;
}

/** What is longer than this is no fact but a text. */
const MAX_FACT_CHARS = 2_000;

/** Where a fact may stand: the place's name for the log, and what stands there. */
export type Source = readonly [
  place: string,
  read: () => string | null | undefined | readonly (string | null | undefined)[],
];

/** The first fact that can be made of what the sources say, in their order; its place is noted. */
export function firstFact<T>(
  page: StatedPage,
  fact: string,
  { sources, make }: { sources: readonly Source[]; make: (stated: string) => T | null },
): T | null {
  for (const [place, read] of sources) {
    for (const stated of [read()].flat()) {
      const made = stated === null || stated === undefined ? null : make(stated);
      if (made === null) continue;
      page.note(fact, place);
      return made;
    }
  }
  return null;
}

/** The values of the surest of what was seen, if that is sure enough. */
export function likely(seen: readonly { value: string; score: number }[], least: number): string[] {
  const [first] = seen;
  return first === undefined || first.score < least ? [] : [first.value];
}

/** What stands in an element, on one line; null for nothing. */
export function textOf(element: Element | null): string | null {
  const text = oneLine(wellFormed((element?.textContent ?? '').slice(0, MAX_FACT_CHARS)));
  return text === '' ? null : text;
}

/** What stands in the first elements that match. */
export function texts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].slice(0, 20).flatMap((element) => textOf(element) ?? []);
}
