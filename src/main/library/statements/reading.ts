import type { Statement, StatementSpeaker } from '../../../contract/statement.ts';
import { confidenceOf } from './confidence.ts';
import { Doc } from './doc.ts';
import type { Language } from './language.ts';
import { languageFor } from './languages.ts';
import { findNames } from './names.ts';
import { findQuotations } from './quotations.ts';
import { RoleReader } from './roles.ts';
import { findSentences } from './sentences.ts';
import { SpeakerReader, type Speaker } from './speakers.ts';
import { tokenise } from './tokenise.ts';
import type { Found, Phrase, Range } from './types.ts';

/** A text that was read: its parts, and the statements in it with who made them. */
export interface Reading {
  doc: Doc;
  language: Language;
  speakers: SpeakerReader;
  roles: RoleReader;
  finds: readonly Find[];
}

/** A statement with its speaker, before it is told to others. */
export interface Find {
  found: Found;
  speaker: Speaker | null;
  statement: Statement;
}

/** Reads a text. Its cost grows with its length, whatever is in it. */
export function readText(text: string, languageCode: string | null | undefined): Reading {
  const language = languageFor(text, languageCode);
  const doc = analyse(text, language);
  const all = language.find(doc);
  const speakers = new SpeakerReader(doc, language.pronouns);
  const roles = new RoleReader(doc, language.names.isVerb);
  const bySource = all.toSorted((a, b) => (a.source?.from ?? 0) - (b.source?.from ?? 0));
  const names = new Map(bySource.map((found) => [found, speakers.read(found)]));
  const finds = all.map((found) => {
    const speaker = names.get(found) ?? null;
    return { found, speaker, statement: report(doc, found, { speaker, speakers, roles }) };
  });
  return { doc, language, speakers, roles, finds };
}

function analyse(text: string, { classes, sentences: habits, names: nameHabits }: Language): Doc {
  const tokens = tokenise(text, classes);
  const quotations = findQuotations(tokens, text);
  const sentences = findSentences(tokens, { quotations, habits });
  const names = findNames(tokens, { sentences, habits: nameHabits });
  return new Doc({ text, tokens, quotations, sentences, names });
}

interface Who {
  speaker: Speaker | null;
  roles: RoleReader;
  speakers: SpeakerReader;
}

function report(doc: Doc, found: Found, who: Who): Statement {
  const { speaker } = who;
  const segments = found.segments.map((range) => offsets(doc, range));
  const start = segments[0]?.[0] ?? 0;
  const end = segments.at(-1)?.[1] ?? start;
  const kind = kindOf(doc, found.segments);
  return {
    start,
    end,
    ...(segments.length > 1 ? { segments } : {}),
    quote: doc.text.slice(start, end),
    kind,
    speaker: describe(doc, found.source, who),
    ...(found.outer === undefined ? {} : reportOuter(doc, found.outer, who)),
    cue: found.cue === null ? '' : doc.slice(found.cue),
    confidence: confidenceOf(found.rule, { kind, isNamed: speaker?.entity != null }),
    rule: found.rule,
  };
}

function reportOuter(doc: Doc, phrase: Phrase, { speakers, roles }: Who): { outer?: StatementSpeaker } {
  const outer = describe(doc, phrase, { speaker: speakers.identify(phrase), roles });
  return outer === null ? {} : { outer };
}

/** How a speaker is told: by the name that is known, and by the words at the place. */
function describe(
  doc: Doc,
  source: Phrase | null,
  { speaker, roles }: { speaker: Speaker | null; roles: RoleReader },
): StatementSpeaker | null {
  if (source === null || speaker === null) return null;
  const [start, end] = offsets(doc, [source.from, source.to]);
  return { name: speaker.name, role: roles.read(source, speaker.entity), start, end };
}

function offsets(doc: Doc, [from, to]: Range): [number, number] {
  return [doc.at(from).start, doc.at(to - 1).end];
}

/** From so many words in quotation marks on, a statement that has others too is mixed. */
const MIXED_WORDS = 3;
const DIRECT_SHARE = 0.8;

function kindOf(doc: Doc, segments: readonly Range[]): Statement['kind'] {
  let words = 0;
  let quoted = 0;
  for (const [from, to] of segments) {
    for (let i = from; i < to; i += 1) {
      if (!doc.isWord(i)) continue;
      words += 1;
      if (doc.inQuotation(i)) quoted += 1;
    }
  }
  if (quoted >= words * DIRECT_SHARE) return 'direct';
  return quoted >= MIXED_WORDS ? 'mixed' : 'indirect';
}
