/**
 * Russian and Ukrainian in one: their endings differ, but where one has an ending that the other lacks, the other has
 * no words with it to confuse. Words of other languages in these letters are hardly touched.
 */

const VOWEL = /[аеиоуыэюяіїє]/u;

/** What is left of a noun or an adjective. */
const MIN_STEM = 3;

/** What is left of a verb, without the vowel before its ending. */
const MIN_VERB_STEM = 3;

/** Endings of nouns and adjectives, the longest of each last letter first. */
const NOMINAL_ENDINGS: readonly string[] = [
  ...['а', 'я', 'о', 'е', 'є', 'у', 'ю', 'ы', 'и', 'і', 'ї', 'й'],
  ...['ам', 'ям', 'ах', 'ях', 'ом', 'ем', 'єм', 'ами', 'ями', 'ов', 'ев', 'єв', 'ів', 'їв', 'ей'],
  ...['ою', 'ею', 'єю', 'ією', 'ью', 'ові', 'еві', 'єві'],
  ...['ый', 'ий', 'ій', 'ой', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ую', 'юю', 'ої', 'ых', 'их', 'ым', 'им'],
  ...['ого', 'его', 'ому', 'ему', 'ыми', 'ими'],
];

const NOMINAL_BY_LAST: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  NOMINAL_ENDINGS.toSorted((a, b) => b.length - a.length),
  (ending) => ending.charAt(ending.length - 1),
);

/** Endings that follow a soft consonant, so that the word by itself may end in ь (сталь, словарь). */
const SOFT_ENDINGS: ReadonlySet<string> = new Set([
  ...['и', 'і', 'я', 'ю', 'е', 'ей', 'ем', 'ям', 'ях', 'ями', 'ью', 'ів', 'ею'],
]);
const CAN_BE_SOFT = /[бвджзлмнпрстфцчшщ]$/u;

/** Endings of verbs that follow a vowel, and what the vowels before some of them stand for in the infinitive. */
const VERB_ENDING = /(?<=[аеиіоуыюя])(?:л[аои]?|ть|ти|в|[єе]|[єе]т|ют|ють)$/u;
const SECOND_CONJUGATION = /(?:[ия]т|[ия]ть)$/u;
const OVATY = /у(?:[єе]т?|ют|ють)$/u;

/** Tells the stem of a verb from a noun: делать from дела. */
const VERB_MARK = '-';

/** Adds what a folded Cyrillic term may be a form of. */
export function addCyrillicStems(term: string, stems: string[]): void {
  addNominal(term, stems);
  addVerbal(term, stems);
}

function addNominal(term: string, stems: string[]): void {
  // Львів, Києва: the vowel of the nominative is another.
  if (/[ії]в$/u.test(term)) {
    const stem = term.slice(0, -2);
    add(stems, stem + (term.charAt(stem.length) === 'ї' ? 'єв' : 'ов'));
    add(stems, `${stem}ев`);
  }
  const ending = nominalEnding(term);
  if (ending === null) return;
  const stem = term.slice(0, -ending.length);
  // решение, решений: the и belongs to the ending.
  const isLong = stem.length > MIN_STEM && /[иії]$/u.test(stem);
  add(stems, isLong ? stem.slice(0, -1) : stem);
  if (SOFT_ENDINGS.has(ending) && CAN_BE_SOFT.test(stem)) add(stems, `${stem}ь`);
}

function nominalEnding(term: string): string | null {
  for (const ending of NOMINAL_BY_LAST.get(term.charAt(term.length - 1)) ?? []) {
    const at = term.length - ending.length;
    if (at >= MIN_STEM && term.endsWith(ending) && VOWEL.test(term.slice(0, at))) return ending;
  }
  return null;
}

function addVerbal(term: string, stems: string[]): void {
  const isReflexive = term.endsWith('ся') || term.endsWith('сь');
  const verb = isReflexive ? term.slice(0, -2) : term;
  const ovaty = verb.search(OVATY);
  if (ovaty >= MIN_VERB_STEM) {
    // требует, требовать; планує, планувати
    add(stems, `${verb.slice(0, ovaty)}ова${VERB_MARK}`);
    add(stems, `${verb.slice(0, ovaty)}ува${VERB_MARK}`);
    return;
  }
  const second = verb.search(SECOND_CONJUGATION);
  if (second >= MIN_VERB_STEM) add(stems, `${verb.slice(0, second)}и${VERB_MARK}`);
  const at = verb.search(VERB_ENDING);
  if (at > MIN_VERB_STEM) add(stems, verb.slice(0, at) + VERB_MARK);
}

function add(stems: string[], stem: string): void {
  if (!stems.includes(stem)) stems.push(stem);
}
