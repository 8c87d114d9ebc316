import createDOMPurify, { type DOMPurify } from 'dompurify';
import { JSDOM, VirtualConsole } from 'jsdom';
import { VerbatimError } from '../../../contract/errors.ts';

/**
 * What pages are read with: one jsdom window that runs no script, loads nothing and never holds a page
 * itself. Pages are documents beside it, without a window, so that nothing in them can name anything here.
 */
export interface ParserDesk {
  /** The DOM of a page. No script runs and no resource is asked for. */
  parseHtml(html: string): Document;
  /** Bound to the desk's own window, which no page can reach or clobber. */
  readonly purify: DOMPurify;
}

/** Elements that a document or a form exposes as its own properties, by `name` or `id`. */
const NAMEABLE = 'img,form,embed,object,iframe,input,button,select,textarea,fieldset,output';

/**
 * Sets the desk up. It costs about 0.2 s, once.
 * @throws VerbatimError `internal` when the sanitiser cannot work here: then nothing may be read at all
 */
export function openDesk(): ParserDesk {
  // A console without listeners: what jsdom thinks of a page's style sheets is nobody's business.
  const { window } = new JSDOM('<!doctype html>', { virtualConsole: new VirtualConsole() });
  const purify = createDOMPurify(window);
  assertSanitises(purify);
  const parser = new window.DOMParser();
  const trusted = { document: window.Document.prototype, element: window.Element.prototype };
  return {
    purify,
    parseHtml(html) {
      const document = parser.parseFromString(html, 'text/html');
      // `<img name="body">` would otherwise stand in the place of `document.body` for everyone who reads the page.
      for (const element of trusted.document.querySelectorAll.call(document, NAMEABLE)) {
        trusted.element.removeAttribute.call(element, 'name');
        trusted.element.removeAttribute.call(element, 'id');
      }
      return document;
    },
  };
}

/** On a DOM that it does not support DOMPurify hands its input back: better to do nothing than to trust that. */
function assertSanitises(purify: DOMPurify): void {
  const probe = purify.isSupported ? purify.sanitize('<p onclick="x()">a<script>x()</script></p>') : '';
  if (probe !== '<p>a</p>') {
    throw new VerbatimError('internal', 'The HTML sanitiser does not work here, so no page can be read.');
  }
}

let shared: ParserDesk | undefined;

/** The desk of this process, set up at first use. It keeps nothing of any page, so that it can be shared. */
export function parserDesk(): ParserDesk {
  shared ??= openDesk();
  return shared;
}
