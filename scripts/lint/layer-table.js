/**
 * Who may import whom. The table of docs/architecture.md in a form that a rule can read; `import type` counts too.
 *
 * A room is a path prefix (the longest that fits wins). `may` names the rooms it may import besides itself;
 * `instead` is what the message says to do.
 */

/** Bytes to text, archives to entries, plain XML to elements: files come in by more than one leaf. */
const fileGround = ['decoding', 'zip', 'xml'].map((name) => `src/main/library/${name}/`);

/** What lies inside the library besides the noun files and may be imported by its leaves. */
export const libraryGround = [
  ...['ports', 'context', 'ids'].map((name) => `src/main/library/${name}.ts`),
  ...fileGround,
];

const leaves = ['store', 'search', 'capture', 'statements', 'importers', 'exporters', 'archive'].map(
  (name) => `src/main/library/${name}/`,
);

const base = ['src/text/', 'src/contract/'];
const features = [
  'library',
  'reader',
  'search',
  'saving',
  'passages',
  'speakers',
  'statements',
  'versions',
  'history',
  'tags',
  'importing',
  'exporting',
  'settings',
  'first-run',
].map((name) => `src/renderer/${name}/`);
const rendererGround = ['ui', 'api', 'host', 'commands', 'language'].map((name) => `src/renderer/${name}/`);

/** @type {Record<string, { may: string[], typesOnly?: boolean, instead: string }>} */
export const rooms = {
  'src/text/': {
    may: [],
    instead: 'text is pure and imports nothing of ours: give the function what it needs as an argument.',
  },
  'src/contract/': {
    may: ['src/text/'],
    instead:
      'the contract says what can be asked and knows nobody: move what both sides need here or to src/text.',
  },
  'src/main/library/': {
    may: [...base, ...leaves, ...fileGround],
    instead: 'the library is plain Node and knows no host: what it needs from outside is a port (ports.ts).',
  },
  ...Object.fromEntries(
    leaves.map((leaf) => [
      leaf,
      {
        may: [...base, ...libraryGround],
        instead:
          'a leaf of the library imports no other leaf and nothing above it: join the two in a noun file.',
      },
    ]),
  ),
  ...Object.fromEntries(
    fileGround.map((room) => [
      room,
      { may: base, instead: 'the ground of the library knows nobody who stands on it.' },
    ]),
  ),
  'src/main/worker/': {
    may: base,
    instead:
      'the corridor carries calls and knows no method: only its entries (*-entry.ts) open the library.',
  },
  'src/main/worker/library-entry.ts': {
    may: [...base, 'src/main/worker/', 'src/main/library/', ...leaves],
    instead: 'an entry joins the corridor and the library, no host.',
  },
  'src/main/worker/capture-entry.ts': {
    may: [...base, 'src/main/worker/', ...leaves],
    instead: 'an entry joins the corridor and the capture steps, no host.',
  },
  'src/main/server/': {
    may: [...base, 'src/main/worker/'],
    instead: 'the loopback host carries calls: reach the library through the handle of worker/start.ts.',
  },
  'src/main/cli/': {
    // The finder of statements and the reader of archives are pure: a file needs no library process.
    may: [
      ...base,
      ...['src/main/worker/', 'src/main/server/'],
      ...['statements/index.ts', 'archive/verify-archive.ts', 'archive/detect-archive.ts'].map(
        (file) => `src/main/library/${file}`,
      ),
    ],
    instead: 'the command line is a host: reach the library through the handle of worker/start.ts.',
  },
  'src/main/shell/': {
    may: [...base, 'src/main/worker/', 'src/main/server/'],
    instead: 'the shell is a host: reach the library through the handle of worker/start.ts.',
  },
  'src/main/index.ts': {
    may: [...base, 'src/main/worker/', 'src/main/server/', 'src/main/shell/'],
    instead: 'the entry of Electron starts the corridor and the shell; anything else belongs in a room.',
  },
  'src/preload/': {
    may: ['src/contract/'],
    typesOnly: true,
    instead: 'the preload carries plain data: it takes types from the contract and nothing else.',
  },
  'src/renderer/': {
    may: [...base, 'src/renderer/app/', ...rendererGround, ...features],
    instead: 'the page starts the app; features meet in src/renderer/app.',
  },
  'src/renderer/app/': {
    may: [...base, ...rendererGround, ...features],
    instead: 'the interface asks the library through the client of src/renderer/api.',
  },
  'src/renderer/language/': {
    may: base,
    instead: 'language says words for keys and knows nobody who asks: give it what it needs as values.',
  },
  'src/renderer/host/': {
    may: [...base, 'src/renderer/language/'],
    instead: 'the host wrapper knows the contract and the words alone.',
  },
  'src/renderer/api/': {
    may: [...base, 'src/renderer/host/', 'src/renderer/ui/', 'src/renderer/language/'],
    instead: 'the way to the library knows no feature: give it what it needs as an argument.',
  },
  'src/renderer/ui/': {
    may: [...base, 'src/renderer/language/'],
    instead: 'a component of ui is dumb: it gets data and callbacks as props.',
  },
  'src/renderer/commands/': {
    may: [...base, 'src/renderer/ui/', 'src/renderer/api/', 'src/renderer/host/', 'src/renderer/language/'],
    instead: 'the registry of commands knows no feature: the feature registers with it.',
  },
  ...Object.fromEntries(
    features.map((feature) => [
      feature,
      {
        may: [...base, ...rendererGround],
        instead: 'features never import each other: let src/renderer/app pass a component or a callback.',
      },
    ]),
  ),
  'clipper/': { may: ['src/contract/'], instead: 'the clipper knows the contract alone.' },
};

/**
 * The contract's files that hold no schema: the page takes values from these and types from the others. A schema
 * would bring zod into the page: 60 KB, and a probe for `eval` that its policy reports.
 */
export const schemaFree = ['client', 'clean-html', 'errors', 'resources'].map(
  (name) => `src/contract/${name}.ts`,
);

const machine = ['src/main/'];
const page = ['src/renderer/'];
const shell = ['src/main/shell/', 'src/main/index.ts', 'src/preload/'];
const store = ['src/main/library/store/'];
const capture = ['src/main/library/capture/'];
const markdown = ['src/main/library/capture/markdown/'];

/**
 * Which package may be imported where. A package that is not here is imported nowhere in `src`: a new one needs
 * a reason in docs/decisions first, and then a line in this table.
 * @type {Record<string, { rooms: string[], instead: string }>}
 */
export const packages = {
  'node:': {
    rooms: machine,
    instead: 'this code runs where there is no Node: do it on the machine side, or take it as an argument.',
  },
  zod: {
    rooms: ['src/contract/', ...machine],
    instead: 'schemas live in src/contract; the page gets types.',
  },
  electron: {
    rooms: shell,
    instead: 'only the shell knows Electron: put it behind a host function or a port.',
  },
  'better-sqlite3': { rooms: store, instead: 'SQL lives in library/store: ask one of its functions.' },
  minisearch: { rooms: ['src/main/library/search/'], instead: 'ask library/search.' },
  jsdom: { rooms: capture, instead: 'hostile pages are parsed in library/capture, in the capture process.' },
  parse5: {
    rooms: [...capture, 'src/main/library/importers/'],
    instead:
      'pages are parsed in library/capture, in the capture process; importers take its tokeniser alone.',
  },
  jschardet: { rooms: ['src/main/library/decoding/'], instead: 'bytes become text in library/decoding.' },
  '@mozilla/readability': { rooms: capture, instead: 'pages are extracted in library/capture.' },
  dompurify: {
    rooms: [...capture, ...page],
    instead: 'sanitising happens in library/capture and again in the reader.',
  },
  yaml: {
    // A note that is written anew is compared property by property; nothing of it is taken in.
    rooms: [...markdown, 'src/main/worker/merge-note.ts'],
    instead: 'front matter is read by takeFrontMatter, which makes strings of all of it.',
  },
  'mdast-util-from-markdown': { rooms: markdown, instead: 'Markdown becomes HTML in htmlFromMarkdown.' },
  'mdast-util-gfm': { rooms: markdown, instead: 'Markdown becomes HTML in htmlFromMarkdown.' },
  'mdast-util-to-hast': { rooms: markdown, instead: 'Markdown becomes HTML in htmlFromMarkdown.' },
  'micromark-extension-gfm': { rooms: markdown, instead: 'Markdown becomes HTML in htmlFromMarkdown.' },
  'hast-util-to-html': { rooms: markdown, instead: 'Markdown becomes HTML in htmlFromMarkdown.' },
  'pdfjs-dist': { rooms: capture, instead: 'PDFs are read in library/capture/pdf, in the capture process.' },
  citeproc: {
    rooms: ['src/main/library/exporters/citations/'],
    instead: 'styles are set by createCitationWriter in library/exporters/citations.',
  },
  undici: { rooms: capture, instead: 'there is one way to the network: library/capture, with its guard.' },
  fflate: { rooms: page, instead: 'zips are made in the page, lazily.' },
  react: { rooms: page, instead: 'components live in src/renderer.' },
  'react-dom': { rooms: page, instead: 'components live in src/renderer.' },
  'react-markdown': { rooms: page, instead: 'components live in src/renderer.' },
  '@tanstack/react-query': { rooms: page, instead: 'components live in src/renderer.' },
  '@tanstack/react-virtual': { rooms: page, instead: 'components live in src/renderer.' },
  'radix-ui': { rooms: page, instead: 'components live in src/renderer.' },
  '@formatjs/icu-messageformat-parser': {
    rooms: ['src/renderer/language/'],
    instead: 'words come from useMessages of src/renderer/language.',
  },
  'intl-messageformat': {
    rooms: ['src/renderer/language/'],
    instead: 'words come from useMessages of src/renderer/language.',
  },
  cmdk: { rooms: page, instead: 'components live in src/renderer.' },
  'lucide-react': { rooms: page, instead: 'components live in src/renderer.' },
  '@fontsource-variable/': { rooms: page, instead: 'fonts are loaded by src/renderer/ui.' },
};
