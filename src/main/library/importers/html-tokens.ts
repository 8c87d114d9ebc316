import { Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';

/** A piece of a page in the order in which it stands there. */
export type HtmlToken =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isSelfClosing: boolean;
    }
  | { readonly kind: 'end'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const CHUNK_CHARS = 65_536;
/** What stands in these is no markup; a tree builder would tell the tokeniser so. */
const RAW: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/**
 * The tags and words of a page by the standard's own tokeniser, without a tree: lists of bookmarks are never properly nested,
 * and what is nested a million deep costs nothing here. Pieces come as they are asked for.
 */
export function* htmlTokens(html: string): Generator<HtmlToken, void, undefined> {
  let ready: HtmlToken[] = [];
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    handler((token) => {
      ready.push(token);
      const raw = token.kind === 'start' && Object.hasOwn(RAW, token.name) ? RAW[token.name] : undefined;
      if (raw !== undefined) tokenizer.state = raw;
    }),
  );
  for (let at = 0; at < html.length; at += CHUNK_CHARS) {
    tokenizer.write(html.slice(at, at + CHUNK_CHARS), at + CHUNK_CHARS >= html.length);
    yield* ready;
    ready = [];
  }
}

/** Words with the references in them (`&amp;`, `&#8217;`) read. */
export function decodeReferences(words: string): string {
  let text = '';
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    handler((token) => {
      if (token.kind === 'text') text += token.text;
    }),
  );
  tokenizer.write(words.replaceAll('<', '&lt;'), true);
  return text;
}

function handler(tell: (token: HtmlToken) => void): TokenHandler {
  return {
    onStartTag: ({ tagName, attrs, selfClosing }) =>
      tell({
        kind: 'start',
        name: tagName,
        attributes: new Map(attrs.map(({ name, value }) => [name, value])),
        isSelfClosing: selfClosing,
      }),
    onEndTag: ({ tagName }) => tell({ kind: 'end', name: tagName }),
    onCharacter: ({ chars }) => tell({ kind: 'text', text: chars }),
    onWhitespaceCharacter: ({ chars }) => tell({ kind: 'text', text: chars }),
    onNullCharacter: () => undefined,
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
  };
}
