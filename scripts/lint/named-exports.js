/** No default exports: a thing has one name everywhere. */
export const namedExports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { named: 'Export it by name: `export function openLibrary`. A thing has one name everywhere.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'named' });
    return {
      ExportDefaultDeclaration: report,
      'ExportSpecifier[exported.name="default"]': report,
    };
  },
};
