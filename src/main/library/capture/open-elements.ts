/**
 * The stack of open elements that an HTML parser would have, kept without making a tree, for `guard-size.ts`.
 * What matters is that it is never much shallower than the real one: a page must not be able to nest deeper
 * than it seems. So end tags close only what a parser would let them close.
 */
export class OpenElements {
  readonly #stack: OpenElement[] = [];
  /** Formatting that was closed only because its block was: a parser opens it again in the next block. */
  readonly #reopening: { name: string; tag: string }[] = [];
  /** How many elements were opened again that no tag in the page stands for. */
  reopened = 0;

  get depth(): number {
    return this.#stack.length + this.#reopening.length;
  }

  /**
   * A start tag; `tag` is its text, by which equal formatting is known.
   * True when the element belongs to a drawing or a formula, where raw text does not exist.
   */
  open(name: string, tag: string, isSelfClosing: boolean): boolean {
    if (this.#isIgnored(name)) return false;
    if (this.#space() !== 'html' && BREAKOUT.has(name)) while (this.#space() !== 'html') this.#stack.pop();
    const outer = this.#space();
    const space = outer === 'html' && (name === 'svg' || name === 'math') ? name : outer;
    const isUnsure = space !== 'html' && (name === 'font' || this.#stack.at(-1)?.isUnsure === true);
    if (space !== 'html' && !isUnsure && isSelfClosing) return true;
    if (space === 'html') {
      this.#closeOmitted(name);
      if (VOID.has(name)) return false;
    }
    this.#stack.push({ name, tag, space, isUnsure });
    return space !== 'html';
  }

  /** An end tag; one that a parser would ignore is ignored. */
  close(name: string): void {
    if (this.#isIgnored(name)) return;
    const at = this.#find(name);
    if (FORMATTING.has(name) || name === 'form') {
      // Only the element itself goes; what was opened inside it stays open.
      if (at !== -1) this.#stack.splice(at, 1);
      else this.#forget(name);
    } else if (at !== -1) this.#truncate(at);
  }

  #forget(name: string): void {
    const at = this.#reopening.findLastIndex((lost) => lost.name === name);
    if (at !== -1) this.#reopening.splice(at, 1);
  }

  #truncate(length: number): void {
    for (const { name, tag } of this.#stack.splice(length)) {
      if (MARKERS.has(name)) break;
      if (!FORMATTING.has(name)) continue;
      const equal = this.#reopening.filter((lost) => lost.tag === tag).length;
      if (equal < MAX_EQUAL_FORMATTING) this.#reopening.push({ name, tag });
    }
    this.reopened += this.#reopening.length;
  }

  /** Parts of a table outside any table are nothing to a parser. */
  #isIgnored(name: string): boolean {
    if (IGNORED.has(name)) return true;
    const isPart = TABLE_PARTS.has(name) && name !== 'table' && this.#space() === 'html';
    return isPart && !this.#stack.some((open) => TABLE_FENCES.has(open.name));
  }

  /** What the next element will belong to. */
  #space(): Space {
    const top = this.#stack.at(-1);
    return top === undefined || INTEGRATION[top.space].has(top.name) ? 'html' : top.space;
  }

  /** The element that an end tag of this name closes; -1 when something stands between that it cannot leave. */
  #find(name: string): number {
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      const open = this.#stack[at];
      if (open === undefined || open.name === name) return at;
      if (stopsEndTag(open, name)) return -1;
    }
    return -1;
  }

  /** End tags that may be left out: a paragraph ends where a block begins, an item where the next one does. */
  #closeOmitted(name: string): void {
    if (BLOCKS.has(name)) this.#closeUpTo(PARAGRAPH, PARAGRAPH_FENCES);
    const rule = ENDS.get(name);
    if (rule !== undefined) this.#closeUpTo(rule.closes, rule.fences);
    const top = this.#stack.at(-1)?.name ?? '';
    if (ENDS_TOP.get(name)?.has(top) === true) this.#truncate(this.#stack.length - 1);
    if (name === 'a') this.close('a');
  }

  #closeUpTo(closes: ReadonlySet<string>, fences: ReadonlySet<string>): void {
    let lowest = -1;
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      const name = this.#stack[at]?.name ?? '';
      if (closes.has(name)) lowest = at;
      else if (fences.has(name)) break;
    }
    if (lowest !== -1) this.#truncate(lowest);
  }
}

type Space = 'html' | 'svg' | 'math';

interface OpenElement {
  readonly name: string;
  readonly tag: string;
  readonly space: Space;
  /** Below a `font` in a drawing, which ends the drawing or not, depending on its attributes. */
  readonly isUnsure: boolean;
}

function stopsEndTag({ name: open, space }: OpenElement, name: string): boolean {
  if (TABLE_PARTS.has(name)) return open === 'table' || open === 'template';
  if (SCOPES.has(open)) return true;
  if (name === 'li') return open === 'ul' || open === 'ol';
  if (name === 'p') return open === 'button';
  // To HTML these are names like any other: their end tags do not leave a block that is open in them.
  if (FOREIGN.has(name)) return space === 'html' && SPECIAL.has(open);
  return !SPECIAL.has(name) && !FORMATTING.has(name) && SPECIAL.has(open);
}

const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math', 'foreignobject']);

const names = (list: string): string[] => list.split(' ');

const IGNORED: ReadonlySet<string> = new Set(names('html head body'));
const VOID: ReadonlySet<string> = new Set(
  names(
    'area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr',
  ),
);
const FORMATTING: ReadonlySet<string> = new Set(
  names('a b big code em font i nobr s small strike strong tt u'),
);
/** A stray end tag cannot close what stands outside these. */
const SCOPE_NAMES = names('table td th caption template applet marquee object svg math foreignobject');
const SCOPES: ReadonlySet<string> = new Set(SCOPE_NAMES);
const TABLE_PARTS: ReadonlySet<string> = new Set(names('table thead tbody tfoot tr td th caption colgroup'));
/** Formatting inside these is not opened again outside. */
const MARKERS: ReadonlySet<string> = new Set(names('td th caption applet marquee object template'));
/** A parser opens no more than this many equal ones again. */
const MAX_EQUAL_FORMATTING = 3;
/** Block starts that end an open paragraph. */
const BLOCK_NAMES = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul dd dt',
);
const BLOCKS: ReadonlySet<string> = new Set(BLOCK_NAMES);
const SPECIAL: ReadonlySet<string> = new Set([
  ...BLOCK_NAMES,
  ...SCOPE_NAMES,
  'button',
  'select',
  'tr',
  'tbody',
]);
/** Where HTML begins again inside a drawing or a formula. */
const INTEGRATION: Readonly<Record<Space, ReadonlySet<string>>> = {
  html: new Set(),
  svg: new Set(names('foreignobject desc title')),
  math: new Set(names('mi mo mn ms mtext annotation-xml')),
};
/** Start tags that end a drawing or a formula. */
const BREAKOUT: ReadonlySet<string> = new Set(
  names(
    'b big blockquote br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 hr i img li listing menu meta nobr ' +
      'ol p pre ruby s small span strong strike sub sup table tt u ul var',
  ),
);

const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
const PARAGRAPH_FENCES: ReadonlySet<string> = new Set(['button', ...SCOPE_NAMES]);
/** An item is closed by the next one through `div`, `p` and `address`, but through no other block. */
const ITEM_FENCES: ReadonlySet<string> = new Set(
  [...SPECIAL].filter((name) => !names('address div p').includes(name)),
);
const TABLE_FENCES: ReadonlySet<string> = new Set(['table', 'template']);

interface OmittedEnd {
  closes: ReadonlySet<string>;
  fences: ReadonlySet<string>;
}
const omitted = (closes: string, fences: ReadonlySet<string>): OmittedEnd => ({
  closes: new Set(names(closes)),
  fences,
});

/** A start tag ends open elements of the names given, up to a fence. */
const ENDS: ReadonlyMap<string, OmittedEnd> = new Map([
  ['li', omitted('li', ITEM_FENCES)],
  ['dd', omitted('dd dt', ITEM_FENCES)],
  ['dt', omitted('dd dt', ITEM_FENCES)],
  ['td', omitted('td th caption', TABLE_FENCES)],
  ['th', omitted('td th caption', TABLE_FENCES)],
  ['tr', omitted('tr td th caption colgroup', TABLE_FENCES)],
  ['tbody', omitted('tbody thead tfoot tr caption colgroup', TABLE_FENCES)],
  ['thead', omitted('tbody thead tfoot tr caption colgroup', TABLE_FENCES)],
  ['tfoot', omitted('tbody thead tfoot tr caption colgroup', TABLE_FENCES)],
]);

/** A start tag ends the innermost element alone, if that has one of the names. */
const ENDS_TOP: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['option', new Set(['option'])],
  ['optgroup', new Set(['option'])],
]);
