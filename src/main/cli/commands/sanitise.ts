import { defineCommand, exitStatus, takeOne } from '../command.ts';
import { readInput } from '../read-input.ts';

export const sanitise = defineCommand({
  about: 'Prints the HTML that the reading view would get: the sanitiser alone.',
  options: {},
  async run({ positionals, session }) {
    const input = await readInput(takeOne(positionals, 'FILE'));
    const html = await session.capture().sanitise(input.bytes.toString('utf8'));
    await session.answer({ html }, html);
    return exitStatus.done;
  },
});
