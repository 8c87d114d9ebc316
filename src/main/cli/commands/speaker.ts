import { suggestSpeaker } from '../../library/statements/index.ts';
import { defineCommand, exitStatus, readNumber, takeOne, UsageError } from '../command.ts';
import { readStory } from '../read-story.ts';

export const speaker = defineCommand({
  about: [
    'Proposes who may have said a part of a text, best first.',
    '  --start N, --end N   the part, in UTF-16 offsets of the text',
    '  --language CODE      the language of the text, as en or uk (an article has its own; else it is guessed)',
  ].join('\n'),
  options: { start: { type: 'string' }, end: { type: 'string' }, language: { type: 'string' } },
  async run({ values, positionals, session }) {
    const path = takeOne(positionals, 'FILE.txt');
    if (values.start === undefined || values.end === undefined) {
      throw new UsageError('--start and --end are needed');
    }
    const start = readNumber(values.start, 'start', 0);
    const end = readNumber(values.end, 'end', start);
    const story = await readStory(session, path);
    const candidates = suggestSpeaker(story.text, start, end, {
      language: values.language ?? story.language,
    });
    const lines = candidates.map(({ name, role, score }) =>
      [score.toFixed(2), role === null ? name : `${name}, ${role}`].join(' '),
    );
    await session.answer({ candidates }, lines.join('\n'));
    return exitStatus.done;
  },
});
