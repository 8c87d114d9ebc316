/**
 * Cue verbs by what they take, as stems with the endings that they are met with: "заяви:л" stands for заявил, заявила,
 * заявило and заявили.
 */
export type SlavicCueClass =
  /** A clause with "что" or a quotation. */
  | 'clause'
  /** An infinitive: "пообещал приехать". */
  | 'infinitive'
  /** A thing by a name: "назвал решение «ошибкой»". */
  | 'name'
  /** A noun, then a clause: "опроверг слухи о том, что". */
  | 'denial';

const ENDINGS: Readonly<Record<string, string>> = {
  // Past tenses
  л: 'л ла ло ли',
  лся: 'лся лась лось лись',
  0: ' ла ло ли',
  в: 'в ла ло ли',
  вся: 'вся лася лось лися',
  // Present tenses
  ет: 'ет ют',
  ет_: 'ет ут',
  ит: 'ит ят',
  ит_: 'ит ат',
  ется: 'ется ются',
  ёт: 'ёт ют',
  ётся: 'ётся ются',
  є: 'є ють',
  ить: 'ить ять',
  ить_: 'ить ать',
  е_: 'е уть',
  ється: 'ється ються',
  иться: 'иться аться яться',
  // Short forms: "уверен", "уверена"
  ен: 'ен ена ено ены',
  ён: 'ён ена ены',
  аний: 'аний ана ані',
  ений: 'ений ена ені',
};

/** A table of forms from lists of stems, the endings after a colon; several endings are parted by commas. */
export function makeCueForms(
  lists: Partial<Record<SlavicCueClass, string>>,
): ReadonlyMap<string, ReadonlySet<SlavicCueClass>> {
  const forms = new Map<string, Set<SlavicCueClass>>();
  for (const [name, stems] of Object.entries(lists) as [SlavicCueClass, string][]) {
    for (const entry of stems.trim().split(/\s+/u)) {
      const [stem = '', kinds = ''] = entry.split(':');
      for (const ending of kinds.split(',').flatMap((kind) => (ENDINGS[kind] ?? '').split(' '))) {
        forms.set(stem + ending, (forms.get(stem + ending) ?? new Set()).add(name));
      }
    }
  }
  return forms;
}
