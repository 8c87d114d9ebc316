/**
 * Writes a note anew without touching what its reader wrote in it: text before and behind the markers, and properties
 * of the front matter. What is the program's is known by its markers, and by what it wrote the last time.
 */
import { createHash } from 'node:crypto';
import { isMap, isScalar, parseDocument } from 'yaml';
import { noteMarker } from '../../text/note-markers.ts';

/** What was written into a note, as the folder remembers it: hashes of the body and of each property. */
export interface WrittenNote {
  body: string;
  properties: Record<string, string>;
}

/** A note taken apart; joined in this order it is the note again, byte for byte. */
interface NoteParts {
  properties: Property[];
  /** From the end of the properties to the line that begins. */
  before: string;
  /** With its two lines. */
  body: string;
  after: string;
}

interface Property {
  name: string;
  /** With the end of its last line. */
  text: string;
  hash: string;
}

export interface MergedNote {
  text: string;
  /** Somebody changed what stands between the markers: it is written over, so the whole note wants to be kept aside. */
  isBodyEdited: boolean;
}

/** What a note that is new would be remembered by; null for a text without markers. */
export function describeNote(text: string): WrittenNote | null {
  const parts = takeApart(text);
  if (parts === null) return null;
  const properties = parts.properties.map(({ name, hash }) => [name, hash] as const);
  return { body: hashOf(parts.body), properties: Object.fromEntries(properties) };
}

/** The note that stands there with what is new in it; null when its markers or properties cannot be read any more. */
export function mergeNote(there: string, fresh: string, wrote: WrittenNote): MergedNote | null {
  const old = takeApart(there);
  const next = takeApart(fresh);
  if (old === null || next === null) return null;
  const properties = mergeProperties(old.properties, next.properties, wrote.properties);
  const fence = properties.length === 0 ? '' : '---\n';
  const before = `${fence}${properties.map(({ text }) => text).join('')}${fence}${old.before}`;
  // Line ends are an editor's affair.
  const isBodyEdited = hashOf(old.body.replaceAll('\r\n', '\n')) !== wrote.body;
  return { text: `${before}${next.body}${old.after}`, isBodyEdited };
}

/** Ours are renewed where they stand, but for those whose value somebody changed; others stay as they are. */
function mergeProperties(
  old: readonly Property[],
  next: readonly Property[],
  wrote: Readonly<Record<string, string>>,
): Property[] {
  const fresh = new Map(next.map((property) => [property.name, property]));
  const kept = old.flatMap((property) => {
    const renewed = fresh.get(property.name);
    fresh.delete(property.name);
    const isOurs = wrote[property.name] === property.hash;
    if (!isOurs || renewed?.hash === property.hash) return [property];
    const [remarks = ''] = /(?:^[ \t]*(?:#[^\n]*)?\r?\n)*$/mu.exec(property.text) ?? [];
    return [{ ...(renewed ?? { ...property, text: '' }), text: `${renewed?.text ?? ''}${remarks}` }];
  });
  return [...kept, ...fresh.values()];
}

function takeApart(text: string): NoteParts | null {
  const front = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu.exec(text);
  const hasFront = front?.index === 0;
  const properties = hasFront ? readProperties(front[1] ?? '') : [];
  const rest = hasFront ? text.slice(front[0].length) : text;
  const [begin, end, ...more] = rest.matchAll(noteMarker);
  if (properties === null || begin?.[1] !== 'begin' || end?.[1] !== 'end' || more.length > 0) return null;
  const endsAt = end.index + end[0].length;
  return {
    properties,
    before: rest.slice(0, begin.index),
    body: rest.slice(begin.index, endsAt),
    after: rest.slice(endsAt),
  };
}

/** Each with the lines that it stands on, and comments behind it; null for what is no mapping of them. */
function readProperties(yaml: string): Property[] | null {
  const document = parseDocument(yaml);
  const { contents } = document;
  if (document.errors.length > 0) return null;
  if (contents === null) return yaml.trim() === '' ? [] : null;
  if (!isMap(contents)) return null;
  const starts = contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? -1) : -1));
  if (starts.some((start, at) => start < 0 || (at > 0 && yaml[start - 1] !== '\n'))) return null;
  const values = document.toJS() as Record<string, unknown>;
  const properties = contents.items.map(({ key }, at) => {
    const name = isScalar(key) ? String(key.value) : '';
    return { name, text: yaml.slice(starts[at], starts[at + 1]), hash: hashOf(JSON.stringify(values[name])) };
  });
  const head = yaml.slice(0, starts[0]);
  return head === '' ? properties : [{ name: '', text: head, hash: '' }, ...properties];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
