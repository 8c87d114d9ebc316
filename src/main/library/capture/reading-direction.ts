const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ji',
  'ku-arab',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const RTL_LETTERS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const SAMPLE_CHARS = 4_000;

/**
 * How a text reads. A page's own word counts only where its letters do not speak against it: many templates
 * carry `dir` or `lang` of another language than the story.
 */
export function readingDirection(
  text: string,
  stated: { dir: 'ltr' | 'rtl' | null; language: string | null },
): 'ltr' | 'rtl' {
  const sample = text.slice(0, SAMPLE_CHARS);
  const rtl = sample.match(RTL_LETTERS)?.length ?? 0;
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  if (all >= 20 && rtl < all / 20) return 'ltr';
  if (all >= 20 && rtl > all / 2) return 'rtl';
  if (stated.dir !== null) return stated.dir;
  const [language = ''] = stated.language?.toLowerCase().split('-') ?? [];
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
