import type { Statement, StatementSpeaker } from '../../../contract/statement.ts';
import { findStatements } from '../../library/statements/index.ts';
import { defineCommand, exitStatus, takeOne } from '../command.ts';
import { readStory } from '../read-story.ts';

export const statements = defineCommand({
  about: [
    'Finds the statements in a text file, in an article of the library, or in what stdin brings.',
    '  --language CODE   the language of the text, as en or uk (an article has its own; else it is guessed)',
  ].join('\n'),
  options: { language: { type: 'string' } },
  async run({ values, positionals, session }) {
    const story = await readStory(session, takeOne(positionals, 'FILE.txt or ARTICLE_ID'));
    const found = findStatements(story.text, { language: values.language ?? story.language });
    await session.answer({ statements: found }, found.map(describe).join('\n'));
    return exitStatus.done;
  },
});

function describe({ quote, speaker, outer, kind, confidence, rule }: Statement): string {
  const handedOn = outer === undefined ? '' : `, as told by ${name(outer)}`;
  const who = speaker === null ? 'Nobody named' : name(speaker);
  return `${who}${handedOn} (${kind}, ${confidence.toFixed(2)}, ${rule}): ${quote}`;
}

function name({ name: known, role }: StatementSpeaker): string {
  return role === null ? known : `${known}, ${role}`;
}
