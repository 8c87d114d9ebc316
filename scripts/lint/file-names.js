import { basename, relative, sep } from 'node:path';

const attic = /(?:^|\/)(?:utils?|helpers?|libs?|shared|common|misc)(?:\/|\.tsx?$)/u;

/** kebab-case, and no attic: a file is named after the one thing it does. */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: 'Name the file in kebab-case: `match-quote.ts`.',
      attic: 'A file of leftovers grows for ever. Name it after what it does, in the room that needs it.',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    return {
      Program(node) {
        if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.[cm]?[jt]sx?$/u.test(basename(file))) {
          context.report({ node, loc: { line: 1, column: 0 }, messageId: 'kebab' });
        }
        if (attic.test(file)) context.report({ node, loc: { line: 1, column: 0 }, messageId: 'attic' });
      },
    };
  },
};
