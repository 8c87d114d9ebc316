import { makeRandom, pick } from '../random.ts';

/** Sentences of news, put together by chance: stories of any length to take the time of. */
const NAMES = [
  'Ann Lee',
  'Bruce Brown',
  'Senator Maria Voss',
  'Dmitry Orlov',
  'Lee',
  'Brown',
  'she',
  'he',
  'the minister',
];
const PATTERNS = [
  '“We have looked at the dam twice and {c},” said {n}, who leads the inquiry in the northern district.',
  '{n} said on Monday that {c}, adding that nobody had asked for the papers before the spring.',
  '{c}, according to a report by the ministry that was handed to the council last week.',
  'The road along the river was closed for three days while crews from two towns cleared the mud.',
  '{n} told reporters in an interview: “{c}. We will publish everything we know.”',
  'Asked about the costs, {n} called the estimate “a guess at best” and promised to send a new one by the end of May.',
  'The council meets every second Tuesday in the old school, a low building behind the market.',
  'As {n} put it, {c}, although some of the engineers have their doubts about the date.',
];
const CLAUSES = [
  'the wall will hold',
  'the money is there for another year',
  'the work should be done before the winter',
  'nobody has to leave the valley',
  'the plan was wrong from the beginning',
];

/** A text of about so many words; the same for the same seed. */
export function longText(words: number, seed: number): string {
  const random = makeRandom(seed + 1);
  const paragraphs: string[] = [];
  let count = 0;
  while (count < words) {
    const sentences = Array.from({ length: 3 }, () =>
      pick(random, PATTERNS).replace('{n}', pick(random, NAMES)).replace('{c}', pick(random, CLAUSES)),
    );
    const paragraph = sentences
      .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
      .join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}
