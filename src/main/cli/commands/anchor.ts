import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';
import { matchQuote } from '../../../text/match-quote.ts';
import { defineCommand, exitStatus, UsageError } from '../command.ts';
import { readInput } from '../read-input.ts';

const selectorsSchema = z.array(
  z.object({
    exact: z.string(),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    start: z.number().int().min(0).nullish(),
    end: z.number().int().min(0).nullish(),
  }),
);

export const anchor = defineCommand({
  about: 'Tells where stored selectors, a JSON list on stdin, land in a text. Needs no library.',
  options: { text: { type: 'string' } },
  async run({ values, session }) {
    if (values.text === undefined) throw new UsageError('--text is missing');
    const text = (await readInput(values.text)).bytes.toString('utf8');
    const matches = parseSelectors(await readText(process.stdin)).map((selector) => {
      const { exact, prefix, suffix, start, end } = selector;
      const position = typeof start === 'number' && typeof end === 'number' ? { start, end } : {};
      return matchQuote(text, { exact, prefix: prefix ?? '', suffix: suffix ?? '', ...position }) ?? gone;
    });
    const lines = matches.map(({ start, end, score, status }) =>
      start === null ? 'gone' : `${status} ${String(start)}–${String(end)} (${score.toFixed(2)})`,
    );
    await session.answer({ matches }, lines.join('\n'));
    return exitStatus.done;
  },
});

const gone = { start: null, end: null, score: 0, status: 'gone' } as const;

function parseSelectors(json: string): z.output<typeof selectorsSchema> {
  try {
    return selectorsSchema.parse(JSON.parse(json));
  } catch (error) {
    throw new UsageError('stdin must hold a JSON list of { exact, prefix, suffix, start, end }', {
      cause: error,
    });
  }
}
