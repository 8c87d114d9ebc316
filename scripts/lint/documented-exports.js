/** What others build on has a doc comment: every exported function and class of text and of the library's leaves. */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing:
        'Say in a doc comment why `{{ name }}` is there: its units, its limits, its errors; not what the line says.',
    },
  },
  create(context) {
    const isFunction = (init) =>
      init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';

    function nameOf(declaration) {
      if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration')
        return declaration.id.name;
      const [first] = declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
      return isFunction(first?.init) ? first.id.name : undefined;
    }

    /** Overloads: the comment of the first signature speaks for all. */
    const isOverload = (node) => {
      const siblings = node.parent.body;
      const before = siblings[siblings.indexOf(node) - 1];
      return (
        before?.declaration?.type === 'TSDeclareFunction' &&
        before.declaration.id?.name === node.declaration.id?.name
      );
    };

    return {
      ExportNamedDeclaration(node) {
        const name = nameOf(node.declaration);
        if (name === undefined || isOverload(node)) return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type !== 'Block' || !comment.value.startsWith('*')) {
          context.report({ node: node.declaration, messageId: 'missing', data: { name } });
        }
      },
    };
  },
};
