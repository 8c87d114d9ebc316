import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { CueVerb } from './cue-verbs.ts';

/** Whether what follows a verb is what it says: a clause, a quotation, a question, an infinitive, a thing. */

export interface Complement {
  verb: CueVerb;
  /** Where the verb stands. */
  at: number;
  /** Where what it may say begins. */
  from: number;
  high: number;
  hasAddressee: boolean;
}

/** Verbs that take a clause without "that" so often that hardly anything else follows them. */
const BARE =
  wordSet(`say said says saying add added adds adding note noted notes noting argue argued argues arguing claim
  claimed claims claiming believe believed believes think thought thinks suggest suggested suggests insist insisted
  insists acknowledged explained wrote writes predicted predicts told tells tell telling assured reported announced
  announces stated warned conceded admitted alleged declared asserted vowed concluded maintained contended recalled hopes
  hoped hope joked tweeted complained confirmed indicated remarked testified boasted revealed estimated estimates
  emphasized stressed reiterated observed feared fears fear expects expected`);
const TO_AFTER_BARE = wordSet('hope expect claim believe say tell');
const NOT_AFTER_BARE = wordSet('of by with up');

/** Verbs with other meanings: what follows must show it. */
const STRICT = wordSet('pledge maintain post state threaten email signal text label worry go point refer');
const POINTING = wordSet('point refer');
const STRICT_STARTS = wordSet('he she they it there his her their');

const AS_VERBS = wordSet('describe characterize portray dismiss denounce depict cite refer brand');
const CLAUSE_STARTS = wordSet('how why what whether if there when where no not such more even');
const QUESTION_STARTS = wordSet('whether if how why what who when where about for that');
const THING_STARTS =
  wordSet(`he she they it him her them a an the his their its this that these those any all some what how
  as both such no more several many`);

/** Decides by the verb and the word after it. */
export function takesComplement(doc: Doc, complement: Complement): boolean {
  const { verb, at, from, high } = complement;
  if (high - from < 2) return false;
  const next = doc.lower(from);
  const isQuotation = doc.inQuotation(from);
  const isThat = next === 'that';
  if (doc.lower(at + 1) === 'to' && POINTING.has(verb.lemma)) return true;
  if (STRICT.has(verb.lemma)) {
    return (
      isQuotation ||
      (isThat && !verb.classes.has('quotation')) ||
      (next === 'to' && verb.classes.has('infinitive')) ||
      STRICT_STARTS.has(next)
    );
  }
  if (isQuotation || isThat) return takesQuotation(verb, isQuotation);
  const after = doc.lower(at + 1);
  if (after === 'by' || (after === 'as' && !AS_VERBS.has(verb.lemma))) return false;
  if (BARE.has(doc.lower(at))) {
    if (next === 'to') return verb.classes.has('infinitive') || TO_AFTER_BARE.has(verb.lemma);
    if (THINGS_TOO.has(verb.lemma) && opensThing(doc, from)) return false;
    return !NOT_AFTER_BARE.has(next) && !(next === 'as' && verb.lemma !== 'say');
  }
  if (verb.classes.has('infinitive') && takesInfinitive(doc, complement)) return true;
  if (verb.lemma === 'call') return takesName(doc, complement);
  return takesByClass(doc, complement);
}

/** "wrote a book", "added 20 jobs", "wrote in a name": no words that were said. */
const THINGS_TOO = wordSet('write add declare claim report');
const NEW_THINGS = wordSet(
  'a an one another in on at from about while victory bankruptcy war credit responsibility two three',
);

function opensThing(doc: Doc, from: number): boolean {
  return NEW_THINGS.has(doc.lower(from)) || /^[\d$]/u.test(doc.at(from).text);
}

function takesQuotation({ classes }: CueVerb, isQuotation: boolean): boolean {
  if (classes.has('clause') || classes.has('addressee') || classes.has('question') || classes.has('thing'))
    return true;
  return isQuotation && (classes.has('quotation') || classes.has('infinitive'));
}

function takesInfinitive(doc: Doc, { at, from, high, hasAddressee }: Complement): boolean {
  if (doc.lower(from) === 'to') return true;
  if (!hasAddressee) return false;
  for (let i = at + 1; i < Math.min(at + 9, high); i += 1) {
    if (doc.lower(i) === 'to' && !doc.inQuotation(i)) return true;
  }
  return doc.lower(from + 1) === 'to';
}

const PARTICLES = wordSet('off in up');
const CALLED = wordSet('him her them his their the a an this that for on it us');

/** "called him a liar", "called for an inquiry", but not "called off" and not "a group called X". */
function takesName(doc: Doc, { at, from, high }: Complement): boolean {
  if (PARTICLES.has(doc.lower(at + 1))) return false;
  if (['for', 'on'].includes(doc.lower(at + 1))) return true;
  if (doc.lower(at) === 'called' && followsNewNoun(doc, at)) return false;
  for (let i = from; i < high; i += 1) if (doc.inQuotation(i)) return true;
  if (doc.is(from, 'personal') || CALLED.has(doc.lower(from))) return true;
  for (let i = from + 1; i < Math.min(from + 7, high); i += 1)
    if (['a', 'an', 'the'].includes(doc.lower(i))) return true;
  return false;
}

const NEW = wordSet('a an one some another');

/** "a group called X" */
function followsNewNoun(doc: Doc, at: number): boolean {
  if (!doc.isWord(at - 1) || doc.is(at - 1, 'personal')) return false;
  if (doc.isCapital(at - 1) && !doc.isCapital(at + 1)) return false;
  for (let i = at - 2; i >= Math.max(0, at - 6); i -= 1) {
    if (NEW.has(doc.lower(i))) return true;
    if (!doc.isWord(i)) return false;
  }
  return false;
}

function takesByClass(doc: Doc, { verb, from }: Complement): boolean {
  const { lower, isCapital, isWord } = doc.at(from);
  const { classes } = verb;
  if (classes.has('question')) return QUESTION_STARTS.has(lower) || verb.lemma === 'question';
  if (classes.has('thing')) return THING_STARTS.has(lower) || isCapital || isWord;
  if (!classes.has('clause')) return false;
  return doc.is(from, 'determiner', 'personal') || isCapital || CLAUSE_STARTS.has(lower);
}
