import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../../contract/errors.ts';
import type { ParsedPage, SourceDocument, UnpackRequest } from '../../../../contract/parsing.ts';
import { parsePage } from '../parse-page.ts';
import { unpackSource } from '../unpack.ts';

const ask = (html: string, url: string | null = null): UnpackRequest => ({
  kind: 'clipboard',
  bytes: new TextEncoder().encode(html),
  contentType: 'text/html',
  charset: 'utf-8',
  url,
  title: null,
  name: null,
  book: 'one',
});
async function unpack(html: string, url: string | null = null): Promise<SourceDocument> {
  const [document] = (await unpackSource(ask(html, url))).documents;
  if (document === undefined) throw new Error('a document was expected');
  return document;
}
const read = async (html: string): Promise<ParsedPage> => parsePage(await unpack(html));

describe('rich text from a clipboard', () => {
  it('from Windows loses its header, and keeps where it came from', async () => {
    const document = await unpack(
      'Version:0.9\r\nStartHTML:0000000157\r\nEndHTML:0000000300\r\nStartFragment:0000000200\r\nEndFragment:0000000250\r\nSourceURL:https://a.example/n/1?x=2\r\n<html>\r\n<body>\r\n<!--StartFragment--><p>Selected <b>words</b>.</p><!--EndFragment-->\r\n</body>\r\n</html>',
    );
    expect(document).toMatchObject({ url: 'https://a.example/n/1?x=2', isArticle: true });
    expect(parsePage(document).html.trim()).toBe('<p>Selected <b>words</b>.</p>');
    expect((await unpack('Version:1.0\nSourceURL:about:blank\n<p>x')).url).toBeNull();
    expect((await unpack('Version:1.0\nSourceURL:https://a.example\n<p>x', 'https://b.example/')).url).toBe(
      'https://b.example/',
    );
  });

  it('keeps what was selected in a table or a list, and drops what stands around it', async () => {
    const page = await read(
      '<html><body><p>Before</p><table><tbody><!--StartFragment--><tr><td>One</td><td>Two</td></tr><!--EndFragment--></tbody></table><p>After <img src="https://a.example/x.png" alt="x"></p></body></html>',
    );
    expect(page.text).toBe('One\tTwo');
    expect(page.html).toContain('<td>One</td>');
    expect(page.images).toEqual([]);
  });

  it('from Google Docs is bold where it is bold, and nowhere else', async () => {
    const page = await read(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">Plain </span><span style="font-weight:700;font-style:normal">bold</span><span style="font-weight:400;font-style:italic"> slanted</span><span style="vertical-align:super">1</span></p></b>',
    );
    expect(page.text).toBe('Plain bold slanted1');
    expect(page.html).toContain('<strong>bold</strong>');
    expect(page.html).toContain('<em> slanted</em>');
    expect(page.html).toContain('<sup>1</sup>');
    expect(page.html).not.toMatch(/<b>/u);
  });

  it('from Word loses its marks and hidden words, no word that is seen', async () => {
    const page = await read(
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal>He said <b style=\'mso-bidi-font-weight:normal\'>no<o:p></o:p></b>.<span style="mso-hide:all">secret</span></p><xml>settings</xml><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span>·</span><![endif]>An item<o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>',
    );
    expect(page.text).toBe('He said no.\n\n·An item');
    expect(page.html).not.toMatch(/mso|o:p|style/iu);
  });

  it('with marks that lie loses nothing', async () => {
    expect((await read('<p>One</p><!--EndFragment--><p>Two</p><!--StartFragment--><p>Three</p>')).text).toBe(
      'One\n\nTwo\n\nThree',
    );
    expect((await read('<p>One</p><!--EndFragment--><p>Two</p>')).text).toBe('One\n\nTwo');
  });

  it('row 58: whatever it is, it is read or refused with a code', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<!--StartFragment-->',
            '<!--EndFragment-->',
            '<b style="font-weight:normal">',
            '<span style="font-weight:700;vertical-align:sub">',
            '<xml>',
            '<o:p>',
            '<table>',
            '<tr>',
            '</b>',
            '</span>',
            '<template>',
            '<svg>',
            'words',
            'Version:1.0\n',
          ),
          { maxLength: 25 },
        ),
        async (pieces) => {
          const answer = await unpackSource(ask(pieces.join(''))).catch((error: unknown) => error);
          if (answer instanceof Error) expect(answer).toBeInstanceOf(VerbatimError);
        },
      ),
      { numRuns: 300 },
    );
  });
});
