import type { AnyCommand } from './command.ts';

interface CommandEntry {
  /** After `verbatim`: the name and what it takes. */
  usage: string;
  /** Each command is loaded when it is asked for: the others cost nothing. */
  load: () => Promise<AnyCommand>;
}

/** All commands by name. */
export const commands: ReadonlyMap<string, CommandEntry> = new Map([
  [
    'save',
    {
      usage: 'save URL|FILE|FOLDER|-... [--list FILE] [--tag T]... [--url URL] [--chapters]',
      load: async () => (await import('./commands/save.ts')).save,
    },
  ],
  [
    'list',
    {
      usage: 'list [QUERY] [--limit N]',
      load: async () => (await import('./commands/list.ts')).list,
    },
  ],
  [
    'show',
    {
      usage: 'show ARTICLE_ID [--text|--html]',
      load: async () => (await import('./commands/show.ts')).show,
    },
  ],
  [
    'search',
    {
      usage: 'search QUERY [--limit N]',
      load: async () => (await import('./commands/search.ts')).search,
    },
  ],
  [
    'passage add',
    {
      usage:
        'passage add ARTICLE_ID --quote TEXT [--prefix P] [--suffix S] [--note N] [--tag T]... [--colour C] [--speaker NAME] [--said-on DATE]',
      load: async () => (await import('./commands/passage.ts')).passageAdd,
    },
  ],
  [
    'passage list',
    {
      usage: 'passage list [QUERY]',
      load: async () => (await import('./commands/passage.ts')).passageList,
    },
  ],
  [
    'passage rm',
    {
      usage: 'passage rm ID',
      load: async () => (await import('./commands/passage.ts')).passageRemove,
    },
  ],
  [
    'refetch',
    {
      usage: 'refetch ARTICLE_ID [--from FILE]',
      load: async () => (await import('./commands/refetch.ts')).refetch,
    },
  ],
  [
    'export',
    {
      usage: 'export --format markdown|json|archive|epub [--out PATH] [--query Q] [--include-private]',
      load: async () => (await import('./commands/export.ts')).exportFiles,
    },
  ],
  [
    'import',
    {
      usage:
        'import FILE [--format F] [--dry-run] [--fetch] [--no-folders] [--tag T]... [--column M=NAME]...',
      load: async () => (await import('./commands/import.ts')).importFile,
    },
  ],
  [
    'verify',
    {
      usage: 'verify FILE.zip',
      load: async () => (await import('./commands/verify.ts')).verify,
    },
  ],
  [
    'extract',
    {
      usage: 'extract FILE|- [--url URL]   or   extract --batch FILE.jsonl',
      load: async () => (await import('./commands/extract.ts')).extract,
    },
  ],
  [
    'sanitise',
    {
      usage: 'sanitise FILE|-',
      load: async () => (await import('./commands/sanitise.ts')).sanitise,
    },
  ],
  [
    'statements',
    {
      usage: 'statements FILE.txt|ARTICLE_ID|- [--language CODE]',
      load: async () => (await import('./commands/statements.ts')).statements,
    },
  ],
  [
    'speaker',
    {
      usage: 'speaker FILE.txt|ARTICLE_ID|- --start N --end N [--language CODE]',
      load: async () => (await import('./commands/speaker.ts')).speaker,
    },
  ],
  [
    'anchor',
    {
      usage: 'anchor --text FILE.txt < selectors.json',
      load: async () => (await import('./commands/anchor.ts')).anchor,
    },
  ],
  [
    'serve',
    {
      usage: 'serve [--port N] [--with-samples] [--no-open]',
      load: async () => (await import('./commands/serve.ts')).serve,
    },
  ],
]);

/** Names that are promised and not there yet. */
export const notYet: readonly string[] = ['backup', 'restore', 'doctor'];
