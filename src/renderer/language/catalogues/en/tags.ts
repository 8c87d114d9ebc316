/** The tag dialog. */
export const tagsMessages = {
  'tags.of': 'Tags of {count, plural, one {# story} other {# stories}}',
  'tags.shared': 'The tags that all of them have.',
  'tags.some': 'On some of them: {tags}.',
  'tags.how': '{enter} adds, {slash} nests one tag under another.',
} as const;
