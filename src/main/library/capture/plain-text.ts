/** A first line up to this long may be a title. */
const TITLE_CHARS = 160;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands inside an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);
}

/** Plain text as HTML: an empty line parts paragraphs, a line end inside one is kept as a line break. */
export function htmlFromText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** The first line, when it can pass for a title: short, and not all there is. Null otherwise. */
export function titleFromText(text: string): string | null {
  const [first = '', ...rest] = text.trim().split(/\r\n?|\n/u);
  const title = first.replace(/^#+\s*/u, '').trim();
  return title !== '' && title.length <= TITLE_CHARS && rest.some((line) => line.trim() !== '')
    ? title
    : null;
}
