// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanAttributes, cleanElements } from '../../../contract/clean-html.ts';
import { german } from '../../language/catalogues/de/index.ts';
import { makeMessages } from '../../language/make-messages.ts';
import { englishMessages } from '../../language/messages.test-support.ts';
import { sayPictures } from './missing-picture.ts';
import { sanitiseBody } from './sanitise-body.ts';

const { t } = englishMessages();

const SHA = 'a'.repeat(64);
const names: ReadonlySet<string> = new Set(Object.values(cleanElements).flat());
const attributes: ReadonlySet<string> = new Set(Object.values(cleanAttributes).flat());

function sanitised(html: string): HTMLElement {
  const holder = document.implementation.createHTMLDocument().body;
  holder.append(sanitiseBody(html, { assetUrl: (sha256) => `app://media/resources/assets/${sha256}`, t }));
  return holder;
}

describe('the second wall', () => {
  it.each([
    '<script>alert(1)</script>a',
    '<img src=x onerror=alert(1)>',
    '<img src="asset:missing" onerror=alert(1) style="x">',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="&#1;java&#10;script:alert(1)" ping="//x">a</a>',
    '<a href="//evil.example/">a</a><a href="data:text/html,x">b</a><a href="#elsewhere">c</a>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form action="//x"><input name=a><button>b</button></form>',
    '<iframe srcdoc="<script>x</script>"></iframe><object data=x></object><embed src=x>',
    '<p id="body" data-x="1" aria-label="x" class="y" style="position:fixed">a</p>',
    '<base href="//x"><meta http-equiv=refresh content="0;url=//x"><link rel=stylesheet href="//x">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<p src="//x">a</p><video src="//x" autoplay></video><audio src="//x"></audio>',
    '<template><img src=x onerror=alert(1)></template><x-y onclick=1>b</x-y>',
  ])('leaves nothing that is off the table: %s', (html) => {
    for (const element of sanitised(html).querySelectorAll('*')) {
      if (element.className === 'missing-picture') continue;
      expect(names).toContain(element.localName);
      for (const { name, value } of element.attributes) {
        if (name === 'loading' || name === 'decoding') continue;
        expect(attributes).toContain(name);
        if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|#v-)/);
        if (name === 'id') expect(value).toMatch(/^v-/);
        if (name === 'src') expect(value).toBe(`app://media/resources/assets/${SHA}`);
      }
    }
  });

  it('keeps what a clean article is made of', () => {
    const html =
      '<h2 id="v-one">A</h2><p lang="ru" dir="ltr">b <a href="https://example.org/">c</a> <a href="#v-one">d</a></p>' +
      '<table><tbody><tr><td colspan="2">e</td></tr></tbody></table><ruby>漢<rt>かん</rt></ruby>';
    expect(sanitised(html).outerHTML).toBe(`<body>${html}</body>`);
  });

  it('gives kept pictures their address, and the words of missing ones their place', () => {
    const body = sanitised(
      `<img src="asset:${SHA}" alt="A table"><img src="asset:missing" alt="Two men"><img>`,
    );
    const [kept] = body.querySelectorAll('img');
    expect(kept?.getAttribute('src')).toBe(`app://media/resources/assets/${SHA}`);
    expect(kept?.getAttribute('loading')).toBe('lazy');
    expect(body.querySelectorAll('img')).toHaveLength(1);
    expect(
      [...body.querySelectorAll('.missing-picture')].map((note) => note.getAttribute('aria-label')),
    ).toEqual(['Picture not kept: Two men', 'Picture not kept']);
    expect(body.textContent).toBe('');
  });

  it('lets a picture be pressed by keys, and says all in the language that is spoken next', () => {
    const body = sanitised(
      `<img src="asset:${SHA}" alt="A table"><img src="asset:${SHA}"><a href="https://a.example/"><img src="asset:${SHA}"></a>` +
        '<img src="asset:missing-unreachable" alt="Two men">',
    );
    const said = (): (string | null | undefined)[] =>
      [...body.querySelectorAll('img, .missing-picture')].map((each) => each.getAttribute('aria-label'));
    expect([...body.querySelectorAll('img')].map(({ tabIndex }) => tabIndex)).toEqual([0, 0, -1]);
    expect(said()).toEqual([null, 'Picture', null, 'Picture not kept (the site did not answer): Two men']);
    sayPictures(body, makeMessages('de', german).t);
    expect(said()).toEqual([
      null,
      'Bild',
      null,
      'Bild nicht gespeichert (die Website antwortete nicht): Two men',
    ]);
  });

  it('says why a picture is missing, and believes no reason that it does not know', () => {
    const body = sanitised(
      '<img src="asset:missing-unreachable" alt="A"><img src="asset:missing-constructor"><img src="asset:missing-unsafe">',
    );
    expect(
      [...body.querySelectorAll<HTMLElement>('.missing-picture')].map(({ dataset }) => ({ ...dataset })),
    ).toEqual([
      { words: 'A', reason: 'unreachable', why: 'Picture not kept (the site did not answer)' },
      { why: 'Picture not kept' },
      { reason: 'unsafe', why: 'Picture not kept (a drawing that could do more than be looked at)' },
    ]);
  });
});
