import { describe, expect, it } from 'vitest';
import type { ParsedPage } from '../../../contract/parsing.ts';
import { extractPage, parsePage } from './parse-page.ts';
import type { StepName } from './reading.ts';

const PARAGRAPH =
  'The keeper of the lock opened the gates at six, wrote the level of the water into the book, and told the ' +
  'first skipper that the second pump would have to wait until somebody had found its key again.';
const STORY = `<p>${PARAGRAPH}</p><p>${PARAGRAPH.replace('six', 'seven')}</p><p>${PARAGRAPH.replace('six', 'eight')}</p>`;
const LAST =
  '<p>Nobody came on Sunday, although the gates stood open and the kettle was warm from morning on.</p>';

function page(
  body: string,
  head = '<meta name="author" content="Ada Pell">',
): Parameters<typeof parsePage>[0] {
  const html = `<html lang="en"><title>The lock at Marrow</title>${head}<body><main><article><h1>The lock at Marrow</h1>${body}</article></main></body></html>`;
  return request(html);
}

function request(html: string): Parameters<typeof parsePage>[0] {
  return {
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html',
    charset: 'utf-8',
    url: null,
    title: null,
  };
}

function parse(body: string, steps: Partial<Record<StepName, boolean>> = {}): ParsedPage {
  return parsePage(page(body), steps);
}

describe('what goes', () => {
  it.each([
    ['share bar', '<div class="share-buttons">Share this on the pigeon post</div>'],
    [
      'newsletter',
      '<div class="newsletter-box"><h3>Letters from the lock</h3><p>Get our letter each week.</p></div>',
    ],
    ['related', '<section class="relatedStories"><h2>More</h2><a href="/a">Pump stolen</a></section>'],
    ['author box', '<div class="author-bio">Ada Pell has kept three locks and a goat.</div>'],
    [
      'comments',
      '<div id="comments"><p>I was there and it was nothing like this, said the goat, at length.</p></div>',
    ],
    ['page footer', '<footer>All about the Marrow Gazette and its printers</footer>'],
    ['pointer', '<p>Read also: <a href="/b">The key was in the soup</a></p>'],
    ['link-only paragraph', '<p><a href="/c">A goat on the towpath</a></p>'],
    [
      'list of links',
      '<ul><li><a href="/d">A barge for sale</a></li><li><a href="/e">A pump for sale</a></li></ul>',
    ],
    ['heading without text', '<h2>Weather</h2><h2>Tides</h2>'],
    ['rights', '<p>© Marrow Gazette. All rights reserved.</p>'],
    ['contact', '<p>Contact: desk at the Gazette</p>'],
    ['who the author is', '<p>Ada Pell is a writer and keeps three locks.</p>'],
    ['a question to the reader', '<p>Did you miss a lock? Already a subscriber? Turn the key.</p>'],
    [
      'what is offered after the story',
      '<h3>Most read</h3><div>Goats</div><div><a href="/f">A goat on the towpath, and what it ate</a></div><div>Gazette, Tuesday</div>',
    ],
    [
      'table of contents',
      '<div class="toc_container"><p>On this page</p><ul><li><a href="#a">The lock</a></li><li><a href="#b">The pump</a></li></ul></div>',
    ],
  ])('%s', (_name, part) => {
    const { text, log } = parse(STORY + LAST + part);
    expect(text.endsWith('from morning on.')).toBe(true);
    expect(log.some(({ step }) => step === 'chrome' || step === 'clean-up')).toBe(true);
  });

  it.each([
    ['kicker', '<p>Marrow matters</p>'],
    ['byline', '<p>By Ada Pell, lock correspondent</p>'],
    ['date', '<p>Saturday 3 May 2025, 09:40</p>'],
    ['title', '<h2>The lock at Marrow</h2>'],
  ])('%s at the start', (_name, part) => {
    expect(parse(part + STORY).text.startsWith('The keeper')).toBe(true);
  });
});

describe('what stays', () => {
  it.each([
    [
      'a table',
      '<table><tr><td>Read also</td><td>4</td></tr><tr><td>© pumps</td><td>2</td></tr></table>',
      'Read also',
    ],
    ['code', '<pre><code>By Ada Pell</code></pre>', 'By Ada Pell'],
    ['a list', '<ul><li>A barge of gravel</li><li>A barge of salt</li></ul>', 'gravel'],
    ['a quotation', '<blockquote>I have seen the key, and it is not a key.</blockquote>', 'not a key'],
    [
      'a sentence that begins like a notice',
      `<p>Source of all evil, said the skipper, was the second pump.</p>${LAST}`,
      'all evil',
    ],
    [
      'a footnote',
      '<p>See the note.<sup><a href="#n1">1</a></sup></p><ol><li id="n1">The note itself. <a href="#r1">↩</a></li></ol>',
      'The note itself',
    ],
  ])('%s', (_name, part, words) => {
    expect(parse(STORY + part + LAST).text).toContain(words);
  });

  it('what stands in an element that asks to be a custom one', () => {
    expect(parse(`<div is="press-block">${STORY}</div>`).text).toContain('first skipper');
  });

  it('a page that is hidden as a whole until a script shows it', () => {
    const html = `<html><title>Lock</title><body><div style="display:none"><p>The lock is open.</p></div></body></html>`;
    expect(parsePage(request(html)).text).toContain('The lock is open.');
  });

  it('a story whose wrapper has a name that means something else', () => {
    expect(parse(`<div class="related newsletter comments-open">${STORY}</div>`).text).toContain(
      'first skipper',
    );
    expect(parse(`<div class="sidebar">${STORY}</div>`).text).toContain('first skipper');
  });

  it('text that is set as headings', () => {
    const set =
      '<h2>For the last day</h2><h3>Whoever has a boat comes to the lower gate at noon and brings a rope of his own.</h3>' +
      '<h3>The keeper pours tea</h3>';
    const { text } = parse(STORY + set);
    expect(text).toContain('a rope of his own');
    expect(text).toContain('For the last day');
    expect(text).not.toContain('pours tea');
  });

  it('what a live ticker calls its comments', () => {
    const ticker = STORY.replaceAll('<p>', '<div class="live-match-comment"><p>').replaceAll(
      '</p>',
      '</p></div>',
    );
    const { text } = parse(
      `<p>${PARAGRAPH.replace('six', 'five')}</p><div class="match-comments">${ticker}</div>`,
    );
    expect(text).toContain('at seven');
  });

  it('a short story beside a longer notice of the house', () => {
    const notice = `<div class="press-law">${'<p>This paper was a paper for practical keepers of locks, and it is not printed any more, for want of paper.</p>'.repeat(5)}</div>`;
    const html = `<html><title>The lock at Marrow</title><body><div class="post"><h1>The lock at Marrow</h1><div class="entry-content"><p>${PARAGRAPH}</p></div></div>${notice}</body></html>`;
    expect(parsePage(request(html)).text).toContain('first skipper');
  });

  it('a story that templates write into components whose names look like a consent box', () => {
    const { text } = parse(`<div class="cmp-container"><div class="cmp-text">${STORY}</div></div>`);
    expect(text).toContain('at eight');
  });

  it('a lead that is called a teaser, and leads nowhere', () => {
    const lead =
      'Three days with the keeper of an old lock, a pump that will not start, and a key in the soup.';
    expect(parse(`<p class="article-teaser">${lead}</p>${STORY}`).text.startsWith(lead)).toBe(true);
  });

  it('paragraphs under a heading that sounds like an offer', () => {
    const { text } = parse(`${STORY}${STORY}<h2>Latest news from the lock</h2>${LAST}${LAST}`);
    expect(text.endsWith('from morning on.')).toBe(true);
    expect(text).toContain('Nobody came on Sunday');
  });

  it('a few lines, where the page has one place for its story', () => {
    const html = `<html><title>Verse</title><body><ul><li><a href="/">Home</a></li><li><a href="/b">About the goat</a></li></ul>
      <div class="post-content"><p>The gate is open,<br>the goat is gone.</p></div></body></html>`;
    const { text, isWholePage } = parsePage(request(html));
    expect(text).toBe('The gate is open,\nthe goat is gone.');
    expect(isWholePage).toBe(false);
  });

  it('everything, when more than half would go', () => {
    const links = Array.from(
      { length: 12 },
      (_, at) => `<p><a href="/${String(at)}">A story about the pump, part ${String(at)}</a></p>`,
    );
    const { text, log } = parse(`<p>${PARAGRAPH}</p>${links.join('')}`);
    expect(text).toContain('part 11');
    expect(log).toContainEqual({
      step: 'clean-up',
      did: 'nothing: it would have been more than half of the text: ',
    });
  });
});

describe('the opening', () => {
  it('comes back when it stands outside the body', () => {
    const html = `<html><title>The lock at Marrow</title><body><header><h1>The lock at Marrow</h1>
      <p class="standfirst">A pump, a key and a kettle: three days with the keeper of an old lock.</p></header>
      <div><div class="story">${STORY}${STORY}</div></div></body></html>`;
    const { text } = parsePage(request(html));
    expect(text.startsWith('A pump, a key and a kettle')).toBe(true);
    expect(text.indexOf('A pump, a key')).toBe(text.lastIndexOf('A pump, a key'));
  });
});

describe('what stands under the headline', () => {
  const lead =
    'A pump, a key and a kettle: three days with the keeper of an old lock in the marshes of Marrow.';
  const headed = (between: string, body = STORY + STORY): string =>
    `<html><title>The lock at Marrow</title><body><div class="top"><h1>The lock at Marrow</h1>${between}</div>
      <div class="a"><div class="b">${body}</div></div></body></html>`;

  it('is the lead, whatever it is called, and comes back once', () => {
    const { text } = parsePage(request(headed(`<div class="x7f">${lead}</div>`)));
    expect(text.startsWith(lead)).toBe(true);
    expect(text.indexOf(lead)).toBe(text.lastIndexOf(lead));
  });

  it.each([
    [
      'a caption',
      '<p>The keeper of the lock at her gates on a Sunday in the marshes, before the rain. Photo: A. Pell</p>',
    ],
    [
      'links',
      '<p><a href="/g">A goat on the towpath near the lock, and what the skippers say about it all.</a></p>',
    ],
    [
      'a call to subscribe',
      '<p>Subscribe to the Gazette and read about all the locks of the marshes every week.</p>',
    ],
  ])('is not %s', (_name, between) => {
    expect(parsePage(request(headed(between))).text.startsWith('The keeper of the lock opened')).toBe(true);
  });

  it('tells the story from the longer one that follows it on the same page', () => {
    const other = PARAGRAPH.replace('The keeper of the lock', 'The mayor of the town');
    const next = `<article><h2>A mayor and a bridge</h2>${`<p>${other}</p>`.repeat(9)}</article>`;
    const own = `<article><h1>The lock at Marrow</h1><div class="entry-text"><p>${PARAGRAPH}</p><p>${lead}</p></div></article>`;
    const html = `<html><title>The lock at Marrow</title><body><section>${own}</section><section class="more">${next}</section></body></html>`;
    const { text } = parsePage(request(html));
    expect(text).toContain('A pump, a key and a kettle');
    expect(text).toContain('The keeper of the lock');
  });
});

describe('figures', () => {
  const figure =
    '<figure><img src="https://a.example/l.jpg" alt="A lock"><figcaption>The lock before noon. Photo: B. Ray</figcaption></figure>';

  it('stay in the page with their captions, and out of the running text', () => {
    const body = STORY + figure + LAST;
    expect(parse(body).text).toContain('before noon');
    const { text, html } = extractPage(page(body));
    expect(html).toContain('before noon');
    expect(text).not.toContain('before noon');
    expect(text).toContain('first skipper');
  });

  it('leave no line of names and an agency in the running text', () => {
    const html = `<html><title>The lock at Marrow</title><body><article><h1>The lock at Marrow</h1>${STORY}<p>ADA PELL / Getty Images</p>${LAST}</article></body></html>`;
    expect(extractPage(request(html)).text).not.toContain('Getty');
  });

  it('are known without a figure element', () => {
    const old =
      '<div class="wp-caption"><img src="https://a.example/l.jpg"><p class="wp-caption-text">The lock before noon.</p></div>';
    expect(parse(STORY + old + LAST).html).toContain('<figcaption>The lock before noon.</figcaption>');
  });

  it('of other sites become a link', () => {
    const frame = '<iframe src="https://www.youtube.com/embed/abc" title="A day at the lock"></iframe>';
    const { html } = parse(STORY + frame + LAST);
    expect(html).toContain('<a href="https://www.youtube.com/embed/abc">A day at the lock</a>');
    expect(parse(STORY + frame + LAST, { embeds: false }).html).not.toContain('youtube');
  });
});

describe('switches', () => {
  it('leave the page alone when they are off', () => {
    const part = '<p>Read also: <a href="/b">The key was in the soup</a></p>';
    expect(parse(STORY + part + LAST, { cleanUp: false }).text).toContain('in the soup');
  });
});
