import type { XmlElement } from '../../xml/read-xml.ts';

/** More elements than this, references followed, are made to keep the machine busy. */
const MAX_DRAWN = 200_000;
/** How long a chain of parts within and references to parts may be. */
const MAX_CHAIN = 500;
const REFERENCE = /#([\w.:-]{1,200})/u;
const LOCAL_ADDRESS = /url\(\s*["']?#([\w.:-]{1,200})/giu;

/**
 * Whether a drawing, with every part drawn as often as it is referred to, is of bounded size. Ten parts that each use
 * the next ten times are ten thousand million; one that uses itself has no end.
 */
export function isCheapToDraw(root: XmlElement): boolean {
  const byId = new Map<string, XmlElement>();
  index(root, byId);
  const sheets = sheetsOf(root);
  // A rule in a sheet may stand for any element: with references in sheets nobody can tell what is drawn how often.
  const isMuddled = LOCAL_ADDRESS.test(sheets);
  LOCAL_ADDRESS.lastIndex = 0;
  const weights = new Map<XmlElement, number>();
  return !isMuddled && weigh(root, { byId, weights }) <= MAX_DRAWN;
}

interface Weighing {
  byId: ReadonlyMap<string, XmlElement>;
  /** What is being weighed weighs everything: it would be weighed for ever. */
  weights: Map<XmlElement, number>;
}

function weigh(element: XmlElement, weighing: Weighing, depth = 0): number {
  if (depth > MAX_CHAIN) return Infinity;
  const known = weighing.weights.get(element);
  if (known !== undefined) return known;
  weighing.weights.set(element, Infinity);
  let weight = 1;
  for (const id of referencesOf(element)) {
    const target = weighing.byId.get(id);
    if (target !== undefined) weight += weigh(target, weighing, depth + 1);
  }
  for (const child of element.children)
    if (typeof child !== 'string') weight += weigh(child, weighing, depth + 1);
  weighing.weights.set(element, weight);
  return weight;
}

function referencesOf({ attributes }: XmlElement): string[] {
  return [...attributes].flatMap(([key, value]) => {
    if (key === 'href') return REFERENCE.exec(value)?.slice(1, 2) ?? [];
    return value.includes('url(') ? [...value.matchAll(LOCAL_ADDRESS)].map(([, id = '']) => id) : [];
  });
}

function index(element: XmlElement, byId: Map<string, XmlElement>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') index(child, byId);
}

function sheetsOf({ name, children }: XmlElement): string {
  return children
    .map((child) => (typeof child === 'string' ? (name === 'style' ? child : '') : sheetsOf(child)))
    .join(' ');
}
