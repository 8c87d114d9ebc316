import { wordSet } from '../word-class.ts';
import type { Doc } from '../doc.ts';
import type { Phrase } from '../types.ts';
import { afterDateline } from '../dateline.ts';
import { cueVerbs } from './cue-verbs.ts';
import { headOf, IRREGULAR_PAST, isAdverb } from './phrase-parts.ts';

/** The subject of a sentence's main clause: who a participle or a second verb belongs to. */

const LEADS =
  wordSet(`asked pressed shortly moments minutes hours days weeks months years earlier later last next this one
  two three meanwhile however still instead then now today yesterday also indeed`);
const LEADS_ALONE = wordSet('meanwhile however still instead then now asked shortly later earlier');
const LEADS_BEFORE = wordSet(
  'week month year night morning day hour after before later ago weeks months years days hours about if whether how why',
);
const JOINERS = wordSet('and but so yet or');
const TEAM = wordSet(
  'campaign supporters administration spokesman officials team camp aides allies backers advisers',
);
const NAME_LINKS = wordSet('of for from in with at');

/** At most so many adverbial phrases are skipped before the subject. */
const MOST_LEADS = 4;
const LONGEST = 10;

/** The subject of the clause that begins at `low`, sought up to `high`. */
export function mainSubject(doc: Doc, low: number, high: number): Phrase | null {
  const from = skipLeads(doc, afterDateline(doc, low, high), high);
  if (from === null || from >= high || doc.inQuotation(from)) return null;
  if (doc.is(from, 'personal')) return makeSubject(doc, from, from + 1);
  if (!doc.isCapital(from) && !doc.is(from, 'determiner', 'title', 'role') && from !== low) return null;
  let to = endOfSubject(doc, from, high);
  while (to > from + 1 && doc.is(to - 1, 'preposition', 'determiner')) to -= 1;
  return makeSubject(doc, from, to);
}

function makeSubject(doc: Doc, from: number, to: number): Phrase {
  const pronoun = doc.is(from, 'personal') && to === from + 1 ? doc.lower(from) : null;
  return { from, to, head: headOf(doc, from, to), pronoun, isClauseStart: true, hasApposition: false };
}

/** Past "But", "On Tuesday,", "Speaking to reporters,". */
function skipLeads(doc: Doc, low: number, high: number): number | null {
  let i = low;
  for (let leads = 0; leads < MOST_LEADS; leads += 1) {
    while (i < high && isSmallLead(doc, i)) i += 1;
    if (i >= high || doc.inQuotation(i)) return null;
    if (!opensAdverbial(doc, i)) return i;
    const comma = findComma(doc, i, high);
    if (comma < high - 1) i = comma + 1;
    else if (doc.is(i, 'preposition') && doc.is(i + 1, 'weekday')) i += 2;
    else return null;
  }
  return i;
}

function isSmallLead(doc: Doc, i: number): boolean {
  if (!doc.isWord(i)) return !doc.inQuotation(i);
  if (JOINERS.has(doc.lower(i))) return true;
  return doc.is(i, 'adverb') && !doc.is(i, 'determiner', 'personal') && !doc.isMark(i + 1, ',');
}

function opensAdverbial(doc: Doc, i: number): boolean {
  const { lower } = doc.at(i);
  if (doc.is(i, 'preposition', 'conjunction', 'weekday')) return true;
  if (/(?:ing|ly)$/u.test(lower) && !doc.names.at.has(i)) return true;
  if (!LEADS.has(lower)) return false;
  return LEADS_BEFORE.has(doc.lower(i + 1)) || LEADS_ALONE.has(lower) || doc.isMark(i + 1, ',');
}

function findComma(doc: Doc, from: number, high: number): number {
  let i = from;
  while (i < high && !doc.isMark(i, ',')) i += 1;
  return i;
}

function endOfSubject(doc: Doc, from: number, high: number): number {
  const isNamed = doc.names.at.has(from) || (doc.is(from, 'title') && doc.isCapital(from));
  let isAfterName = isNamed;
  let to = from + 1;
  for (; to < high; to += 1) {
    const token = doc.at(to);
    if (token.text === '.' && !token.isSpaced && doc.isDotOfWord(to)) continue;
    if (!token.isWord) break;
    if (token.isCapital && !doc.is(to, 'weekday')) {
      isAfterName = true;
      continue;
    }
    if (doc.is(to, 'auxiliary', 'personal', 'conjunction') || isAdverb(doc, to)) break;
    if (isAfterName && isNamed) {
      if (!doc.is(to, 'role', 'title') && !TEAM.has(token.lower) && !leadsToName(doc, to, high)) break;
      isAfterName = false;
    } else if (endsNoun(doc, to, from)) break;
  }
  return to;
}

/** "Labour | hopeful | Anna Hale" */
function leadsToName(doc: Doc, i: number, high: number): boolean {
  const { lower } = doc.at(i);
  const isVerb = cueVerbs.has(lower) || lower.endsWith('ed') || doc.is(i, 'preposition');
  return i + 1 < high && !isVerb && doc.isCapital(i + 1) && doc.names.at.has(i + 1);
}

function endsNoun(doc: Doc, i: number, from: number): boolean {
  const { lower } = doc.at(i);
  if (cueVerbs.has(lower) && !doc.is(i, 'role')) return true;
  if (doc.is(i, 'preposition')) return !NAME_LINKS.has(lower) || i - from > 6;
  return ((lower.endsWith('ed') || IRREGULAR_PAST.has(lower)) && i - from > 1) || i - from >= LONGEST;
}

/** The few words that end at a token: who is "saying" something in "a video of X saying". */
export function nearestNoun(doc: Doc, last: number, low: number): Phrase {
  let from = last;
  const isName = doc.isCapital(last);
  while (from - 1 >= low && doc.isWord(from - 1) && last - from < 5) {
    const stops = isName
      ? !doc.isCapital(from - 1)
      : doc.is(from - 1, 'preposition', 'conjunction', 'auxiliary') ||
        doc.is(from, 'determiner') ||
        cueVerbs.has(doc.lower(from - 1));
    if (stops) break;
    from -= 1;
  }
  return {
    from,
    to: last + 1,
    head: headOf(doc, from, last + 1),
    pronoun: null,
    isClauseStart: false,
    hasApposition: false,
  };
}
