/** Errors, and what the page says of its questions to the library. */
export const apiMessages = {
  'api.fault': 'This is a fault of ours. Reload the window; what was saved is safe.',
  'api.copied': '{count, plural, one {Copied with its citation.} other {Copied # passages.}}',
  'api.not-copied': 'Nothing was copied. {why}',
  'api.said-otherwise': 'Said otherwise, and now in the note: {words}',
  'api.headline': '“{title}”',
  'api.two': '{one} and {other}',
  'api.and-others': '{one} and {count, plural, one {# other} other {# others}}',
  'api.same-text': 'The same text is saved from {source}.',
  'api.near-text': 'Nearly the same text is saved from {source}.',
  'api.text-only.bytes':
    'This page has more than 20 MB, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
  'api.text-only.depth':
    'This page nests its parts too deep, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
  'api.text-only.elements':
    'This page has more than 300,000 parts, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
  'api.text-only.attributes':
    'This page has a part with thousands of attributes, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
  'api.text-only.time':
    'This page took too long to lay out, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
  'api.text-only.memory':
    'This page took too much memory to lay out, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
  'api.text-only.failed':
    'This page could not be laid out, so {isCut, select, yes {the beginning of its text is} other {its text is}} kept without its layout. The page as it came is kept whole.',
} as const;
