/**
 * A writer of small PDFs for tests: pages of text at places, with what a document can have around them. It writes
 * plain objects and a table of where they are, and nothing that is not asked for.
 */

/** Text on a page: from the left and from the bottom, in points, as PDF counts. */
export interface WrittenText {
  text: string;
  x: number;
  y: number;
  size?: number;
  /**
   * `plain` is Helvetica; `named` says by a table which characters its codes are (`codes`); `chinese` has its codes
   * from a table that readers bring along (GBK).
   */
  font?: 'plain' | 'named' | 'chinese';
}

export interface WrittenPdf {
  pages: (readonly WrittenText[])[];
  /** The entries of the Info dictionary. */
  info?: Readonly<Record<string, string>>;
  /** The value of `/PageLabels`, as PDF has it. */
  labels?: string;
  /** More entries of the catalogue. */
  catalogue?: string;
  /** What the codes of the `named` font stand for: one or more characters each. */
  codes?: Readonly<Record<number, string>>;
  /** Locked with a password that nobody has. */
  isLocked?: boolean;
}

export const PAGE_WIDTH = 600;
export const PAGE_HEIGHT = 800;

/** The document as bytes. */
export function writePdf(pdf: WrittenPdf): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): string => `${String(objects.push(body))} 0 R`;
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const table = add(stream(unicodeTable(pdf.codes ?? {})));
  const widths = Array.from({ length: 256 }, () => '500').join(' ');
  const named = add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${table}
    /FirstChar 0 /LastChar 255 /Widths [${widths}] >>`,
  );
  const glyphs = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
    /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>
    /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 >> >>`,
  );
  const chinese = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [${glyphs}] >>`,
  );
  const tree = `${String(objects.length + pdf.pages.length * 2 + 1)} 0 R`;
  const pages = pdf.pages.map((texts) => {
    const content = add(stream(texts.map(showText).join('\n')));
    return add(`<< /Type /Page /Parent ${tree} /Contents ${content} >>`);
  });
  add(
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${pages.join(' ')}]
    /MediaBox [0 0 ${String(PAGE_WIDTH)} ${String(PAGE_HEIGHT)}] /Resources << /Font << /plain ${font} /named ${named} /chinese ${chinese} >> >> >>`,
  );
  const labels = pdf.labels === undefined ? '' : `/PageLabels ${pdf.labels}`;
  const root = add(`<< /Type /Catalog /Pages ${tree} ${labels} ${pdf.catalogue ?? ''} >>`);
  const entries = Object.entries(pdf.info ?? {}).map(([name, value]) => `/${name} (${escapeText(value)})`);
  const info = add(`<< ${entries.join(' ')} >>`);
  const lock = pdf.isLocked === true ? `/Encrypt ${add(LOCK)} /ID [<0123> <0123>]` : '';
  return assemble(objects, `/Root ${root} /Info ${info} ${lock}`);
}

/** Lines of running text, the first at the top: `pitch` points from one to the next. */
export function writeLines(
  lines: readonly string[],
  at: { x: number; y: number; size?: number; pitch?: number },
): WrittenText[] {
  const { x, y, size = 10, pitch = size * 1.2 } = at;
  return lines.map((text, line) => ({ text, x, y: y - line * pitch, size }));
}

const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a5'.repeat(32)}> /U <${'5a'.repeat(32)}> >>`;

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, body] of objects.entries()) {
    places.push(file.length);
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
  }
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function stream(content: string): string {
  return `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
}

function showText({ text, x, y, size = 10, font = 'plain' }: WrittenText): string {
  return `BT /${font} ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${escapeText(text)}) Tj ET`;
}

/** Characters beyond Latin-1 that WinAnsi has are written by their codes there. */
const WIN_ANSI: Readonly<Record<string, string>> = {
  '–': '\x96',
  '—': '\x97',
  '“': '\x93',
  '”': '\x94',
  '’': '\x92',
  '•': '\x95',
  '†': '\x86',
};

function escapeText(text: string): string {
  return [...text]
    .map((character) => WIN_ANSI[character] ?? character)
    .join('')
    .replace(/[\\()]/gu, '\\$&');
}

function unicodeTable(codes: Readonly<Record<number, string>>): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const rows = Object.entries(codes).map(([code, characters]) => {
    const units = Array.from({ length: characters.length }, (_, at) => hex(characters.charCodeAt(at), 4));
    return `<${hex(Number(code), 2)}> <${units.join('')}>`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def
1 begincodespacerange <00> <ff> endcodespacerange
${String(rows.length)} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`;
}
