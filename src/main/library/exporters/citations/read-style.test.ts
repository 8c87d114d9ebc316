import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCard } from '../exporters.test-support.ts';
import { createCitationWriter } from './citation-writer.ts';
import { cslOfPassage } from './csl-item.ts';
import { readStyle } from './read-style.ts';
import { toCslNode } from './style-tree.ts';
import { weighStyle } from './style-weight.ts';
import { readXml } from '../../xml/read-xml.ts';
import { writtenStyles } from './styles/index.ts';

const INFO = '<info><title>Mine</title><id>urn:mine</id></info>';
const style = (body: string, attributes = 'class="note" version="1.0"', info = INFO): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>${info}${body}</style>`;
const CITATION = '<citation><layout><text variable="title"/></layout></citation>';

const reasonOf = (source: string): string | null => {
  const reading = readStyle(source);
  return reading.ok ? null : reading.reason;
};

describe('readStyle', () => {
  it('reads a style and what it is for', () => {
    const reading = readStyle(style(CITATION));
    expect(reading).toMatchObject({
      ok: true,
      style: { title: 'Mine', styleId: 'urn:mine', kind: 'note', hasBibliography: false, saysPlace: false },
    });
    const numeric = readStyle(
      style(
        '<macro name="at"><text variable="locator"/></macro>' +
          '<citation><layout><text variable="citation-number"/><text macro="at"/></layout></citation>',
        'class="in-text" version="1.0"',
      ),
    );
    expect(numeric).toMatchObject({ ok: true, style: { isNumeric: true, saysPlace: true, kind: 'in-text' } });
  });

  it.each([
    ['words', 'this is no XML', 'The file is not plain, well-formed XML.'],
    ['nothing', '', 'The file is not plain, well-formed XML.'],
    ['cut off', style(CITATION).slice(0, -10), 'The file is not plain, well-formed XML.'],
    ['HTML', '<html><body><p>A page</p></body></html>', 'The file is XML, but not a style of CSL.'],
    ['other XML', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'The file is XML, but not a style of CSL.'],
    [
      'a locale',
      '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0"/>',
      'The file holds the words of a language, not a style.',
    ],
    ['too large', style(`<!--${' '.repeat(10_000_000)}-->`), 'The style is larger than 1 MB; no style is.'],
    [
      'entities',
      `<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${style(CITATION)}`,
      'The style declares a document type or entities, which no style needs.',
    ],
    [
      'a file from elsewhere',
      `<!DOCTYPE style SYSTEM "file:///etc/passwd">${style(CITATION)}`,
      'The style declares a document type or entities, which no style needs.',
    ],
    [
      'an entity without a declaration',
      style('<citation><layout><text value="&xxe;"/></layout></citation>'),
      'The file is not plain, well-formed XML.',
    ],
    [
      'dependent',
      style(
        '',
        'version="1.0"',
        '<info><title>Like it</title><link href="http://a.example/b" rel="independent-parent"/></info>',
      ),
      'The style only says that it is like another one (a dependent style): add that one instead.',
    ],
    [
      'too old',
      style(CITATION, 'class="note" version="0.8"'),
      'The style is of a version of CSL before 1.0.',
    ],
    [
      'of no class',
      style(CITATION, 'version="1.0"'),
      'The style does not say whether it is for notes or for the text.',
    ],
    ['without a title', style(CITATION, undefined, '<info/>'), 'The style has no title.'],
    ['without a citation', style(''), 'The style does not say how a citation looks.'],
    [
      'with a script',
      style(`${CITATION}<script>alert(1)</script>`),
      'The style has elements that CSL does not have.',
    ],
    [
      'with names of JavaScript',
      style('<citation><layout><text term="__proto__"/></layout></citation>'),
      'The style has attributes that CSL does not have.',
    ],
    [
      'with a macro that is missing',
      style('<citation><layout><text macro="gone"/></layout></citation>'),
      'The style calls a macro that it does not have.',
    ],
    [
      'with macros in a ring',
      style(
        '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>' +
          '<citation><layout><text macro="a"/></layout></citation>',
      ),
      'The style has macros that call each other without end.',
    ],
    ['with laughing macros', laughing(30), 'The style grows too large when it is used.'],
  ])('refuses what is no style, and says why: %s', (_, source, reason) => {
    expect(reasonOf(source)).toBe(reason);
  });

  it('never throws, whatever it is given', () => {
    const whole = style(CITATION);
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }));
    fc.assert(
      fc.property(cut, ([at, length, put]) => {
        expect(typeof readStyle(whole.slice(0, at) + put + whole.slice(at + length)).ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});

/** Each macro calls the next one twice. */
function laughing(depth: number): string {
  const macros = Array.from({ length: depth }, (_, index) => {
    const next =
      index + 1 === depth ? '<text value="ha"/>' : `<text macro="m${String(index + 1)}"/>`.repeat(2);
    return `<macro name="m${String(index)}">${next}</macro>`;
  });
  return style(`${macros.join('')}<citation><layout><text macro="m0"/></layout></citation>`);
}

describe('pruning', () => {
  it('leaves every source set as by the whole style', async () => {
    const sources = [
      {},
      { byline: null, publishedAt: null },
      { siteName: null, url: null },
      { pages: { first: '2', last: '3' } },
      { url: 'https://a.example/blog/1' },
    ];
    for (const write of Object.values(writtenStyles)) {
      const reading = readStyle(write('en'));
      const root = readXml(write('en'));
      if (!reading.ok || root === null) throw new Error('no style');
      const whole = await createCitationWriter({ ...reading.style, tree: toCslNode(root) }, 'en');
      const pruned = await createCitationWriter(reading.style, 'en');
      for (const source of sources) {
        const item = cslOfPassage(makeCard({}, source), { first: 1, last: 1 });
        expect(pruned(item)).toEqual(whole(item));
      }
    }
  });

  it('takes out what is about other kinds of source, with the macros that it calls', () => {
    const body =
      '<macro name="law"><text value="a"/><text value="b"/></macro><citation><layout><choose>' +
      '<if type="bill legal_case" match="any"><text macro="law"/></if>' +
      '<else-if type="webpage"><text value="c"/></else-if><else><text variable="title"/></else>' +
      '</choose></layout></citation>';
    const root = readXml(style(body));
    if (root === null) throw new Error('no style');
    expect(weighStyle(toCslNode(root))).toBe(12);
    const reading = readStyle(style(body));
    expect(reading.ok && weighStyle(reading.style.tree)).toBe(7);
  });
});
