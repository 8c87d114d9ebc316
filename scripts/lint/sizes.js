/** The bars of docs/architecture.md for files, functions and parameters, each with what to do instead. */
const defaults = { fileLines: 400, functionLines: 60, parameters: 3 };

export const sizes = {
  meta: {
    type: 'suggestion',
    schema: [
      {
        type: 'object',
        properties: {
          fileLines: { type: 'integer' },
          functionLines: { type: 'integer' },
          parameters: { type: 'integer' },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      file: '{{ lines }} lines; the bar is {{ most }}. Find the second thing this file does and give it a file of its own.',
      function:
        '{{ lines }} lines; the bar is {{ most }}. Name the steps: each becomes a function, and this one reads as their list.',
      parameters:
        '{{ count }} parameters; the bar is {{ most }}. Keep what it works on first and put the rest into one named-options object.',
    },
  },
  create(context) {
    const bar = { ...defaults, ...context.options[0] };

    /** A callback has the parameters that its caller gives it. */
    const isCallback = (node) =>
      node.parent.type === 'CallExpression' && node.parent.arguments.includes(node);

    function checkFunction(node) {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (lines > bar.functionLines) {
        context.report({
          loc: { start: node.loc.start, end: node.body.loc.start },
          messageId: 'function',
          data: { lines, most: bar.functionLines },
        });
      }
      const count = node.params.filter((each) => each.type !== 'Identifier' || each.name !== 'this').length;
      if (count > bar.parameters && !isCallback(node)) {
        context.report({
          node: node.params[bar.parameters],
          messageId: 'parameters',
          data: { count, most: bar.parameters },
        });
      }
    }

    return {
      Program(node) {
        const lines = context.sourceCode.lines.length - (context.sourceCode.lines.at(-1) === '' ? 1 : 0);
        if (lines > bar.fileLines) {
          context.report({
            loc: { line: bar.fileLines + 1, column: 0 },
            messageId: 'file',
            data: { lines, most: bar.fileLines },
            node,
          });
        }
      },
      FunctionDeclaration: checkFunction,
      FunctionExpression: checkFunction,
      ArrowFunctionExpression: checkFunction,
    };
  },
};
