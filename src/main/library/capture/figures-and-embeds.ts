import { named, namesOf } from './block-names.ts';
import { oneLine } from './names-and-titles.ts';
import { webUrl } from './page-links.ts';

/** Old templates have no `figure`: the class says what it is. */
const CAPTIONED = '.wp-caption, .image-caption-container, .caption-box, .img-with-caption';
const CAPTION_NAMES = named(
  'caption|captions|wp-caption-text|caption-text|image-caption|img-caption|photo-caption|picture-caption|media-caption|bildunterschrift|bu-text|legende|image-credit|photo-credit|credit-line|subcaption|image-description|imagewrap|image-?caption|image-?description|img-?desc\\w*|picture-?(?:description|text)|photo-?(?:description|text)|bild-?(?:text|beschreibung|info|nachweis|quelle)|didascalia|dida|pie-?(?:de-)?foto|epigrafe|copyright-?(?:notice|text)|csc-caption|media-desc|photo-desc',
);
/** Where these stand there is a picture, though it may be one that only a script shows. */
const SURE_CAPTION_NAMES = named('wp-caption-text|(?:image|img|photo|picture|bild)-?(?:caption|description)');
/** Looked for first, because it is fast. */
const MAYBE_CAPTION =
  /caption|credit|bild|bu-text|legende|desc|imagewrap|picture|photo|foto|dida|epigrafe|copyright/iu;
const MAX_CAPTION_CHARS = 600;

/** Gives captions of pictures the names that say so, so that they are known as captions later. */
export function nameCaptions(body: Element): number {
  let count = 0;
  for (const box of body.querySelectorAll(CAPTIONED)) {
    if (box.localName === 'figure' || box.querySelector('img') === null) continue;
    const figure = box.ownerDocument.createElement('figure');
    figure.append(...box.childNodes);
    box.replaceWith(figure);
  }
  for (const part of body.querySelectorAll('[class]')) {
    if (!MAYBE_CAPTION.test(part.getAttribute('class') ?? '')) continue;
    if (part.localName === 'figcaption' || part.closest('figcaption, table') !== null) continue;
    const names = namesOf(part);
    if (!CAPTION_NAMES.test(names) || part.querySelector('img, h1, h2, ul, ol, figcaption') !== null)
      continue;
    const text = oneLine(part.textContent);
    if (text === '' || text.length > MAX_CAPTION_CHARS) continue;
    if (!SURE_CAPTION_NAMES.test(names) && !isBesidePicture(part)) continue;
    const caption = part.ownerDocument.createElement('figcaption');
    caption.append(...part.childNodes);
    part.replaceWith(caption);
    count += 1;
  }
  return count;
}

/** A picture stands in the same small group. */
function isBesidePicture(part: Element): boolean {
  let around = part.parentElement;
  for (let up = 0; up < 3 && around !== null; up += 1) {
    if (around.localName === 'figure') return true;
    if (around.getElementsByTagName('p').length > 2) return false;
    if (around.getElementsByTagName('img').length > 0) return true;
    around = around.parentElement;
  }
  return false;
}

/** Frames of these hosts hold something that the story shows: a film, a recording, a post, a map. */
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/u, 'Video on YouTube'],
  [/(?:^|\.)vimeo\.com$/u, 'Video on Vimeo'],
  [/(?:^|\.)dailymotion\.com$/u, 'Video on Dailymotion'],
  [/(?:^|\.)soundcloud\.com$/u, 'Recording on SoundCloud'],
  [/(?:^|\.)spotify\.com$/u, 'Recording on Spotify'],
  [/(?:^|\.)podcasts\.apple\.com$/u, 'Recording on Apple Podcasts'],
  [/(?:^|\.)(?:twitter|x)\.com$/u, 'Post on X'],
  [/(?:^|\.)instagram\.com$/u, 'Post on Instagram'],
  [/(?:^|\.)datawrapper\.de$/u, 'Chart on Datawrapper'],
  [/(?:^|\.)archive\.org$/u, 'Recording on the Internet Archive'],
];
const MAX_TITLE_CHARS = 200;
const MAX_EMBEDS = 50;

/** Puts a link with a title where a page shows another site's player. It loads nothing. */
export function linkEmbeds(document: Document, base: URL | null): number {
  let count = 0;
  for (const frame of [...document.querySelectorAll('iframe')].slice(0, MAX_EMBEDS)) {
    const url = webUrl(frame.getAttribute('src') ?? frame.getAttribute('data-src'), base);
    const player = url === null ? undefined : PLAYERS.find(([host]) => host.test(url.hostname));
    if (url === null || player === undefined) continue;
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const link = document.createElement('a');
    link.setAttribute('href', url.href);
    const title = oneLine(frame.getAttribute('title') ?? '').slice(0, MAX_TITLE_CHARS);
    link.textContent = /^(?:youtube video player|vimeo player)?$/iu.test(title) ? player[1] : title;
    caption.append(link);
    figure.append(caption);
    frame.replaceWith(figure);
    count += 1;
  }
  return count;
}
