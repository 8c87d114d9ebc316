import type { MissingImageReason } from '../../../contract/clean-html.ts';

const MISSING = 'asset:missing';
const reasons = {
  refused: 'the site did not give it',
  unreachable: 'the site did not answer',
  'too-large': 'it is larger than 5 MB',
  'not-a-picture': 'what came is no picture that can be kept',
  unsafe: 'a drawing that could do more than be looked at',
  'too-many': 'this story has more pictures than are kept',
} as const satisfies Record<MissingImageReason, string>;

/**
 * In a picture's place, its words and why it is not there. Both are drawn by the style sheet from attributes, so that
 * no text is added to the article: the words of a page and the offsets in them stay as they are.
 */
export function missingPicture(image: HTMLImageElement): HTMLElement {
  const note = image.ownerDocument.createElement('span');
  const words = image.alt.trim();
  const why = whyOf(image.getAttribute('src') ?? '');
  note.className = 'missing-picture';
  note.setAttribute('role', 'img');
  note.setAttribute('aria-label', words === '' ? why : `${why}: ${words}`);
  if (words !== '') note.dataset['words'] = words;
  note.dataset['why'] = why;
  return note;
}

function whyOf(source: string): string {
  const reason = source.startsWith(`${MISSING}-`) ? source.slice(MISSING.length + 1) : '';
  return Object.hasOwn(reasons, reason)
    ? `Picture not kept (${reasons[reason as MissingImageReason]})`
    : 'Picture not kept';
}
