/**
 * Citations set by a style of CSL, by citeproc-js. It is loaded when a citation is asked for and never before: a megabyte
 * of script that the start of the program has no use for. It is given facts that hold no markup and gives back runs.
 */
import type processor from 'citeproc';
import type { CitationLanguage, CitationRun } from '../../../../contract/citation.ts';
import { foldTerm } from '../../../../text/fold-term.ts';
import { hideTags, markRun, readRuns } from './citation-runs.ts';
import type { CslItem } from './csl-item.ts';
import { cslLocales, localeTree } from './locales/index.ts';
import type { CslStyle } from './read-style.ts';
import { dropNodes } from './style-tree.ts';

/** A source, set. */
export interface StyledSource {
  /** What stands behind the words: `(Tennick, 2025, para. 3)`; nothing in a style for notes. */
  inText: readonly CitationRun[];
  /** The note, or the entry in the list of sources. */
  source: readonly CitationRun[];
}

/** Sets one passage or article after the other in one style and language. */
export type CitationWriter = (item: CslItem) => StyledSource;

/** A writer for a style. Its tree is used up. */
export async function createCitationWriter(
  style: CslStyle,
  language: CitationLanguage,
): Promise<CitationWriter> {
  const { default: citeproc } = await import('citeproc');
  citeproc.Output.Formats['runs'] ??= runsFormat(citeproc);
  // The number of an entry counts in a list, and here is none.
  dropNodes(style.tree, ({ attrs }) => attrs['variable'] === 'citation-number');
  let current: Record<string, unknown> = {};
  const engine = new citeproc.Engine(
    { retrieveLocale: localeTree, retrieveItem: () => current },
    style.tree,
    cslLocales[language].tag,
    true,
  );
  engine.setOutputFormat('runs');
  return (item) => {
    current = toProcessorItem(item);
    // A registry of one: nothing is told apart from anything, and every passage is cited as if it stood alone.
    engine.updateItems([]);
    engine.updateItems([item.id]);
    const cluster = readSet(engine.makeCitationCluster([citeItemOf(item)]));
    const entry = style.hasBibliography && style.kind === 'in-text' ? engine.makeBibliography() : false;
    const source = entry === false ? [] : readSet(entry[1].join(' '));
    if (style.kind === 'note' || source.length === 0) return { inText: [], source: cluster };
    return { inText: style.isNumeric ? [] : cluster, source };
  };
}

/** What the processor puts where a style has nothing to say of a source. */
const NOTHING = '[CSL STYLE ERROR: reference with no printed form.]';

function readSet(marked: string): CitationRun[] {
  return marked.includes(NOTHING) ? [] : readRuns(marked);
}

function citeItemOf({ id, locator, page }: CslItem): { id: string; locator?: string; label?: string } {
  if (locator === undefined) return { id };
  return { id, locator: hideTags(locator), label: page === undefined ? 'paragraph' : 'page' };
}

/** What styles may print: the facts, without tags in them; of one that signs with its own name, the name once. */
function toProcessorItem({ custom: _, note: __, locator: ___, ...facts }: CslItem): Record<string, unknown> {
  const { author, 'container-title': container, URL: url, ...rest } = facts;
  const [only, ...others] = author ?? [];
  const isItself =
    only?.literal !== undefined &&
    others.length === 0 &&
    container !== undefined &&
    foldTerm(only.literal) === foldTerm(container);
  return withoutTags({
    ...rest,
    ...(url !== undefined && { URL: markRun('isLink', url) }),
    ...(author !== undefined && { author }),
    ...(container !== undefined && !isItself && { 'container-title': container }),
  }) as Record<string, unknown>;
}

function withoutTags(value: unknown): unknown {
  if (typeof value === 'string') return hideTags(value);
  if (Array.isArray(value)) return value.map(withoutTags);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutTags(part)]));
}

/** How the processor writes: its text as it is, and marks around what is set in some way. */
function runsFormat({ Output }: typeof processor): Record<string, unknown> {
  const { passthrough } = Output.Formatters;
  const marked = (way: Parameters<typeof markRun>[0]) => markRun(way, '%%STRING%%');
  return {
    text_escape: (text: string | undefined) => text ?? '',
    bibstart: '',
    bibend: '',
    '@font-style/italic': marked('italic'),
    '@font-style/oblique': marked('italic'),
    '@font-style/normal': marked('plain'),
    '@font-variant/small-caps': marked('smallCaps'),
    '@font-variant/normal': false,
    '@font-weight/bold': marked('bold'),
    '@font-weight/normal': false,
    '@font-weight/light': false,
    '@text-decoration/none': false,
    '@text-decoration/underline': false,
    '@vertical-align/sup': marked('raised'),
    '@vertical-align/sub': false,
    '@vertical-align/baseline': false,
    '@passthrough/true': passthrough,
    '@strip-periods/true': passthrough,
    '@strip-periods/false': passthrough,
    '@quotes/true': quoted('open-quote', 'close-quote'),
    '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote'),
    '@quotes/false': false,
    '@cite/entry': (_: unknown, words: string) => words,
    '@bibliography/entry': (_: unknown, words: string) => words,
    '@display/block': (_: unknown, words: string) => ` ${words}`,
    '@display/left-margin': (_: unknown, words: string) => `${words} `,
    '@display/right-inline': (_: unknown, words: string) => words,
    '@display/indent': (_: unknown, words: string) => ` ${words}`,
    '@showid/true': (_: unknown, words: string) => words,
    '@URL/true': (_: unknown, words: string) => words,
    '@DOI/true': (_: unknown, words: string) => words,
  };
}

interface Speaking {
  getTerm(name: string): string;
}

function quoted(open: string, close: string): (state: Speaking, words?: string) => string {
  return (state, words) =>
    words === undefined ? '’' : `${state.getTerm(open)}${words}${state.getTerm(close)}`;
}
