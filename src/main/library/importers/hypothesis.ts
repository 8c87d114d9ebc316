import { readDate } from './dates.ts';
import { textOf } from './file-text.ts';
import { gatherStories, type LooseHighlight } from './gather-stories.ts';
import { makePassage, notAnEntry, refuse } from './item.ts';
import { detectJson, hasAll } from './json-importer.ts';
import { entriesOf, isObject, membersOf, rootOf, type Span } from './json-spans.ts';
import { field, list, names, objects, otherFields, words } from './json-values.ts';
import { remarks } from './reasons.ts';
import type { ImportedPassage, ImportedRow, Importer, JsonObject } from './types.ts';

const USED = [
  'created',
  'user',
  'uri',
  'text',
  'tags',
  'target',
  'document',
  'references',
  'links',
  'user_info',
];

/** Hypothesis: the file that its page gives, or the answer of its API. Annotations of one page become one story. */
export const hypothesis: Importer = {
  id: 'hypothesis',
  name: 'Hypothesis',
  detect: (file) =>
    detectJson(file, (head) => {
      if (hasAll(head.firstOf('annotations'), 'uri') || hasAll(head.names, 'annotations', 'export_userid'))
        return 1;
      if (hasAll(head.firstOf('rows'), 'uri', 'target')) return 1;
      return hasAll(head.isArray ? head.firstOf() : head.names, 'uri', 'target', 'user') ? 0.9 : 0;
    }),
  *read(file) {
    const text = textOf(file.bytes);
    yield* gatherStories(annotationsOf(text, listOf(text)));
  },
};

function listOf(text: string): Span | undefined {
  const root = rootOf(text);
  const members = membersOf(text, root);
  return text[root.start] === '[' ? root : (members.get('annotations') ?? members.get('rows'));
}

interface Annotation {
  readonly row: number;
  readonly entry: JsonObject;
  readonly replies: JsonObject[];
}

/** Answers are put beneath what they answer, whichever comes first. */
function* annotationsOf(text: string, array: Span | undefined): Generator<LooseHighlight | ImportedRow> {
  if (array === undefined) return;
  const annotations: Annotation[] = [];
  let row = 0;
  for (const read of entriesOf(text, array)) {
    row += 1;
    if ('reason' in read) yield refuse(row, read.reason);
    else if (isObject(read.value)) annotations.push({ row, entry: read.value, replies: [] });
    else yield notAnEntry(row);
  }
  const byId = new Map(annotations.map((one) => [words(one.entry, 'id'), one]));
  for (const one of annotations) {
    const parent = isReply(one) ? rootAnnotation(one, byId) : null;
    parent?.replies.push(one.entry);
  }
  for (const one of annotations) {
    const isAnswer = isReply(one) && rootAnnotation(one, byId) !== null;
    yield isAnswer ? answerOf(one) : highlightOf(one);
  }
}

function isReply({ entry }: Annotation): boolean {
  return list(entry, 'references').length > 0;
}

/** The references of an answer name what it answers, the first note first. */
function rootAnnotation({ entry }: Annotation, byId: ReadonlyMap<string, Annotation>): Annotation | null {
  const [first] = list(entry, 'references');
  const root = typeof first === 'string' ? byId.get(first) : undefined;
  return root === undefined || isReply(root) ? null : root;
}

/** An answer is in the note that it answers; here it only counts as a record of that story. */
function answerOf({ row, entry }: Annotation): LooseHighlight {
  const address = addressOf(entry);
  return { key: address, story: { row, address, title: titleOf(entry) }, passage: null };
}

function highlightOf(annotation: Annotation): LooseHighlight {
  const { row, entry } = annotation;
  const address = addressOf(entry);
  const passage = passageOf(annotation);
  const isLostReply = isReply(annotation);
  return {
    key: address,
    story: {
      row,
      address,
      title: titleOf(entry),
      note: passage === null ? noteOf(annotation) : '',
      tags: passage === null ? names(entry, 'tags') : [],
      remarks: [
        readDate(field(entry, 'created')).remark,
        isLostReply ? remarks.parentUnknown(words(entry, 'text')) : null,
        passage === null && hasSelectors(entry) ? remarks.highlightUnreadable : null,
      ],
    },
    passage,
  };
}

function addressOf(entry: JsonObject): string {
  const [target] = objects(entry, 'target');
  return words(entry, 'uri') || (target === undefined ? '' : words(target, 'source'));
}

/** The API gives a list of titles, the file one. */
function titleOf(entry: JsonObject): string {
  const document = field(entry, 'document');
  if (!isObject(document)) return '';
  const [first] = list(document, 'title');
  return typeof first === 'string' ? first : words(document, 'title');
}

function noteOf({ entry, replies }: Annotation): string {
  const answers = replies.map((reply) => {
    const who = words(reply, 'user').replace(/^acct:/u, '');
    return who === '' ? words(reply, 'text') : `${who}: ${words(reply, 'text')}`;
  });
  return [words(entry, 'text'), ...answers]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

function selectorsOf(entry: JsonObject): JsonObject[] {
  return objects(entry, 'target').flatMap((target) => objects(target, 'selector'));
}

function hasSelectors(entry: JsonObject): boolean {
  return selectorsOf(entry).some((selector) => words(selector, 'type') === 'TextQuoteSelector');
}

/** Null for a note on the whole page: its target names no words. */
function passageOf(annotation: Annotation): ImportedPassage | null {
  const { entry } = annotation;
  const selectors = selectorsOf(entry);
  const ofType = (type: string): JsonObject => selectors.find((one) => words(one, 'type') === type) ?? {};
  const quote = ofType('TextQuoteSelector');
  const position = ofType('TextPositionSelector');
  const others = selectors.filter((one) => one !== quote && one !== position);
  const [start, end] = [offset(field(position, 'start')), offset(field(position, 'end'))];
  const isPlace = start !== null && end !== null && end >= start;
  return makePassage(words(quote, 'exact'), {
    prefix: words(quote, 'prefix'),
    suffix: words(quote, 'suffix'),
    start: isPlace ? start : null,
    end: isPlace ? end : null,
    note: noteOf(annotation),
    tags: names(entry, 'tags'),
    createdAt: readDate(field(entry, 'created')).at,
    imported: {
      ...otherFields(entry, USED),
      ...(words(entry, 'user') !== '' && { user: words(entry, 'user') }),
      ...(others.length > 0 && { selectors: others }),
      ...(annotation.replies.length > 0 && {
        replies: annotation.replies.map((reply) => otherFields(reply, ['links', 'target', 'document'])),
      }),
    },
  });
}

function offset(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
