/** Attributes and properties whose value a person reads or hears. */
const wordy = new Set([
  'title',
  'name',
  'label',
  'legend',
  'placeholder',
  'alt',
  'words',
  'hint',
  'what',
  'said',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

/** A word of any script, and no mark, key sign or number alone. */
const hasWords = (text) => /\p{L}{2}/u.test(text);

/** The pieces of text that an expression may come out as, one level of choice after the other. */
function textsOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis;
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return [...textsOf(node.left), ...textsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsOf(node.left), ...textsOf(node.right)] : [];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return textsOf(node.expression);
    default:
      return [];
  }
}

const wordsOf = (node) => (node.type === 'TemplateElement' ? node.value.cooked : node.value);

/** On elements of HTML `name` is for forms, and nobody reads it. */
const isFormName = (attribute) =>
  attribute.name.name === 'name' && /^[a-z]/u.test(attribute.parent.name.name ?? '');

/** Words on the screen come from the catalogue: each language has them, or the types say so. */
export const wordedElsewhere = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal:
        '"{{ text }}" is said in English to everybody: put it in src/renderer/language/catalogues and ask useMessages for it.',
    },
  },
  create(context) {
    const report = (node) => {
      const text = wordsOf(node).trim().replaceAll(/\s+/gu, ' ').slice(0, 40);
      if (hasWords(text)) context.report({ node, messageId: 'literal', data: { text } });
    };
    return {
      JSXText: report,
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer'(node) {
        textsOf(node).forEach(report);
      },
      JSXAttribute(node) {
        if (wordy.has(node.name.name) && !isFormName(node)) textsOf(node.value).forEach(report);
      },
      Property(node) {
        if (wordy.has(node.key.name ?? node.key.value)) textsOf(node.value).forEach(report);
      },
    };
  },
};
