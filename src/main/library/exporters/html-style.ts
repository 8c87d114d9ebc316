/** No script, no picture, no address: only the style that stands in the page. Every page that leaves has it. */
export const HTML_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Warm white and near-black ink; on paper black, with the page's address behind a title, and no passage torn in two. */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, "Times New Roman", serif;
  color: #1d1b18; background: #fdfcf9; }
h1 { font-size: 2rem; } h1, h2 { line-height: 1.2; overflow-wrap: anywhere; } h2 { margin-top: 3.5rem; font-size: 1.5rem; }
nav ol { columns: 2 16rem; padding-inline-start: 1.5rem; font-size: .9375rem; }
article { margin: 1.75rem 0; break-inside: avoid; }
blockquote { margin: .5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid #b9b2a4; white-space: pre-line;
  overflow-wrap: anywhere; }
.amber blockquote { border-color: #d9a514; } .rose blockquote { border-color: #d1607f; }
.leaf blockquote { border-color: #6f9c3d; } .sky blockquote { border-color: #4c94c9; }
.iris blockquote { border-color: #8a74c9; } .sand blockquote { border-color: #a68a64; }
p { margin: .375rem 0; overflow-wrap: anywhere; } .note { white-space: pre-line; }
.facts, nav { color: #4e4a43; font-size: .9375rem; } .hash { font: .75rem/1.4 ui-monospace, monospace; }
time { font-weight: 700; } a { color: #1f4f8b; }
@page { margin: 2cm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; color: #000; background: none; }
  h1, h2 { break-after: avoid; } nav { display: none; } a { color: inherit; }
  a[data-page]::after { content: " (" attr(data-page) ")"; font-size: 8pt; overflow-wrap: anywhere; }
}
`;
