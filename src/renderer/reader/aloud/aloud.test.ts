import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseVoice, voicesFor, type Voice } from './choose-voice.ts';
import { makeSpeaker, type SpeakerState } from './make-speaker.ts';
import { planSentences, sentenceAt } from './plan-sentences.ts';

const wordsOf = (text: string, language = 'en') =>
  planSentences(text, language).map(({ start, end }) => text.slice(start, end));

it('reads sentence by sentence, and none over the edge of a paragraph', () => {
  expect(wordsOf('A headline\n\nHe said no. “Why?” she asked.\n\n—\n\nA cell\tanother')).toEqual([
    'A headline',
    'He said no.',
    '“Why?” she asked.',
    'A cell',
    'another',
  ]);
  expect(wordsOf('数字は嘘をつかない。老人は言った。', 'ja')).toEqual([
    '数字は嘘をつかない。',
    '老人は言った。',
  ]);
});

it('gives every letter to a voice once, in order, and never too much at a time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('word', 'Sir,', 'end.', '\n\n', '數字', 'никто', 'x'.repeat(150)), {
        maxLength: 200,
      }),
      (parts) => {
        const text = parts.join(' ');
        const plan = planSentences(text, 'en');
        expect(
          plan.every(({ start, end }, at) => start >= (plan[at - 1]?.end ?? 0) && end - start <= 320),
        ).toBe(true);
        const letters = (from: string) => from.replaceAll(/[^\p{L}]/gu, '');
        expect(letters(plan.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(letters(text));
      },
    ),
  );
});

it('begins with the sentence at the line', () => {
  const plan = planSentences('One is here. Two is there. Three.', 'en');
  expect([0, 5, 13, 26, 99].map((offset) => sentenceAt(plan, offset))).toEqual([0, 0, 1, 2, 0]);
});

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  ...{ name, lang, voiceURI: name, localService: true, default: false },
  ...more,
});

it('takes voices of the language that are on this machine, those of the region first', () => {
  const all = [
    voice('Anna', 'de-DE'),
    voice('Daniel', 'en_GB'),
    voice('Far', 'en-GB', { localService: false }),
    voice('Sam', 'en-US', { default: true }),
  ];
  expect(voicesFor(all, 'en-GB').map(({ name }) => name)).toEqual(['Daniel', 'Sam']);
  expect(voicesFor(all, 'uk')).toEqual([]);
  expect(chooseVoice(voicesFor(all, 'en-GB'), 'Sam')?.name).toBe('Sam');
  expect(chooseVoice(voicesFor(all, 'en-GB'), 'gone')?.name).toBe('Daniel');
});

interface Said {
  words: string;
  utterance: SpeechSynthesisUtterance;
}

function speakerOf(text: string) {
  const said: Said[] = [];
  const states: SpeakerState[] = [];
  const problems: string[] = [];
  const speaker = makeSpeaker({
    text,
    plan: planSentences(text, 'en'),
    // What is cancelled says so later, as the platform's does.
    speech: {
      speak: (utterance) => void said.push({ words: utterance.text, utterance }),
      cancel: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
    },
    makeUtterance: (words) => ({ text: words }) as SpeechSynthesisUtterance,
    onChange: (state) => void states.push(state),
    onProblem: (reason) => void problems.push(reason),
  });
  const ends = (which: number): void =>
    said[which]?.utterance.onend?.call(said[which].utterance, {} as SpeechSynthesisEvent);
  return { speaker, said, states, problems, ends, now: () => states.at(-1) };
}

const TEXT = 'One is here. Two is there.\n\nThree.';

it('goes from sentence to sentence, and ends after the last', () => {
  const { speaker, said, ends, now } = speakerOf(TEXT);
  speaker.play(0);
  ends(0);
  ends(1);
  expect(said.map(({ words }) => words)).toEqual(['One is here.', 'Two is there.', 'Three.']);
  ends(2);
  expect(now()).toEqual({ is: 'off', at: -1, word: null });
});

it('tells the word, also where a voice says only where it begins', () => {
  const { speaker, said, now } = speakerOf(TEXT);
  speaker.play(1);
  const { utterance } = said[0] as Said;
  const boundary = (charIndex: number, charLength?: number) =>
    utterance.onboundary?.call(utterance, { name: 'word', charIndex, charLength } as SpeechSynthesisEvent);
  boundary(4, 2);
  expect(now()?.word).toEqual({ start: 17, end: 19 });
  boundary(7);
  expect(now()?.word).toEqual({ start: 20, end: 26 });
});

it('is paused and goes on with the sentence, and steps in either state', () => {
  const { speaker, said, ends, now } = speakerOf(TEXT);
  speaker.play(0);
  speaker.pause();
  // The end of what was cancelled comes late.
  ends(0);
  expect(said).toHaveLength(1);
  speaker.step(1);
  expect(now()).toMatchObject({ is: 'paused', at: 1 });
  speaker.resume();
  expect(said.at(-1)?.words).toBe('Two is there.');
  speaker.step(-1);
  speaker.step(-1);
  expect(said.at(-1)?.words).toBe('One is here.');
  speaker.renew();
  expect(now()).toMatchObject({ is: 'speaking', at: 0 });
  speaker.stop();
  expect(now()?.is).toBe('off');
});

it('stops and says why when a voice fails, but not for what was cancelled', () => {
  const { speaker, said, problems, now } = speakerOf(TEXT);
  speaker.play(0);
  const fail = (error: string) => {
    const utterance = said.at(-1)?.utterance as SpeechSynthesisUtterance;
    utterance.onerror?.call(utterance, { error } as SpeechSynthesisErrorEvent);
  };
  fail('interrupted');
  expect(now()?.is).toBe('speaking');
  fail('synthesis-failed');
  expect([now()?.is, problems]).toEqual(['off', ['synthesis-failed']]);
});
