import type { HostCommand } from '../../contract/host.ts';

const LONGEST_LINK = 4096;

/**
 * Reads `verbatim://save?url=…`, the one link that other programs may open. It becomes a question to the user,
 * never an act. Null for anything else.
 */
export function parseDeepLink(text: string): HostCommand | null {
  if (text.length > LONGEST_LINK || !URL.canParse(text)) return null;
  const link = new URL(text);
  // Some systems write `verbatim://save/?url=`, some `verbatim:save?url=`.
  const act = `${link.host}${link.pathname}`.replace(/\/+$/u, '');
  if (link.protocol !== 'verbatim:' || act !== 'save') return null;
  if ([...link.searchParams.keys()].join() !== 'url') return null;
  const url = link.searchParams.get('url') ?? '';
  if (url.length > 2048 || !URL.canParse(url)) return null;
  const target = new URL(url);
  const isWeb = target.protocol === 'https:' || target.protocol === 'http:';
  return isWeb && target.username === '' && target.password === ''
    ? { type: 'save-url', url: target.href }
    : null;
}

/** The link among the arguments that a system starts a program with; everything else there is passed over. */
export function findDeepLink(argv: readonly string[]): HostCommand | null {
  for (const argument of argv) {
    const command = parseDeepLink(argument);
    if (command !== null) return command;
  }
  return null;
}
