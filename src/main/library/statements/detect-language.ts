import { wordSet } from './word-class.ts';

/** Small words that hardly another of these languages has. */
const SMALL_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', wordSet('the of and to in that is was for with said he on as by at from has have his were')],
  [
    'de',
    wordSet('der die das und ist nicht von zu den mit sich des auf für ein eine dem im sagte auch wir haben'),
  ],
  ['fr', wordSet('le la les des et est une dans que qui pour pas sur au avec il elle du nous sont ce')],
  ['es', wordSet('el los las del y es una que por con para no se lo su más al como ha dijo está')],
  ['it', wordSet('il lo gli della di è una che per con non si del dei nella alla sono ha detto anche')],
  ['pl', wordSet('i w na z nie się to że jest do o po jak od przez są ale dla powiedział oraz był')],
  ['ru', wordSet('и в не на что с он как по это из за но от для о у же так сказал был')],
  ['uk', wordSet('і в не на що з він як за це від до та але для про у є й сказав був')],
]);

const CYRILLIC = /[\u0400-\u04ff]/u;

/** So much of a text is looked at. */
const LOOKED_AT = 4000;

/** The language of a text by its small words; null when it is none of ours. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, LOOKED_AT).toLowerCase();
  const counts = new Map<string, number>();
  if (CYRILLIC.test(sample)) {
    if (/[іїєґ]/u.test(sample)) counts.set('uk', 5);
    if (/[ыэъё]/u.test(sample)) counts.set('ru', 5);
  }
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    for (const [code, words] of SMALL_WORDS)
      if (words.has(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? (CYRILLIC.test(sample) ? 'ru' : null);
}
