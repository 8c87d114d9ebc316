/** Everything that leaves is written so that it reads back as itself, whatever it holds. */

/**
 * A YAML scalar, always in double quotes as JSON writes it: so `yes`, `null`, `2026-01-01` and `---` stay text, in
 * YAML 1.1 as in 1.2. What either of them will not read as it stands is written as an escape, and so is `<`: programs
 * that know no front matter show it as Markdown, and some of them let HTML through.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[<\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/gu, (sign) => names[sign] ?? sign);
}

/**
 * One line of text for Markdown: no sign of it means anything, neither to CommonMark nor to Obsidian (tags, links,
 * comments, highlights, mathematics). Line ends become spaces.
 */
export function escapeLine(text: string): string {
  return escapeBlockStart(escapeSigns(text.replace(/[\r\n\u0085\u2028\u2029]+/gu, ' ').trim()));
}

/**
 * Lines of text for Markdown, each by itself: a quotation keeps its line ends, as hard breaks, and the white space
 * at the beginning of a line, which would otherwise mean code.
 */
export function escapeLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\u0085\u2028\u2029]/u).map((line) => {
    const escaped = escapeSigns(line).replace(/^[ \t]|[ \t]$/gu, spaceReference);
    return escapeBlockStart(escaped);
  });
}

/**
 * A note is Markdown by intent; what would be HTML, or a link that runs something, is only shown. Schemes are broken
 * only where a link leads: “the data: see below” stays as it was written.
 */
export function disarmMarkdown(note: string): string {
  return note
    .replace(/&(?=[a-z#][a-z0-9]*;?)/giu, '&amp;')
    .replace(/(\]\(|\]:)([\s<\\>]*)(javascript|vbscript|data|file)(?=[\s\\]*:)/giu, '$1$2$3\u200b')
    .replace(
      /(\\*)<(?=[a-z/!?])/giu,
      (_, before: string) => `${before.slice(before.length % 2)}${LESS_THAN}`,
    );
}

/** Not a backslash: behind an address GitHub's Markdown takes that for a part of it, and reads the rest as HTML. */
const LESS_THAN = '&lt;';

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]>#|~=$%^&{}]/gu, '\\$&').replaceAll('<', LESS_THAN);
}

/** Lists, numbers, rules and headings begin a line: at the beginning of this one nothing does. */
export function escapeBlockStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2').replace(/^[-+](?=[\s-]|$)/u, '\\$&');
}

function spaceReference(space: string): string {
  return space === '\t' ? '&#9;' : '&#32;';
}
