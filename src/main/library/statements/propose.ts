import type { SpeakerCandidate } from '../../../contract/statement.ts';
import type { Doc } from './doc.ts';
import type { Find, Reading } from './reading.ts';
import type { RoleReader } from './roles.ts';
import type { Speaker } from './speakers.ts';
import type { Phrase } from './types.ts';

/** A part of a text in UTF-16 offsets. */
interface Selection {
  start: number;
  end: number;
}

const MOST_CANDIDATES = 3;

/** What speaks for somebody, in points that are compared with each other; 0.5 is what makes a proposal. */
const POINTS = {
  statement: 0.34,
  /** Times the share of the selection that lies in both. */
  overlap: 0.46,
  /** Times the share of the longer of the two. */
  fit: 0.2,
  /** The statement that the sentence is in, when the selection is beside it. */
  /** The share of the points that the second bearer of a pronoun gets. */
  otherBearer: 0.48,
  nameInSentence: 0.42,
  bodyInSentence: 0.39,
  nameBehind: -0.02,
  statementNear: 0.4,
  perSentence: -0.03,
  statementBefore: 0.35,
  perSentenceBefore: -0.02,
  nameBefore: 0.33,
} as const;

const SENTENCES_BEFORE = 8;
const NAMES_BEFORE = 2;

/** From so many points on, what lies around is not looked at any more. */
const SURE = 0.75;

/** Who may have said what is selected, best first. */
export function proposeSpeakers(reading: Reading, selection: Selection): SpeakerCandidate[] {
  const { doc, finds } = reading;
  const list = new CandidateList(doc, reading.roles);
  for (const find of finds) {
    const points = overlapPoints(find, selection);
    if (points > 0) list.add(find, points);
    if (points > 0) addOthers(reading, find, { list, points });
  }
  const first = firstTokenAfter(doc, selection.start);
  const sentence = doc.at(first).sentence;
  if (sentence >= 0) addNearby(reading, { selection, sentence, first, list });
  return list.best(MOST_CANDIDATES);
}

/** The second likeliest bearer of a pronoun. */
function addOthers(
  { speakers }: Reading,
  { found: { source } }: Find,
  { list, points }: { list: CandidateList; points: number },
): void {
  const [other] = source === null ? [] : speakers.others(source);
  if (source === null || other === undefined) return;
  list.addPhrase(source, { name: other.name, entity: other }, points * POINTS.otherBearer);
}

/** Collects candidates; of one name the best points count. */
class CandidateList {
  private readonly doc: Doc;
  private readonly roles: RoleReader;
  private readonly byName = new Map<string, SpeakerCandidate>();

  constructor(doc: Doc, roles: RoleReader) {
    this.doc = doc;
    this.roles = roles;
  }

  get top(): number {
    return Math.max(0, ...[...this.byName.values()].map(({ score }) => score));
  }

  add({ statement: { speaker } }: Find, score: number): void {
    if (speaker !== null) this.put({ ...speaker, score });
  }

  addPhrase(phrase: Phrase, { name, entity }: Speaker, score: number): void {
    if (entity === null && !couldSpeak(this.doc, phrase)) return;
    const role = this.roles.read(phrase, entity);
    this.put({
      name,
      role,
      score,
      start: this.doc.at(phrase.from).start,
      end: this.doc.at(phrase.to - 1).end,
    });
  }

  put(candidate: SpeakerCandidate): void {
    if (candidate.name === '' || PRONOUN.test(candidate.name)) return;
    const known = this.byName.get(candidate.name);
    if (known === undefined || known.score < candidate.score) {
      this.byName.set(candidate.name, { ...candidate, role: candidate.role ?? known?.role ?? null });
    } else if (known.role === null) {
      known.role = candidate.role;
    }
  }

  best(count: number): SpeakerCandidate[] {
    const sorted = [...this.byName.values()].sort((a, b) => b.score - a.score).slice(0, count);
    return sorted.map((each) => ({ ...each, score: Math.round(Math.min(1, each.score) * 100) / 100 }));
  }
}

/** A noun, not "Sunday", "2013", "its" or "hotly". */
function couldSpeak(doc: Doc, { from, to, head }: Phrase): boolean {
  const { lower, isCapital } = doc.at(head);
  if (/^\d/u.test(lower) || /(?:ly|ing)$/u.test(lower)) return false;
  if (doc.is(head, 'weekday', 'month', 'timeUnit', 'adverb', 'auxiliary', 'preposition')) return false;
  if (to - from > 1) return true;
  return isCapital || doc.is(head, 'role', 'body', 'standIn') || lower.endsWith('s');
}

const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|он|она|они|він|вона|вони|er|sie|il|elle|lui|lei|él|ella|on|ona)$/iu;

function overlapPoints({ statement }: Find, { start, end }: Selection): number {
  const segments = statement.segments ?? [[statement.start, statement.end] as const];
  let shared = 0;
  let length = 0;
  for (const [from, to] of segments) {
    shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
    length += to - from;
  }
  if (shared === 0) return 0;
  const selected = Math.max(1, end - start);
  return (
    POINTS.statement +
    (POINTS.overlap * shared) / selected +
    (POINTS.fit * shared) / Math.max(selected, length)
  );
}

/** The first token that ends after an offset. */
function firstTokenAfter(doc: Doc, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.at(middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, doc.tokens.length - 1);
}

interface Nearby {
  selection: Selection;
  sentence: number;
  first: number;
  list: CandidateList;
}

/** Who speaks or is named in the sentence and those before it. */
function addNearby(
  { doc, finds, language, speakers }: Reading,
  { selection, sentence, first, list }: Nearby,
): void {
  if (list.top < SURE) {
    for (const { phrase, points } of language.beside(doc, {
      from: first,
      to: firstTokenAfter(doc, selection.end - 1) + 1,
    })) {
      list.addPhrase(phrase, speakers.identify(phrase), points);
    }
  }
  const last = doc.at(firstTokenAfter(doc, selection.end - 1)).sentence;
  for (const mention of doc.names.mentions) {
    const place = doc.at(mention.from);
    const distance = sentence - place.sentence;
    const isPerson = mention.entity.personhood > 0;
    if (distance > (isPerson ? NAMES_BEFORE : 0) || place.sentence > last) continue;
    const isSelected = place.start >= selection.start && place.start < selection.end;
    // `"A," said X. "B"` is selected with X in it, outside the marks.
    if (isSelected && !(doc.inQuotation(first) && !doc.inQuotation(mention.from))) continue;
    const isBehind = place.start >= selection.end;
    const points =
      distance > 0
        ? POINTS.nameBefore + POINTS.perSentence * distance
        : (isPerson ? POINTS.nameInSentence : POINTS.bodyInSentence) + (isBehind ? POINTS.nameBehind : 0);
    list.addPhrase(phraseOf(mention), { name: mention.entity.name, entity: mention.entity }, points);
  }
  for (const find of finds) {
    const { source } = find.found;
    if (source === null) continue;
    const distance = sentence - doc.at(source.from).sentence;
    if (Math.abs(distance) <= 1)
      list.add(find, POINTS.statementNear + POINTS.perSentence * Math.abs(distance));
    else if (distance > 0 && distance < SENTENCES_BEFORE) {
      list.add(find, POINTS.statementBefore + POINTS.perSentenceBefore * distance);
    }
  }
}

function phraseOf({ titleFrom, to }: { titleFrom: number; to: number }): Phrase {
  return { from: titleFrom, to, head: to - 1, pronoun: null, isClauseStart: false, hasApposition: false };
}
