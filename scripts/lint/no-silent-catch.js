/** A catch translates, retries with a bound, or says in a comment why silence is right. */
export const noSilentCatch = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      silent:
        'An error disappears here. Translate it to a coded error, retry with a bound, or say in a comment inside why silence is right.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const isEmpty = (body) => body.type === 'BlockStatement' && body.body.length === 0;
    const isNothing = (body) =>
      (body.type === 'Identifier' && body.name === 'undefined') ||
      (body.type === 'Literal' && body.value === null) ||
      (body.type === 'UnaryExpression' && body.operator === 'void');

    /** A reason stands inside the braces, or on the line above (or at the end of) the statement. */
    function hasReason(node) {
      if (sourceCode.getCommentsInside(node).length > 0) return true;
      const line = node.loc.start.line;
      return sourceCode
        .getAllComments()
        .some(({ loc }) => loc.end.line === line - 1 || loc.start.line === line);
    }

    return {
      CatchClause(node) {
        if (isEmpty(node.body) && sourceCode.getCommentsInside(node.body).length === 0) {
          context.report({ node, messageId: 'silent' });
        }
      },
      'CallExpression[callee.property.name="catch"]'(node) {
        const [handler] = node.arguments;
        if (handler?.type !== 'ArrowFunctionExpression') return;
        if ((isEmpty(handler.body) || isNothing(handler.body)) && !hasReason(handler)) {
          context.report({ node: handler, messageId: 'silent' });
        }
      },
    };
  },
};
