import { Doc } from './doc.ts';
import { findEnglish } from './english/find.ts';
import { englishNames, englishSentences } from './english/habits.ts';
import { englishClasses } from './english/word-classes.ts';
import { findNames } from './names.ts';
import { findQuotations } from './quotations.ts';
import { findSentences } from './sentences.ts';
import { SpeakerReader } from './speakers.ts';
import { tokenise } from './tokenise.ts';

export function analyse(text: string) {
  const tokens = tokenise(text, englishClasses);
  const quotations = findQuotations(tokens, text);
  const sentences = findSentences(tokens, { quotations, habits: englishSentences });
  const names = findNames(tokens, { sentences, habits: englishNames });
  return new Doc({ text, tokens, quotations, sentences, names });
}
export function findStatements(text: string) {
  const doc = analyse(text);
  const found = findEnglish(doc);
  const reader = new SpeakerReader(doc);
  const speakers = new Map(found.toSorted((a, b) => (a.source?.from ?? 0) - (b.source?.from ?? 0)).map((f) => [f, reader.read(f)]));
  return found.map((f) => {
    const segments = f.segments.map(([a, b]) => [doc.at(a).start, doc.at(b - 1).end]);
    let q = 0, w = 0;
    for (const [a, b] of f.segments) for (let i = a; i < b; i++) if (doc.isWord(i)) { w++; if (doc.inQuotation(i)) q++; }
    const sp = speakers.get(f);
    return { start: segments[0]![0], end: segments.at(-1)![1], segments, rule: f.rule, kind: q / w >= 0.8 ? 'direct' : q >= 3 ? 'mixed' : 'indirect', cue: f.cue ? doc.slice(f.cue) : '', speaker: sp && f.source ? { name: sp.name, start: doc.at(f.source.from).start, end: doc.at(f.source.to - 1).end } : null };
  });
}
