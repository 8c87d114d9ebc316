import type { FramePage } from './article-view.ts';
import { handOverDrags } from './hand-over-drags.ts';
import { PRESSABLE_PICTURE } from './missing-picture.ts';

/** A point in the frame's viewport, in CSS pixels. */
export interface FramePoint {
  x: number;
  y: number;
}

/** What a reader does in the frame. The page in it has no scripts: all of this is heard from outside. */
export interface FrameListeners {
  /** A key: the frame is a document of its own, and the app's keys do not hear it. */
  onKey: (event: KeyboardEvent) => void;
  /** The selection changed and rests: the button is up. */
  onSelection: () => void;
  /** A press anywhere in the page: what floats above it closes. */
  onPress: (target: EventTarget | null) => void;
  /** A link to a place in the same article. */
  onPlace: (link: HTMLAnchorElement) => void;
  onLink: (href: string, point: FramePoint) => void;
  onPicture: (image: HTMLImageElement) => void;
  /** A click on words that selected nothing. */
  onWords: (point: FramePoint) => void;
  onScroll: () => void;
}

/** Hears the frame until the function that comes back is called. */
export function listenToFrame(page: FramePage, listeners: FrameListeners): () => void {
  const { document, window } = page;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let isPressed = false;
  let asked = 0;
  const settle = (): void => {
    window.cancelAnimationFrame(asked);
    asked = window.requestAnimationFrame(() => !isPressed && listeners.onSelection());
  };
  const release = (): void => {
    isPressed = false;
    settle();
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      isPressed = true;
      listeners.onPress(event.target);
    },
    options,
  );
  document.addEventListener('pointerup', release, options);
  document.addEventListener('pointercancel', release, options);
  document.addEventListener('selectionchange', settle, options);
  document.addEventListener('click', (event) => hearClick(page, listeners, event), options);
  document.addEventListener('auxclick', (event) => hearClick(page, listeners, event), options);
  document.addEventListener('dragstart', (event) => event.preventDefault(), options);
  handOverDrags(page, options);
  document.addEventListener('keydown', (event) => hearKey(listeners, event), options);
  document.addEventListener('scroll', listeners.onScroll, { ...options, passive: true });
  return () => {
    window.cancelAnimationFrame(asked);
    stop.abort();
  };
}

/** No click ever does what the page says: links are asked about, places in the article are scrolled to. */
function hearClick(page: FramePage, listeners: FrameListeners, event: MouseEvent): void {
  const target = event.target as Element | null;
  if (!target || !isOfThePage(page, target) || event.button > 1) return;
  const link = target.closest<HTMLAnchorElement>('a[href]');
  const point = pointOf(event, link);
  if (link) {
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) listeners.onPlace(link);
    else listeners.onLink(href, point);
    return;
  }
  if (event.button !== 0 || !page.root.contains(target)) return;
  if (page.document.getSelection()?.isCollapsed === false) return;
  if (target.localName === 'img') listeners.onPicture(target as HTMLImageElement);
  else listeners.onWords(point);
}

/** A picture is pressed as a button is; every other key is the app's. */
function hearKey(listeners: FrameListeners, event: KeyboardEvent): void {
  const { target } = event;
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (isPress && target !== null && 'matches' in target && (target as Element).matches(PRESSABLE_PICTURE)) {
    event.preventDefault();
    listeners.onPicture(target as HTMLImageElement);
  } else listeners.onKey(event);
}

/** Whether something is of the article: its words, or those of a note that is shown beside its sign. */
function isOfThePage({ root }: FramePage, target: Element): boolean {
  return root.contains(target) || target.closest('.note-words') !== null;
}

/** Where a click is: one made by a key has no place, and stands under its link. */
function pointOf(event: MouseEvent, link: Element | null): FramePoint {
  if (event.detail > 0 || !link) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = link.getBoundingClientRect();
  return { x: left, y: bottom };
}

/** Whether what has the focus is something in the page that Enter presses. */
export function isPressable(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest('a[href], button') !== null;
}

/** From the frame's viewport to the window's: the frame's own place is added. */
export function toWindow(view: FramePage, rect: DOMRect): DOMRect {
  const frame = view.element.getBoundingClientRect();
  return new DOMRect(rect.x + frame.x, rect.y + frame.y, rect.width, rect.height);
}

/** A point of the frame as a place in the window, for what is to stand by it. */
export function placeOf(
  page: FramePage,
  point: FramePoint,
): { left: number; top: number; width: number; height: number } {
  const { x, y } = toWindow(page, new DOMRect(point.x, point.y, 0, 0));
  return { left: x, top: y - 8, width: 0, height: 16 };
}

/** The upper middle of the frame: where something stands that has no place of its own. */
export function centreOf(page: FramePage): { left: number; top: number; width: number; height: number } {
  const { left, top, width } = page.element.getBoundingClientRect();
  return { left: left + width / 2, top: top + 16, width: 0, height: 0 };
}
