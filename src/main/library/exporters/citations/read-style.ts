/**
 * A style of CSL (`.csl`) that somebody brings: read as plain XML, held to what CSL has, and weighed before it is used.
 * It comes from anywhere, so nothing in it may grow, reach elsewhere, or stand for anything but a style.
 */
import { readXml } from '../../xml/read-xml.ts';
import { pruneStyle } from './prune-style.ts';
import { childrenNamed, toCslNode, walkNodes, wordsIn } from './style-tree.ts';
import type { CslNode } from './style-tree.ts';
import { MAX_STYLE_WEIGHT, weighStyle } from './style-weight.ts';

/** The largest of the ten thousand public styles has a third of this. */
export const MAX_STYLE_CHARS = 1_000_000;

/** A style that can be used. */
export interface CslStyle {
  /** Made anew for each processor: it writes into it. */
  tree: CslNode;
  title: string;
  /** What the style calls itself, an address as a rule. */
  styleId: string;
  /** Where its citations stand: in notes, or in the text with a list of sources behind it. */
  kind: 'note' | 'in-text';
  /** `[1]` says nothing of a passage that stands alone. */
  isNumeric: boolean;
  hasBibliography: boolean;
  /** Whether its citations say at which page or paragraph. */
  saysPlace: boolean;
}

/** A style, or in a sentence why it is none. */
export type StyleReading = { ok: true; style: CslStyle } | { ok: false; reason: string };

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'style info author category contributor email id issn eissn issnl link name published rights source summary title ' +
    'title-short translator updated uri locale style-options terms term single multiple date date-part macro citation ' +
    'bibliography sort key layout text number names name-part et-al label institution institution-part substitute ' +
    'group choose if else-if else intext'
  ).split(' '),
);
const ATTRIBUTE = /^(?:[a-z][a-z-]*|xml:(?:lang|base|space)|xmlns(?::[a-z]+)?|xsi:schemaLocation)$/u;
/** Their values are words to be written; those of all others name things. */
const AFFIXES: ReadonlySet<string> = new Set(['prefix', 'suffix', 'delimiter', 'value']);
const MAX_VALUE_CHARS = 2000;

/** Reads a style. */
export function readStyle(source: string): StyleReading {
  if (source.length > MAX_STYLE_CHARS) return refuse('The style is larger than 1 MB; no style is.');
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(source))
    return refuse('The style declares a document type or entities, which no style needs.');
  const root = readXml(source);
  if (root === null) return refuse('The file is not plain, well-formed XML.');
  const tree = toCslNode(root);
  const reason = faultOf(tree);
  return reason === null ? { ok: true, style: describe(tree) } : refuse(reason);
}

function refuse(reason: string): StyleReading {
  return { ok: false, reason };
}

function faultOf(tree: CslNode): string | null {
  if (tree.attrs['xmlns'] !== NAMESPACE) return 'The file is XML, but not a style of CSL.';
  if (tree.name === 'locale') return 'The file holds the words of a language, not a style.';
  if (tree.name !== 'style') return 'The file is XML, but not a style of CSL.';
  return faultOfForm(tree) ?? faultOfParts(tree) ?? faultOfWeight(tree);
}

/** Every element and attribute is one of CSL; no name is one that JavaScript gives a meaning. */
function faultOfForm(tree: CslNode): string | null {
  for (const { name, attrs } of walkNodes(tree)) {
    if (!ELEMENTS.has(name)) return 'The style has elements that CSL does not have.';
    for (const [key, value] of Object.entries(attrs)) {
      const isPlain = ATTRIBUTE.test(key) && value.length <= MAX_VALUE_CHARS;
      const isNamed = AFFIXES.has(key) || value.split(/\s+/u).every((word) => !(word in Object.prototype));
      if (!isPlain || !isNamed) return 'The style has attributes that CSL does not have.';
    }
  }
  return null;
}

function faultOfParts(tree: CslNode): string | null {
  const [info] = childrenNamed(tree, 'info');
  const links = info === undefined ? [] : childrenNamed(info, 'link');
  const parent = links.find((link) => link.attrs['rel'] === 'independent-parent');
  if (parent !== undefined)
    return 'The style only says that it is like another one (a dependent style): add that one instead.';
  if (!/^1\./u.test(tree.attrs['version'] ?? '')) return 'The style is of a version of CSL before 1.0.';
  if (!['note', 'in-text'].includes(tree.attrs['class'] ?? ''))
    return 'The style does not say whether it is for notes or for the text.';
  if (titleOf(tree) === '') return 'The style has no title.';
  const [citation] = childrenNamed(tree, 'citation');
  if (citation === undefined || childrenNamed(citation, 'layout').length === 0)
    return 'The style does not say how a citation looks.';
  return null;
}

function faultOfWeight(tree: CslNode): string | null {
  pruneStyle(tree);
  const weight = weighStyle(tree);
  if (weight === 'endless') return 'The style has macros that call each other without end.';
  if (weight === 'macro-missing') return 'The style calls a macro that it does not have.';
  return weight > MAX_STYLE_WEIGHT ? 'The style grows too large when it is used.' : null;
}

function describe(tree: CslNode): CslStyle {
  const [info] = childrenNamed(tree, 'info');
  const categories = info === undefined ? [] : childrenNamed(info, 'category');
  const [id] = info === undefined ? [] : childrenNamed(info, 'id');
  return {
    tree,
    title: titleOf(tree),
    styleId: id === undefined ? '' : wordsIn(id).trim(),
    kind: tree.attrs['class'] === 'note' ? 'note' : 'in-text',
    isNumeric:
      categories.some(({ attrs }) => attrs['citation-format'] === 'numeric') ||
      childrenNamed(tree, 'citation').some((citation) => prints(citation, 'citation-number')),
    hasBibliography: childrenNamed(tree, 'bibliography').length > 0,
    saysPlace: [...childrenNamed(tree, 'citation'), ...childrenNamed(tree, 'macro')].some((area) =>
      prints(area, 'locator'),
    ),
  };
}

/** Whether a variable is written somewhere in an area, not only asked for. */
function prints(area: CslNode, variable: string): boolean {
  return [...walkNodes(area)].some(
    ({ name, attrs }) =>
      ['text', 'number'].includes(name) && (attrs['variable'] ?? '').split(/\s+/u).includes(variable),
  );
}

function titleOf(tree: CslNode): string {
  const [info] = childrenNamed(tree, 'info');
  const [title] = info === undefined ? [] : childrenNamed(info, 'title');
  return title === undefined ? '' : wordsIn(title).replace(/\s+/gu, ' ').trim().slice(0, 300);
}
