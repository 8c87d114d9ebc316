const properties = new Set(['innerHTML', 'outerHTML']);
const methods = new Set([
  'insertAdjacentHTML',
  'write',
  'writeln',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
]);

/** The name of a member, written `a.b` or `a['b']`. */
const memberName = (node) =>
  node.computed
    ? typeof node.property.value === 'string'
      ? node.property.value
      : undefined
    : node.property.name;

/** `write` is a sink on a document alone; streams and files have one too. */
const isDocument = (node) =>
  (node.type === 'Identifier' && /document$/iu.test(node.name)) ||
  (node.type === 'MemberExpression' && /document$/iu.test(memberName(node) ?? ''));

/** Every sink that is not the body of an article is text; the body has one file of its own. */
export const noHtmlSinks = {
  meta: {
    type: 'problem',
    schema: [
      { type: 'object', properties: { isSrcdocAllowed: { type: 'boolean' } }, additionalProperties: false },
    ],
    messages: {
      sink: '`{{ name }}` turns text into HTML. Show text as JSX text or `textContent`; the body of an article goes through the reading frame.',
      srcdoc: '`srcdoc` is set in the one file of the reading frame, after the sanitiser, and nowhere else.',
    },
  },
  create(context) {
    const isSrcdocAllowed = context.options[0]?.isSrcdocAllowed === true;
    const reportSrcdoc = (node) => {
      if (!isSrcdocAllowed) context.report({ node, messageId: 'srcdoc' });
    };
    return {
      AssignmentExpression({ left }) {
        if (left.type !== 'MemberExpression') return;
        const name = memberName(left);
        if (properties.has(name)) context.report({ node: left, messageId: 'sink', data: { name } });
        if (name === 'srcdoc') reportSrcdoc(left);
      },
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type !== 'MemberExpression') return;
        const name = memberName(callee);
        const isWrite = name === 'write' || name === 'writeln';
        if (methods.has(name) && (!isWrite || isDocument(callee.object))) {
          context.report({ node: callee, messageId: 'sink', data: { name } });
        }
        if (name === 'setAttribute' && String(first?.value).toLowerCase() === 'srcdoc') reportSrcdoc(callee);
      },
      JSXAttribute(node) {
        if (node.name.name === 'dangerouslySetInnerHTML') {
          context.report({ node, messageId: 'sink', data: { name: node.name.name } });
        }
        if (String(node.name.name).toLowerCase() === 'srcdoc') reportSrcdoc(node);
      },
      'Property > Identifier.key[name="dangerouslySetInnerHTML"]'(node) {
        context.report({ node, messageId: 'sink', data: { name: node.name } });
      },
    };
  },
};
