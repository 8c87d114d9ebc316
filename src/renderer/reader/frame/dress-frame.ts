import type { Settings } from '../../../contract/settings.ts';
import tokens from '../../ui/tokens.css?inline';
import type { FramePage } from './article-view.ts';
import page from './frame.css?inline';

/** What of the settings the page of an article shows. */
export type ReadingSettings = Pick<Settings, 'font' | 'fontSizePx' | 'measureCh' | 'lineHeight' | 'justify'>;

const FACES = {
  literata: '--font-literata',
  'source-serif': '--font-source-serif',
  atkinson: '--font-atkinson',
  'system-serif': '--font-system-serif',
  'system-sans': '--font-system-sans',
} as const satisfies Record<Settings['font'], string>;

/**
 * How wide a character of running text is, on average, in parts of the font's `0`: prose is narrower than figures.
 * Measured over English, Russian and Arabic paragraphs in the five faces; it turns `measureCh` into characters.
 */
const CHARACTER_WIDTH = 0.84;

/** Gives the frame its sheets: the tokens, the shipped faces that the app itself has loaded, and the page's own. */
export function dressFrame({ document }: FramePage, host: Document): void {
  const style = document.createElement('style');
  style.textContent = [...fontFacesOf(host), tokens, page].join('\n');
  document.head.append(style);
}

/** Follows the app's theme and the reader's settings. Cheap: a few custom properties on one element. */
export function applyReadingSettings(
  { document }: FramePage,
  settings: ReadingSettings,
  theme: string,
): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.style.setProperty('--font-reading', `var(${FACES[settings.font]})`);
  root.style.setProperty('--reading-size', `${String(settings.fontSizePx)}px`);
  root.style.setProperty('--reading-line', String(settings.lineHeight));
  root.style.setProperty('--reading-measure', `${(settings.measureCh * CHARACTER_WIDTH).toFixed(2)}ch`);
  root.style.setProperty('--reading-align', settings.justify ? 'justify' : 'start');
}

/**
 * The `@font-face` rules of a document, with absolute addresses: their sheets may lie anywhere, and the frame's own
 * address (`about:srcdoc`) is no base for them.
 */
export function fontFacesOf(host: Document): string[] {
  const found: string[] = [];
  const gather = (sheet: CSSStyleSheet, inherited: string): void => {
    const base = sheet.href ?? inherited;
    for (const rule of rulesOf(sheet)) {
      if (rule instanceof CSSFontFaceRule) found.push(withAbsoluteUrls(rule.cssText, base));
      else if (rule instanceof CSSImportRule && rule.styleSheet) gather(rule.styleSheet, base);
    }
  };
  for (const sheet of host.styleSheets) gather(sheet, host.baseURI);
  return found;
}

function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    // A sheet of another origin, put there by an extension of the browser: none of ours, and not to be read.
    return [];
  }
}

/** Replaces every relative `url("…")` of a rule by what it means at `base`. */
export function withAbsoluteUrls(css: string, base: string): string {
  return css.replaceAll(
    /url\((["']?)([^"')]+)\1\)/gu,
    (_whole, _quote, url: string) => `url("${new URL(url, base).href}")`,
  );
}
