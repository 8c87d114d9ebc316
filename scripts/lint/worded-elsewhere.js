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

/** What reads like a sentence or a label of several words, wherever it stands: `Saved by hand`, `There is none.` */
const isSentence = (text) => /^\p{Lu}.*\p{L}{2}.* \p{L}|^[“„«]?\p{Lu}\p{L}+.*[.?!…]$/su.test(text.trim());

/** Where a sentence is read by nobody but us: what is thrown, and what a program compares or takes. */
const isUnseen = (node) => {
  for (let at = node.parent; at !== undefined && at !== null; at = at.parent) {
    if (at.type === 'ThrowStatement' || at.type === 'JSXAttribute' || at.type.startsWith('TS')) return true;
    if (at.type === 'NewExpression' && /Error$/u.test(at.callee.name ?? '')) return true;
    if (at.type === 'BinaryExpression' && /^[!=]==?$/u.test(at.operator)) return true;
    if (at.type.endsWith('Statement') || at.type.endsWith('Declaration')) return false;
  }
  return false;
};

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
    const reported = new Set();
    const report = (node) => {
      if (reported.has(node)) return;
      reported.add(node);
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
      Literal(node) {
        if (typeof node.value === 'string' && isSentence(node.value) && !isUnseen(node)) report(node);
      },
      TemplateLiteral(node) {
        const text = node.quasis.map((piece) => piece.value.cooked).join('X');
        if (isSentence(text) && !isUnseen(node)) node.quasis.forEach(report);
      },
    };
  },
};
