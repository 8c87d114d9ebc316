import { expect, it } from 'vitest';
import { englishMessages } from '../language/messages.test-support.ts';
import { sayTextOnly } from './capture-words.ts';

const { t } = englishMessages();

it('says why a page is kept as text, and whether all of it', () => {
  expect(sayTextOnly({ textOnlyReason: 'elements', isTextCut: true }, t)).toBe(
    'This page has more than 300,000 parts, so the beginning of its text is kept without its layout. ' +
      'The page as it came is kept whole.',
  );
  expect(sayTextOnly({ textOnlyReason: 'failed', isTextCut: false }, t)).toMatch(/so its text is kept/u);
});

it('says nothing of a page that has its form, or of none', () => {
  expect(sayTextOnly({ textOnlyReason: null, isTextCut: false }, t)).toBeNull();
  expect(sayTextOnly(undefined, t)).toBeNull();
});
