/** The styles of citation that the user adds and takes away. */
import type { AddedStyle } from '../../contract/citation.ts';
import { VerbatimError } from '../../contract/errors.ts';
import type { ParsedInputOf } from '../../contract/methods.ts';
import { idSchema } from '../../contract/primitives.ts';
import { change } from './acting.ts';
import { exampleCard } from './citation-example.ts';
import { createCitationWriter } from './exporters/citations/citation-writer.ts';
import { cslOfPassage } from './exporters/citations/csl-item.ts';
import { readStyle } from './exporters/citations/read-style.ts';
import type { CslStyle } from './exporters/citations/read-style.ts';
import type { LibraryParts } from './parts.ts';
import { sha256Of } from './store/captures.ts';
import {
  insertCitationStyle,
  keepStyleFile,
  listCitationStyles,
  readCitationStyle,
  removeCitationStyle,
  replaceCitationStyle,
} from './store/citation-styles.ts';

const HINT = 'Styles are files that end in .csl; zotero.org/styles has thousands.';

export function listAddedStyles({ store }: LibraryParts): { items: AddedStyle[] } {
  return { items: listCitationStyles(store.db) };
}

/** Adds a style; one that calls itself as another does is a newer version of it, and takes its place. */
export async function addStyle(
  parts: LibraryParts,
  { text }: ParsedInputOf<'citations.addStyle'>,
): Promise<AddedStyle> {
  const { store, ports } = parts;
  const style = await readAndTry(text);
  const before = listCitationStyles(store.db).find(
    ({ styleId }) => style.styleId !== '' && styleId === style.styleId,
  );
  const { title, styleId, kind } = style;
  const added: AddedStyle = {
    ...{ id: before?.id ?? idSchema.parse(ports.newId()), title, styleId, kind },
    sha256: sha256Of(text),
  };
  change(parts, { act: 'Add a citation style' }, (journal) => {
    keepStyleFile(store.db, { sha256: added.sha256, text });
    if (before === undefined) insertCitationStyle(journal, { ...added, at: store.moment() });
    else replaceCitationStyle(journal, added);
  });
  return added;
}

/** A style that reads well may still fail where it is used: so it is used once, before it is kept. */
async function readAndTry(text: string): Promise<CslStyle> {
  const reading = readStyle(text);
  if (!reading.ok) throw new VerbatimError('parse-failed', reading.reason, { hint: HINT });
  try {
    const write = await createCitationWriter(reading.style, 'en');
    const { inText, source } = write(cslOfPassage(exampleCard, { first: 3, last: 3 }));
    if (inText.length + source.length > 0) return reading.style;
  } catch (cause) {
    throw new VerbatimError('parse-failed', 'The style cannot be used: it fails on an example.', {
      ...{ hint: HINT, cause },
    });
  }
  throw new VerbatimError('parse-failed', 'The style writes nothing for a story on the web.', { hint: HINT });
}

export function removeStyle(
  parts: LibraryParts,
  { id }: ParsedInputOf<'citations.removeStyle'>,
): Record<string, never> {
  change(parts, { act: 'Remove a citation style' }, (journal) => {
    if (readCitationStyle(parts.store.db, id) === null) throw styleIsGone();
    removeCitationStyle(journal, { id, at: parts.store.moment() });
  });
  return {};
}

/** Said of a style that nobody added, or that was taken away. */
export function styleIsGone(): VerbatimError {
  return new VerbatimError('not-found', 'There is no such citation style.');
}
