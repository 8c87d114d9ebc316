import { shell } from 'electron';

const PROTOCOLS = new Set(['https:', 'http:', 'mailto:']);
const LONGEST_URL = 2048;

/**
 * The address as it may be handed to the system, or null. The system would start any program for any scheme it
 * knows, so only the three that lead to a browser or a mail program pass.
 */
export function parseExternalUrl(text: string): string | null {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** The one way out to other programs. Answers false when the address was refused or nothing could open it. */
export async function openExternal(text: string): Promise<boolean> {
  const url = parseExternalUrl(text);
  if (url === null) return false;
  try {
    await shell.openExternal(url);
    return true;
  } catch {
    // No program is registered for it; the page says that it could not be opened.
    return false;
  }
}
