import { describe, expect, it } from 'vitest';
import { statedBody } from './stated-body.ts';

const LINE = 'The harbour council met on Tuesday & heard the report of the pilots.';
const BODY = Array.from({ length: 8 }, () => LINE).join('\n\n');

describe('statedBody', () => {
  it('makes paragraphs of a text', () => {
    const paragraphs = [...(statedBody(BODY, 0)?.children ?? [])];
    expect(paragraphs.map(({ localName, textContent }) => [localName, textContent])).toEqual(
      Array.from({ length: 8 }, () => ['p', LINE]),
    );
  });

  it('reads HTML and entities as what they are, and leaves a lone "<" alone', () => {
    const html = `<p>${LINE}</p>`.repeat(8);
    expect(statedBody(html, 0)?.querySelectorAll('p')).toHaveLength(8);
    expect(statedBody(BODY.replaceAll('&', '&amp;'), 0)?.firstElementChild?.textContent).toBe(LINE);
    expect(statedBody(BODY.replaceAll('&', '<'), 0)?.firstElementChild?.textContent).toContain(
      'Tuesday < heard',
    );
  });

  it('is for pages that show too little of it, and never for teasers or for what is too deep', () => {
    expect(statedBody(BODY, BODY.length)).toBeNull();
    expect(statedBody(LINE, 0)).toBeNull();
    expect(statedBody(null, 0)).toBeNull();
    expect(statedBody(`${'<div>'.repeat(400)}${BODY}`, 0)).toBeNull();
  });
});
