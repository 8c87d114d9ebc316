import { linkEmbeds, nameCaptions } from './figures-and-embeds.ts';
import { dropUnseen } from './extract.ts';
import { type JsonLdFacts, readJsonLd } from './json-ld.ts';
import { readFacts, type StatedFacts } from './metadata.ts';
import { findAlternates } from './page-alternates.ts';
import { takeImages } from './page-images.ts';
import { baseOf, resolveLinks, webUrl } from './page-links.ts';
import type { PageTree } from './page-tree.ts';
import type { ReadDom, Reading } from './reading.ts';
import { undoSingleFile } from './saved-page.ts';

/**
 * A document of a page with its references settled, and what the page says of itself.
 * `known` is the page as it was read before: what it says and where its references start are known then.
 */
export function readDom(reading: Reading, tree: PageTree, known?: Pick<ReadDom, 'facts' | 'base'>): ReadDom {
  const { request, steps, log, saved } = reading;
  const document = tree.makeDocument();
  const pageUrl = webUrl(request.url ?? saved?.url ?? null, null);
  const base = known === undefined ? baseOf(document, pageUrl) : known.base;
  const data = readJsonLd(document);
  const facts = known?.facts ?? metadataStep(log, document, { url: pageUrl?.href ?? null, base, data });
  const hasScripts = document.querySelector('script') !== null;
  if (saved?.sharedPictures != null) {
    const { hidden, pictures } = undoSingleFile(document, saved.sharedPictures);
    log('saved page', `${String(hidden)} hidden elements dropped, ${String(pictures)} pictures put back`);
  }
  const embeds = steps.embeds ? linkEmbeds(document, base) : 0;
  if (embeds > 0) log('embeds', `${String(embeds)} made a link with a title`);
  const alternates = findAlternates(document, { pageUrl, base });
  dropUnseen(document);
  const captions = steps.captions ? nameCaptions(document.body) : 0;
  if (captions > 0) log('captions', `${String(captions)} known as captions`);
  log('links', `${String(resolveLinks(document, base, pageUrl))} made absolute`);
  const { droppedPixels, ...images } = takeImages(document, base);
  log('images', `${String(images.list.length)} found, ${String(droppedPixels)} tracking pixels dropped`);
  return { document, base, images, facts, hasScripts, articleBody: data.articleBody, alternates };
}

/** The facts, and in the log where each came from. */
function metadataStep(
  log: Reading['log'],
  document: Document,
  where: { url: string | null; base: URL | null; data: JsonLdFacts },
): StatedFacts {
  const sources = new Map<string, string>();
  const note = (fact: string, source: string): void => void sources.set(fact, source);
  const facts = readFacts(document, { ...where, note });
  const stated = Object.entries(facts).filter(([, value]) => value !== null);
  const says = stated.map(([name]) => (sources.has(name) ? `${name} (${sources.get(name) ?? ''})` : name));
  log('metadata', says.join(', '));
  return facts;
}
