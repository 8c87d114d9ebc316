import { canonicalText } from '../../../text/canonical-text.ts';
import type { TextRuns } from '../../../text/text-runs.ts';

/** The window of a frame, with the constructors that belong to it. */
export type FrameWindow = Window & typeof globalThis;

/** The frame once its empty page has loaded: where the head and the words of an article go. */
export interface FramePage {
  readonly element: HTMLIFrameElement;
  readonly window: FrameWindow;
  readonly document: Document;
  readonly head: HTMLElement;
  readonly root: HTMLElement;
  /** Where notes stand beside the words. */
  readonly margin: HTMLElement;
  readonly foot: HTMLElement;
}

/** An article as it stands in the frame. It holds until the next one is shown: nobody changes its tree. */
export interface ArticleView extends FramePage {
  readonly text: string;
  readonly runs: TextRuns<Node>;
  /** The text in the page is, unit for unit, the one that the library's offsets refer to. */
  readonly isSameText: boolean;
}

/** Reads the parts of a frame that has loaded; null while it has not (or was taken away). */
export function readFramePage(element: HTMLIFrameElement): FramePage | null {
  const window = element.contentWindow as FrameWindow | null;
  const document = element.contentDocument;
  const [head, root, margin, foot] = ['.head', '.text', '.margin', '.foot'].map((part) =>
    document?.querySelector<HTMLElement>(`body > ${part}`),
  );
  if (!window || !document || !head || !root || !margin || !foot) return null;
  return { element, window, document, head, root, margin, foot };
}

export interface ArticleBody {
  fragment: DocumentFragment;
  /** SHA-256 of the text that the library stored: its offsets mean something only in the very same one. */
  textSha256: string;
  language: string | null;
  dir: 'ltr' | 'rtl';
  /** Whether its marks of pages are ours: then their names stand in the margin. */
  hasPages: boolean;
}

/** Puts an article into the frame, in place of the one before, and maps and compares its text. It is seen only then. */
export async function showArticle(page: FramePage, body: ArticleBody): Promise<ArticleView> {
  const { document, window, root } = page;
  document.documentElement.lang = body.language ?? '';
  document.documentElement.dir = body.dir;
  document.getSelection()?.removeAllRanges();
  root.style.visibility = 'hidden';
  root.replaceChildren(document.adoptNode(body.fragment));
  root.classList.toggle('is-paged', body.hasPages);
  window.scrollTo(0, 0);
  const { text, runs } = canonicalText<Node>(root);
  const isSameText = (await sha256Of(text)) === body.textSha256;
  root.style.removeProperty('visibility');
  return { ...page, text, runs, isSameText };
}

/** SHA-256 of a text's UTF-8, in lower-case hexadecimal. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where a stretch of text stands in the frame's viewport, line by line; empty when it shows nothing. */
export function rectsOf(view: ArticleView, start: number, end: number): DOMRect[] {
  return view.runs.locate(start, end).flatMap((piece) => {
    const range = view.document.createRange();
    range.setStart(piece.node, piece.start);
    range.setEnd(piece.node, piece.end);
    return [...range.getClientRects()].filter((rect) => rect.width > 0 || rect.height > 0);
  });
}
