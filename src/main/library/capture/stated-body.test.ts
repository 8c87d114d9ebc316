import { describe, expect, it } from 'vitest';
import { statedBody } from './stated-body.ts';

const LINE = 'The harbour council met on Tuesday & heard the report of the pilots.';
const NOTHING = { foundChars: 0, isEnough: false };
const BODY = Array.from({ length: 8 }, () => LINE).join('\n\n');

describe('statedBody', () => {
  it('makes paragraphs of a text', () => {
    const paragraphs = [...(statedBody(BODY, NOTHING)?.children ?? [])];
    expect(paragraphs.map(({ localName, textContent }) => [localName, textContent])).toEqual(
      Array.from({ length: 8 }, () => ['p', LINE]),
    );
  });

  it('reads HTML and entities as what they are, and leaves a lone "<" alone', () => {
    const html = `<p>${LINE}</p>`.repeat(8);
    expect(statedBody(html, NOTHING)?.querySelectorAll('p')).toHaveLength(8);
    expect(statedBody(BODY.replaceAll('&', '&amp;'), NOTHING)?.firstElementChild?.textContent).toBe(LINE);
    expect(statedBody(BODY.replaceAll('&', '<'), NOTHING)?.firstElementChild?.textContent).toContain(
      'Tuesday < heard',
    );
  });

  it('is for pages that show too little of it, and never for teasers or for what is too deep', () => {
    expect(statedBody(BODY, { foundChars: BODY.length, isEnough: false })).toBeNull();
    expect(statedBody(BODY, { foundChars: BODY.length * 0.4, isEnough: false })).not.toBeNull();
    expect(
      statedBody(BODY, { foundChars: BODY.length * 0.4, isEnough: true }),
      'all that is shown',
    ).toBeNull();
    expect(statedBody(BODY, { foundChars: BODY.length * 0.2, isEnough: true })).not.toBeNull();
    expect(statedBody(LINE, NOTHING)).toBeNull();
    expect(statedBody(null, NOTHING)).toBeNull();
    expect(statedBody(`${'<div>'.repeat(400)}${BODY}`, NOTHING)).toBeNull();
  });
});
