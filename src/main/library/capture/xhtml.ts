/** Elements that XHTML may write as `<title/>` and that HTML would leave open, some of them to the end of the page. */
const SELF_CLOSED =
  /<(script|title|style|textarea|iframe|noscript|a|abbr|b|cite|code|div|em|i|li|ol|p|q|s|section|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?\/>/giu;

/** XHTML as HTML reads it: self-closed elements get an end tag. Drawings and formulas close themselves in both. */
export function closeXhtmlTags(source: string): string {
  return source.replace(
    SELF_CLOSED,
    (_tag, name: string, attributes = '') => `<${name}${attributes}></${name}>`,
  );
}
