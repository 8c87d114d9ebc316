import { canonicalText } from '../../../text/canonical-text.ts';
import { BLOCKS } from './block-names.ts';
import { oneLine } from './names-and-titles.ts';

/** Who made a picture, on a line of its own. */
const CREDIT =
  /^\W{0,2}(?:(?:titel|symbol|beitrags)?(?:fotos?|bild(?:er|nachweis|quelle)?|photos?|images?|imagen|grafik|illustration|crédits?|credits?|zdjęcie|fot\.?)\s?(?:credits?|by|courtesy)?\s?[:/©]|©)/iu;
const MAX_CREDIT_CHARS = 160;
/** Names and an agency, and no sentence: what stands under a picture that has no element for it. */
const AGENCY =
  /^(?:\(c\)|afp|ap|dpa|reuters|epa|imago|getty images)\s?\/|[/|]\s?(?:afp|ap|dpa|pap|reuters|epa|imago\S*|getty images|shutterstock\S*|istock\S*|unsplash|pixabay|wenn\S*|adobe stock|picture.alliance)\W*$/iu;
const MAX_AGENCY_CHARS = 60;

/**
 * The text of an article as it would be read aloud: without captions and credits of pictures, which the page
 * shows and the canonical text has. The tree is left as it is.
 */
export function runningText(body: Element): string {
  const copy = body.cloneNode(true) as Element;
  for (const caption of copy.querySelectorAll('figcaption')) caption.remove();
  for (const line of copy.querySelectorAll('p, div')) {
    const isLeaf = [...line.children].every((child) => !BLOCKS.has(child.localName));
    if (!isLeaf) continue;
    const text = oneLine(line.textContent);
    if (isCredit(text)) line.remove();
  }
  return canonicalText(copy).text;
}

function isCredit(text: string): boolean {
  if (text.length <= MAX_CREDIT_CHARS && CREDIT.test(text)) return true;
  return text.length <= MAX_AGENCY_CHARS && AGENCY.test(text);
}
