/**
 * Our own hostile pages, by the rows of the plan in security.md that they belong to. A number names the advisory
 * whose mistake it repeats. They are inputs only: what must hold of the answer is in the tests that use them.
 */
export interface HostileClass {
  row: number;
  about: string;
  vectors: [name: string, html: string][];
}

/** Rows 87 and 88. `x()` stands for what must not run, c.example for whom nobody may ask. */
export const markupClasses: readonly HostileClass[] = [
  {
    row: 87,
    about: 'scripts and events, however they are spelled',
    vectors: [
      ['script', '<script>x()</script>'],
      ['script in pieces', '<scr<script>ipt>x()</scr</script>ipt>'],
      ['script with a slash', '<script/x>x()</script>'],
      ['script unclosed', '<p>a<script>x()'],
      ['iframe after a dot CVE-2024-40643', '<.a<iframe src="javascript:x()">'],
      ['template', '<template><img src=x onerror=x()></template>'],
      [
        'declarative shadow root CVE-2026-116804',
        '<div><template shadowrootmode=open><script>x()</script></template></div>',
      ],
      ['img onerror', '<img src=x onerror=x()>'],
      ['img onerror with slashes', '<img/src=x/onerror=x()>'],
      ['img with a new line in the name', '<img src=x one\nrror=x() onerror\n=x()>'],
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
      ['animation', '<p style="animation:a 1ms" onanimationstart=x()>a</p>'],
      ['pointer and touch', '<p onpointerrawupdate=x() ontouchstart=x() onwheel=x()>a</p>'],
      ['body events', '<body onload=x() onpageshow=x() background="https://c.example/b">a'],
      ['marquee', '<marquee onstart=x()>a</marquee>'],
      [
        'keygen, isindex, blink',
        '<keygen autofocus onfocus=x()><isindex type=image src=1 onerror=x()><blink>a</blink>',
      ],
      [
        'title and textarea',
        '<title></title><img src=x onerror=x()></title><textarea></textarea><img src=x onerror=x()></textarea>',
      ],
      [
        'templates of frameworks',
        '<p>{{constructor.constructor("x()")()}} ${x()} <%= x() %></p><div ng-app v-html="x" x-data hx-get="/x">a</div>',
      ],
      ['custom elements', '<x-y onclick=x() style="a:b"><z-w href="javascript:x()">a</z-w></x-y>'],
      ['NUL bytes', '<scr\0ipt>x()</scr\0ipt><img sr\0c=x onerror\0=x()>'],
      ['lone surrogates', '<p title="\ud800">\udc00a</p>'],
      ['bidi overrides', '<p>a\u202egnp.exe\u202c</p><a href="https://a.example/\u202egnp">b</a>'],
      [
        'full-width and look-alike',
        '<ｓｃｒｉｐｔ>x()</ｓｃｒｉｐｔ><a href="ｊａｖａｓｃｒｉｐｔ:x()">a</a>',
      ],
      [
        'overlong attribute',
        `<p title="${'a'.repeat(100_000)}" id="${'b'.repeat(10_000)}" lang="${'c'.repeat(500)}">x</p>`,
      ],
      [
        'huge spans',
        '<table><tr><td colspan=99999999 rowspan=65534 headers="a b <c>">a</table><ol start=1e99><li value="-0x1">b</ol>',
      ],
      [
        'processing instruction',
        '<?xml-stylesheet href="javascript:x()"?><?php echo "<script>x()</script>" ?>',
      ],
      [
        'conditional comment',
        '<!--[if gte IE 4]><script>x()</script><![endif]--><![if !IE]><script>x()</script><![endif]>',
      ],
      ['pre end in safe mode', '<pre></pre><img src=x onerror=x()></pre>'],
      ['deep formatting', `<p>${'<b><i><u>'.repeat(60)}a<p>b<p>c`],
      [
        'script of another type',
        '<script type=module>x()</script><script type=text/javascript defer>x()</script><script language=vbscript>x()</script>',
      ],
      [
        'script in an attribute that closes late',
        '<p title="<script>x()</script>" lang="><script>x()</script>">a</p>',
      ],
      [
        'events without a value or in capitals',
        '<p ONCLICK=x() OnMouseOver="x()" onfocusin onkeydown=\'x()\'>a</p>',
      ],
      ['event after a form feed', '<img\fsrc=x\fonerror=x()>'],
      ['event behind an equals sign', '<img =onerror=x() src=x onerror=x()>'],
      [
        'scroll and transition events',
        '<p onscrollend=x() ontransitionend=x() style="transition:all 1ms" oncontentvisibilityautostatechange=x()>a</p>',
      ],
      [
        'clipboard and drag events',
        '<p oncopy=x() onpaste=x() ondragstart=x() draggable=true onbeforeinput=x() contenteditable>a</p>',
      ],
      [
        'script sees the machine CVE-2018-1000534',
        '<script>require("child_process");process.mainModule;x()</script><img src=x onerror="require&&x()">',
      ],
      [
        'metadata as markup',
        '<meta property="og:title" content="<img src=x onerror=x()>"><meta name=author content="<script>x()</script>"><title><img src=x onerror=x()></title>',
      ],
      ['front matter as markup CVE-2026-86016', '<pre>---\ntitle: "<img src=x onerror=x()>"\n---</pre>'],
      [
        'markdown as markup CVE-2020-35717',
        '<p>[a](javascript:x()) ![b](x"onerror="x()) &lt;img src=x onerror=x()&gt;</p>',
      ],
      [
        'tag as markup CVE-2026-24476',
        '<a rel=tag href="https://a.example/?t=%22%3E%3Cscript%3Ex()%3C/script%3E">"&gt;&lt;script&gt;x()&lt;/script&gt;</a>',
      ],
      [
        'clip of a rendered page CVE-2026-33976',
        '<div contenteditable data-clip="<img src=x onerror=x()>"><span>a</span></div><input value="<img src=x onerror=x()>">',
      ],
      [
        'a comment that a template would fill',
        '<!-- <%= x() %> --><p>{% raw %}<img src=x onerror=x()>{% endraw %}</p>',
      ],
      [
        'nothing but attributes',
        '<p onclick=x() onclick=y() id=a id=b style=c style=d title=e title=f>a</p>',
      ],
    ],
  },
  {
    row: 88,
    about: 'pages that read back as other pages',
    vectors: [
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
      ['comment ends', '<!--> <img src=x onerror=x()> --><!--a--!><img src=x onerror=x()>-->'],
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
      [
        'namespaces',
        '<svg><p><style><!--</style><img src=x onerror=x()>--></style></p></svg><x:script xmlns:x="http://www.w3.org/1999/xhtml">x()</x:script>',
      ],
      ['style end in an attribute', '<p title="</style><img src=x onerror=x()>">a</p>'],
      [
        'svg style and title',
        '<svg><style><img src=x onerror=x()></style><title><style><img src=x onerror=x()></style></title></svg>',
      ],
      [
        'svg CDATA',
        '<svg><![CDATA[><img src=x onerror=x()>]]></svg><svg><desc><![CDATA[</desc><script>x()</script>]]></desc></svg>',
      ],
      ['table in a drawing', '<svg></p><style><a id="</style><img src=x onerror=x()>">'],
      [
        'mglyph and malignmark',
        '<math><mtext><mglyph><mi><malignmark><style><!--</style><a title="--><img src=x onerror=x()>">',
      ],
      ['desc as a bridge', '<svg><desc><math><mi><style><!--</style><a title="--><img src=x onerror=x()>">'],
      [
        'title of a drawing as a bridge',
        '<svg><title><svg><style><a title="</style></title></svg><img src=x onerror=x()>">',
      ],
      [
        'paragraph end that makes a paragraph',
        '<svg></p><math></br><style><!--</style><img title="--&gt;&lt;img src=x onerror=x()&gt;">',
      ],
      [
        'form in a form by table',
        '<form><table><form><input></table><math><mtext><form><img src=x onerror=x()>',
      ],
      [
        'template in a table',
        '<table><template><tr><td></template><style><!--</style><a title="--><img src=x onerror=x()>">',
      ],
      [
        'adoption agency',
        '<a><b><p><a><i><div><a href="javascript:x()"></b></i>x</p></a><svg><a><b></svg><img src=x onerror=x()>',
      ],
      [
        'nobr and formatting',
        '<nobr><b><nobr><i><nobr></b><style><!--</style></nobr><a title="--><img src=x onerror=x()>">',
      ],
      [
        'comment in a comment',
        '<!-- <!-- --> <img src=x onerror=x()> --> <!----!> <img src=x onerror=x()> <!--->',
      ],
      [
        'entities that become markup',
        '<p>&lt;img src=x onerror=x()&gt; &amp;lt;script&amp;gt;x()&amp;lt;/script&amp;gt; &#60;script&#62;x()</p>',
      ],
      [
        'attribute of entities',
        '<p title="&quot;&gt;&lt;img src=x onerror=x()&gt;">a</p><p title=\'"><img src=x onerror=x()>\'>b</p>',
      ],
      [
        'select with a menu inside',
        '<select><div><button><img src=x onerror=x()></button></div><option><style></select><img src=x onerror=x()></style>',
      ],
      [
        'ruby and options left open',
        '<ruby><rt><rp><option><optgroup><rb><style><!--</style></ruby><img title="--><img src=x onerror=x()>">',
      ],
      [
        'a frame of noscript in a drawing',
        '<svg><noscript><style></noscript><img src=x onerror=x()></style></svg>',
      ],
    ],
  },
];
