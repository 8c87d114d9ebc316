/**
 * Our own hostile pages, one for every class of security.md 2.5 and rows 87 to 98. A number names the advisory
 * whose mistake it repeats. They are inputs only: what must hold of the answer is in the tests that use them.
 */
export const hostileVectors: [name: string, html: string][] = [
  // Elements that run, load or navigate.
  ['script', '<script>x()</script>'],
  ['script in pieces', '<scr<script>ipt>x()</scr</script>ipt>'],
  ['script with a slash', '<script/x>x()</script>'],
  ['script unclosed', '<p>a<script>x()'],
  ['embed CVE-2020-15930', '<embed src="https://c.example/x" onload=x()>'],
  ['object', '<object data="data:text/html,<script>x()</script>"><param name=a value=b>text</object>'],
  ['applet', '<applet code=x archive="https://c.example/a.jar">text</applet>'],
  [
    'link CVE-2020-28249',
    '<link rel=stylesheet href="https://c.example/s.css"><link rel=dns-prefetch href="//c.example">',
  ],
  ['modulepreload', '<link rel=modulepreload href="https://c.example/m.js">'],
  ['meta refresh', '<meta http-equiv=refresh content="0;url=https://c.example/">'],
  ['base', '<base href="https://c.example/"><a href="x">a</a>'],
  ['iframe', '<iframe src="https://c.example/"></iframe>'],
  ['iframe srcdoc', '<iframe srcdoc="&lt;script&gt;parent.x()&lt;/script&gt;">'],
  ['iframe after a dot CVE-2024-40643', '<.a<iframe src="javascript:x()">'],
  [
    'portal and fenced frame',
    '<portal src="https://c.example/"></portal><fencedframe src="https://c.example/"></fencedframe>',
  ],
  ['frameset', '<frameset onload=x()><frame src="javascript:x()"></frameset>'],
  [
    'video and audio',
    '<video src=x onerror=x() poster="https://c.example/p"><source src=y onerror=x()></video><audio src=z autoplay>',
  ],
  ['template', '<template><img src=x onerror=x()></template>'],
  [
    'declarative shadow root CVE-2026-116804',
    '<div><template shadowrootmode=open><script>x()</script></template></div>',
  ],
  ['marquee', '<marquee onstart=x()>a</marquee>'],
  ['dialog and popover', '<dialog open onclose=x()>a</dialog><div popover onbeforetoggle=x()>b</div>'],
  ['details ontoggle', '<details open ontoggle=x()><summary>a</summary>b</details>'],
  [
    'keygen, isindex, blink',
    '<keygen autofocus onfocus=x()><isindex type=image src=1 onerror=x()><blink>a</blink>',
  ],
  // Event handlers and attributes.
  ['img onerror', '<img src=x onerror=x()>'],
  ['img onerror with slashes', '<img/src=x/onerror=x()>'],
  ['img with a new line in the name', '<img src=x one\nrror=x() onerror\n=x()>'],
  ['autofocus onfocus', '<p tabindex=1 autofocus onfocus=x() contenteditable>a</p>'],
  ['animation', '<p style="animation:a 1ms" onanimationstart=x()>a</p>'],
  ['pointer and touch', '<p onpointerrawupdate=x() ontouchstart=x() onwheel=x()>a</p>'],
  ['body events', '<body onload=x() onpageshow=x() background="https://c.example/b">a'],
  ['attribute without quotes end', '<p title="a"onclick="x()"id=b>c</p>'],
  ['backticks', '<img src=`x` onerror=`x()`>'],
  [
    'data attributes CVE-2026-104077',
    '<div data-src="javascript:x()" data-iframe="https://c.example/">a</div>',
  ],
  ['aria and role', '<div role=button aria-label="<img src=x onerror=x()>">a</div>'],
  ['is', '<p is=x-y>a</p>'],
  ['slot and part', '<span slot=a part=b exportparts=c>d</span>'],
  ['nonce and integrity', '<p nonce=a integrity=b crossorigin>c</p>'],
  // Addresses.
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
    'target, ping, download',
    '<a href="https://a.example/" target=_blank ping="https://c.example/p" download rel=opener>a</a>',
  ],
  [
    'area CVE-2023-33726',
    '<map name=m><area shape=default href="javascript:x()"></map><img usemap=#m src=x>',
  ],
  [
    'cite',
    '<blockquote cite="javascript:x()">a</blockquote><q cite="data:text/html,x">b</q><del cite="vbscript:x()">c</del>',
  ],
  ['longdesc, lowsrc, dynsrc', '<img longdesc="javascript:x()" lowsrc="https://c.example/l" dynsrc=x>'],
  // Pictures and trackers.
  [
    'srcset and picture',
    '<picture><source srcset="https://c.example/1 2x"><img srcset="https://c.example/2" src="https://c.example/3"></picture>',
  ],
  ['tracking pixel', '<img src="https://c.example/p?u=1" width=1 height=1>'],
  ['data svg', `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>">`],
  ['huge data url', `<img src="data:image/png;base64,${'A'.repeat(200_000)}">`],
  [
    'asset of another page',
    '<img src="asset:../../../etc/passwd"><img src="asset:0123"><img src="ASSET:missing">',
  ],
  [
    'background attributes',
    '<table background="https://c.example/t"><tr><td background="https://c.example/d">a</table>',
  ],
  // Style.
  [
    'style element',
    '<style>@import url(https://c.example/s);p{background:url(https://c.example/b)}</style><p>a',
  ],
  [
    'style attribute',
    '<p style="background:url(https://c.example/b);position:fixed;inset:0;z-index:9999">a</p>',
  ],
  ['style with a comment', '<p style="width:expr/**/ession(x())">a</p>'],
  ['class of ours', '<p class="toolbar app-button">a</p>'],
  ['style end in an attribute', '<p title="</style><img src=x onerror=x()>">a</p>'],
  // Forms.
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
  // Clobbering.
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
  // Foreign content and mutation.
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
  [
    'svg style and title',
    '<svg><style><img src=x onerror=x()></style><title><style><img src=x onerror=x()></style></title></svg>',
  ],
  [
    'svg CDATA',
    '<svg><![CDATA[><img src=x onerror=x()>]]></svg><svg><desc><![CDATA[</desc><script>x()</script>]]></desc></svg>',
  ],
  ['math link', '<math href="javascript:x()"><mi xlink:href="javascript:x()">a</mi></math>'],
  [
    'math mutation',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=x()&gt;">',
  ],
  ['form mutation', '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=x()>'],
  [
    'annotation',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=x()></style></annotation-xml></math>',
  ],
  ['noscript CVE-2021-33295', '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>'],
  [
    'noembed and noframes',
    '<noembed><p title="</noembed><img src=x onerror=x()>"></noembed><noframes><style></noframes><img src=x onerror=x()>',
  ],
  [
    'xmp and plaintext',
    '<xmp><p title="</xmp><img src=x onerror=x()>"></xmp><plaintext><script>x()</script>',
  ],
  ['pre end in safe mode', '<pre></pre><img src=x onerror=x()></pre>'],
  [
    'title and textarea',
    '<title></title><img src=x onerror=x()></title><textarea></textarea><img src=x onerror=x()></textarea>',
  ],
  ['comment ends', '<!--> <img src=x onerror=x()> --><!--a--!><img src=x onerror=x()>-->'],
  [
    'conditional comment',
    '<!--[if gte IE 4]><script>x()</script><![endif]--><![if !IE]><script>x()</script><![endif]>',
  ],
  ['processing instruction', '<?xml-stylesheet href="javascript:x()"?><?php echo "<script>x()</script>" ?>'],
  ['CDATA in HTML', '<![CDATA[<script>x()</script>]]><p>a'],
  ['select mutation', '<select><style></select><img src=x onerror=x()></style></select>'],
  [
    'table foster parents',
    '<table><script>x()</script><a href="javascript:x()">a<tr><td><img src=x onerror=x()>',
  ],
  [
    'nested links and buttons',
    '<a href="https://a.example"><button><a href="javascript:x()"><p>a<p></button></a></a>',
  ],
  [
    'deep nesting CVE-2024-47875',
    `${'<div>'.repeat(200)}<table><caption><svg><title><table><caption></caption></table></title><style><a title="</style><img src=x onerror=x()>">`,
  ],
  ['deep formatting', `<p>${'<b><i><u>'.repeat(60)}a<p>b<p>c`],
  [
    'namespaces',
    '<svg><p><style><!--</style><img src=x onerror=x()>--></style></p></svg><x:script xmlns:x="http://www.w3.org/1999/xhtml">x()</x:script>',
  ],
  ['custom elements', '<x-y onclick=x() style="a:b"><z-w href="javascript:x()">a</z-w></x-y>'],
  [
    'templates of frameworks',
    '<p>{{constructor.constructor("x()")()}} ${x()} <%= x() %></p><div ng-app v-html="x" x-data hx-get="/x">a</div>',
  ],
  // Characters.
  ['NUL bytes', '<scr\0ipt>x()</scr\0ipt><img sr\0c=x onerror\0=x()>'],
  ['lone surrogates', '<p title="\ud800">\udc00a</p>'],
  ['bidi overrides', '<p>a\u202egnp.exe\u202c</p><a href="https://a.example/\u202egnp">b</a>'],
  ['full-width and look-alike', '<ｓｃｒｉｐｔ>x()</ｓｃｒｉｐｔ><a href="ｊａｖａｓｃｒｉｐｔ:x()">a</a>'],
  [
    'overlong attribute',
    `<p title="${'a'.repeat(100_000)}" id="${'b'.repeat(10_000)}" lang="${'c'.repeat(500)}">x</p>`,
  ],
  [
    'huge spans',
    '<table><tr><td colspan=99999999 rowspan=65534 headers="a b <c>">a</table><ol start=1e99><li value="-0x1">b</ol>',
  ],
];
