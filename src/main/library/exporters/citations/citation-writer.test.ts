import { describe, expect, it } from 'vitest';
import type { BuiltInStyle, CitationLanguage, CitationRun } from '../../../../contract/citation.ts';
import type { PassageCard } from '../../../../contract/passage.ts';
import { makeCard } from '../exporters.test-support.ts';
import { createCitationWriter } from './citation-writer.ts';
import { cslOfPassage } from './csl-item.ts';
import { readStyle } from './read-style.ts';
import { writtenStyles } from './styles/index.ts';

type Written = Exclude<BuiltInStyle, 'source-line'>;
type Source = Partial<PassageCard['source']>;

const styled = async (style: Written, source: Source = {}, language: CitationLanguage = 'en') => {
  const reading = readStyle(writtenStyles[style](language));
  if (!reading.ok) throw new Error(reading.reason);
  const write = await createCitationWriter(reading.style, language);
  const { inText, source: entry } = write(cslOfPassage(makeCard({}, source), { first: 3, last: 3 }));
  return [show(inText), show(entry)];
};

/** Italics between stars, addresses between angles. */
const show = (runs: readonly CitationRun[]): string =>
  runs
    .map(({ text, italic, isLink }) => (italic === true ? `*${text}*` : isLink === true ? `<${text}>` : text))
    .join('');

const LINK = '<https://news.example/story?id=1>';
const TWO = { byline: 'Orla Tennick, Bo Ray' };
const THREE = { byline: 'Orla Tennick, Bo Ray, Ann Lee' };
const BARE = { byline: null, publishedAt: null };
const PRINTED = { pages: { first: '12', last: '13' } };
const OWN_NAME = { byline: 'The Ledger' };
const BLOG = { url: 'https://tennick.substack.com/p/a', siteName: 'Tennick Writes' };
const VIDEO = { url: 'https://www.youtube.com/watch?v=1', siteName: 'YouTube' };

/** Worked out by hand from what the handbooks say of each kind of source. */
const expected: [style: Written, what: string, source: Source, inText: string, entry: string][] = [
  [
    'apa',
    'a news story',
    {},
    '(Tennick, 2025, para. 3)',
    `Tennick, O. (2025, April 26). A story. *The Ledger*. ${LINK}`,
  ],
  [
    'apa',
    'two authors',
    TWO,
    '(Tennick & Ray, 2025, para. 3)',
    `Tennick, O., & Ray, B. (2025, April 26). A story. *The Ledger*. ${LINK}`,
  ],
  [
    'apa',
    'three authors',
    THREE,
    '(Tennick et al., 2025, para. 3)',
    `Tennick, O., Ray, B., & Lee, A. (2025, April 26). A story. *The Ledger*. ${LINK}`,
  ],
  [
    'apa',
    'neither author nor date',
    BARE,
    '(“A story,” n.d., para. 3)',
    `*A story*. (n.d.). The Ledger. ${LINK}`,
  ],
  [
    'apa',
    'pages',
    PRINTED,
    '(Tennick, 2025, pp. 12–13)',
    `Tennick, O. (2025, April 26). A story. *The Ledger*. ${LINK}`,
  ],
  [
    'apa',
    'a body that signs its own page',
    OWN_NAME,
    '(The Ledger, 2025, para. 3)',
    `The Ledger. (2025, April 26). A story. ${LINK}`,
  ],
  [
    'apa',
    'a blog',
    BLOG,
    '(Tennick, 2025, para. 3)',
    'Tennick, O. (2025, April 26). A story. *Tennick Writes*. <https://tennick.substack.com/p/a>',
  ],
  [
    'apa',
    'a video',
    VIDEO,
    '(Tennick, 2025, para. 3)',
    'Tennick, O. (2025, April 26). *A story* [Video]. YouTube. <https://www.youtube.com/watch?v=1>',
  ],
  [
    'mla',
    'a news story',
    {},
    '(Tennick, par. 3)',
    `Tennick, Orla. “A story.” *The Ledger*, 26 Apr. 2025, ${LINK}.`,
  ],
  [
    'mla',
    'two authors',
    TWO,
    '(Tennick and Ray, par. 3)',
    `Tennick, Orla, and Bo Ray. “A story.” *The Ledger*, 26 Apr. 2025, ${LINK}.`,
  ],
  [
    'mla',
    'three authors',
    THREE,
    '(Tennick et al., par. 3)',
    `Tennick, Orla, et al. “A story.” *The Ledger*, 26 Apr. 2025, ${LINK}.`,
  ],
  [
    'mla',
    'neither author nor date',
    BARE,
    '(“A story,” par. 3)',
    `“A story.” *The Ledger*, ${LINK}. Accessed 22 Nov. 2026.`,
  ],
  [
    'mla',
    'pages',
    PRINTED,
    '(Tennick 12–13)',
    `Tennick, Orla. “A story.” *The Ledger*, 26 Apr. 2025, ${LINK}.`,
  ],
  [
    'harvard',
    'a news story',
    {},
    '(Tennick, 2025, para. 3)',
    `Tennick, O. (2025) ‘A story’, *The Ledger*, 26 April. Available at: ${LINK} (Accessed: 22 November 2026).`,
  ],
  [
    'harvard',
    'two authors',
    TWO,
    '(Tennick and Ray, 2025, para. 3)',
    `Tennick, O. and Ray, B. (2025) ‘A story’, *The Ledger*, 26 April. Available at: ${LINK} (Accessed: 22 November 2026).`,
  ],
  [
    'harvard',
    'neither author nor date',
    BARE,
    '(*A story*, no date, para. 3)',
    `*A story* (no date), The Ledger. Available at: ${LINK} (Accessed: 22 November 2026).`,
  ],
  [
    'chicago-notes',
    'a news story',
    {},
    '',
    `Orla Tennick, “A story,” *The Ledger*, April 26, 2025, para. 3, ${LINK}.`,
  ],
  [
    'chicago-notes',
    'two authors',
    TWO,
    '',
    `Orla Tennick and Bo Ray, “A story,” *The Ledger*, April 26, 2025, para. 3, ${LINK}.`,
  ],
  [
    'chicago-notes',
    'neither author nor date',
    BARE,
    '',
    `“A story,” The Ledger, accessed November 22, 2026, para. 3, ${LINK}.`,
  ],
  [
    'chicago-author-date',
    'a news story',
    {},
    '(Tennick 2025, para. 3)',
    `Tennick, Orla. 2025. “A story.” *The Ledger*, April 26. ${LINK}.`,
  ],
  [
    'chicago-author-date',
    'three authors',
    THREE,
    '(Tennick, Ray, and Lee 2025, para. 3)',
    `Tennick, Orla, Bo Ray, and Ann Lee. 2025. “A story.” *The Ledger*, April 26. ${LINK}.`,
  ],
  ['news', 'a news story', {}, '', `Orla Tennick, “A story,” The Ledger, April 26, 2025, para. 3, ${LINK}.`],
  [
    'news',
    'a month that is cut short',
    { publishedAt: '2025-09-02' },
    '',
    `Orla Tennick, “A story,” The Ledger, Sept. 2, 2025, para. 3, ${LINK}.`,
  ],
];

describe('the styles that come with the program', () => {
  it.each(expected)('%s: %s', async (style, _, source, inText, entry) => {
    expect(await styled(style, source)).toEqual([inText, entry]);
  });

  it('are written in the language that is asked for', async () => {
    const named = { byline: 'Анна Ковальська', siteName: 'Вісник набережної', title: 'Що видно з «моря»' };
    expect(await styled('apa', named, 'uk')).toEqual([
      '(Ковальська, 2025, абз. 3)',
      `Ковальська, А. (2025, 26 квітня). Що видно з «моря». *Вісник набережної*. ${LINK}`,
    ]);
    expect(await styled('chicago-notes', named, 'ru')).toEqual([
      '',
      `Анна Ковальська, «Що видно з „моря“», *Вісник набережної*, 26 апреля 2025, абз. 3, ${LINK}.`,
    ]);
    expect(await styled('mla', named, 'de')).toEqual([
      '(Ковальська, Abs. 3)',
      `Ковальська, Анна. „Що видно з «моря»“. *Вісник набережної*, 26. Apr. 2025, ${LINK}.`,
    ]);
  });

  it('turns the quotation marks of a headline into inner ones, and leaves its letters', async () => {
    const [, entry = ''] = await styled('mla', { title: 'Why "never" <b>means</b> *now* & don\'t' });
    expect(entry).toContain('“Why ‘never’ <b>means</b> *now* & don’t.”');
  });
});
