/**
 * Who speaks: a person, a group ("officials", "analysts") or an institution ("the Kremlin", "the ministry"), as the name
 * alone tells it. A first guess for somebody to correct.
 */

/** What a speaker is. */
export type SpeakerKind = 'person' | 'group' | 'institution';

/** Words as they stand, and beginnings of words that are inflected. */
interface Telling {
  readonly words: ReadonlySet<string>;
  readonly stems: readonly string[];
}

const telling = (words: string, stems: string): Telling => ({
  words: new Set(words.trim().split(/\s+/u)),
  stems: stems.trim().split(/\s+/u),
});

/** What institutions have in their names: whole words, and beginnings of words that are inflected. */
const INSTITUTIONS = telling(
  `
    kremlin pentagon ministry ministries department departments agency agencies office house senate congress parliament
    council commission committee government cabinet court police army navy command embassy company corporation inc ltd
    llc bank university institute union alliance organisation organization association party federation bureau
    administration authority service board foundation fund news times reuters tass interfax nato
    совет совета рада ради мид мзс уряд уряду суд суда суду офис офіс`,
  `
    кремл министерств міністерств минобороны минфин комитет комітет верховн правительств прокуратур полици поліці
    агентств университет університет компани компані партия партии партія партії дума парламент генштаб служба посольств
    администраци адміністраці ministerium bundes behörde regierung`,
);

/** Words for several people. */
const GROUPS = telling(
  `
    officials sources analysts experts critics supporters residents witnesses lawmakers diplomats authorities
    scientists researchers investigators protesters activists lawyers opponents aides advisers advisors allies
    journalists reporters observers militants rebels others some many people men women власти влада`,
  `
    чиновники источники аналитики эксперты жители очевидцы депутаты дипломаты учёные ученые активисты адвокаты
    журналисты наблюдатели посадовці джерела аналітики експерти мешканці очевидці дипломати науковці активісти
    адвокати журналісти спостерігачі`,
);

/** `NATO`, `ЦРУ`: capitals alone, and not the initials of somebody. */
const ACRONYM = /^\p{Lu}{2,6}$/u;

/** What the name says that it is. */
export function guessSpeakerKind(name: string): SpeakerKind {
  const plain = name.trim();
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tells(GROUPS, words)) return 'group';
  if (tells(INSTITUTIONS, words) || ACRONYM.test(plain) || /^the\s/iu.test(plain)) return 'institution';
  return 'person';
}

function tells({ words, stems }: Telling, given: readonly string[]): boolean {
  return given.some((word) => words.has(word) || stems.some((stem) => word.startsWith(stem)));
}

/** Whether it names a body: something that is known by its whole name alone. */
export function isBodyName(name: string): boolean {
  return guessSpeakerKind(name) !== 'person';
}
