/**
 * What the tree of an article gets before it is shown, so that it can be set well: room of their own for wide tables and code,
 * columns of figures that stand beneath each other, the direction of words that say none. No words are added, taken or moved:
 * the canonical text is made of the tree as it is after this, and compared with what was kept.
 */
export function prepareBody(fragment: DocumentFragment, dir: 'ltr' | 'rtl'): void {
  for (const table of fragment.querySelectorAll('table')) prepareTable(table);
  for (const code of fragment.querySelectorAll('pre')) code.classList.add('scrolls');
  const blocks = fragment.querySelectorAll(
    'p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, caption, td, th',
  );
  for (const block of blocks) giveDirection(block, dir);
}

/** A part that may be wider than the column scrolls within itself; a table does so in a box of its own, its caption above. */
function prepareTable(table: HTMLTableElement): void {
  alignFigures(table);
  if (table.parentElement?.closest('table')) return;
  const box = table.ownerDocument.createElement('div');
  box.className = 'table-box scrolls';
  table.replaceWith(box);
  box.append(table);
}

/** Figures with their signs, units of one letter or so, and what stands for one that is missing. */
const FIGURE =
  /^[-−+±~≈<>≤≥]?\s*[$€£¥₴₽]?\s*\d[\d\s.,'’/:]*\s*(?:%|‰|°|[A-Za-z]{1,2}|[$€£¥₴₽])?$|^[-–—−…]+$/u;
/** A column is one of figures when so much of what it says are figures. */
const MOSTLY = 0.7;
const MOST_CELLS = 5_000;

/** Columns of figures stand at their end, so that their digits stand beneath each other. Only where no cell spans columns. */
function alignFigures(table: HTMLTableElement): void {
  const rows = [...table.rows].filter((row) => row.closest('table') === table);
  const cells = rows.map((row) => [...row.cells]);
  if (cells.flat().length > MOST_CELLS || cells.flat().some(({ colSpan }) => colSpan > 1)) return;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  for (let column = 0; column < columns; column++) {
    const own = cells.flatMap((row) => row[column] ?? []);
    const said = own.filter(({ localName, textContent }) => localName === 'td' && textContent.trim() !== '');
    const figures = said.filter(({ textContent }) => FIGURE.test(textContent.trim()));
    const isOfFigures = figures.length > 1 && figures.length >= said.length * MOSTLY;
    // Years are names rather than amounts, and stand as words do.
    const areYears = figures.every(({ textContent }) => /^(?:1[5-9]|20)\d\d$/u.test(textContent.trim()));
    if (isOfFigures && !areYears) for (const cell of own) cell.classList.add('is-figure');
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LETTER = /\p{L}/gu;

/** Words of the other direction than their article's, and no others, in a block that does not say so, get theirs. */
function giveDirection(block: Element, articleDir: 'ltr' | 'rtl'): void {
  const around = block.closest('[dir]')?.getAttribute('dir') ?? articleDir;
  if (around === 'auto') return;
  const words = block.textContent;
  const rightToLeft = words.match(RIGHT_TO_LEFT)?.length ?? 0;
  if (around === 'ltr' && rightToLeft === 0) return;
  const letters = words.match(LETTER)?.length ?? 0;
  if (around === 'ltr' && letters > 0 && rightToLeft >= letters) block.setAttribute('dir', 'rtl');
  else if (around === 'rtl' && letters > 0 && rightToLeft === 0) block.setAttribute('dir', 'ltr');
}
