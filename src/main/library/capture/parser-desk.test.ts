import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openDesk } from './parser-desk.ts';

describe('openDesk', () => {
  it('reads pictures and gives nothing in a page a name', () => {
    const document = openDesk().parseHtml('<img name="body" id="forms" src="a.png"><p>Words</p>');
    expect(document.body.innerHTML).toBe('<img src="a.png"><p>Words</p>');
  });

  it('stands on a jsdom without a canvas, which would draw every picture of a window', () => {
    const { window } = new JSDOM('<img src="a.png" alt="A boat">');
    window.document.body.append(window.document.createElement('img'));
    window.document.images[1]?.setAttribute('src', 'b.png');
    expect(window.document.images).toHaveLength(2);
  });
});
