import { useCallback } from 'react';
import type { Client } from '../../contract/client.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { CopyFormat } from '../../contract/settings.ts';
import { useClient } from './api-context.tsx';
import { sayError } from './error-words.ts';
import { useSettings } from './queries.ts';

/** How the caller says what became of it. */
export type SayCopied = (message: { words: string; hint?: string; tone?: 'danger' }) => void;

/** Copies passages with their citations to the clipboard, as the settings say or as `format`, and says so. `say` must stay the same function. */
export function useCopyCitation(
  say: SayCopied,
): (ids: readonly string[], format?: CopyFormat) => Promise<void> {
  const client = useClient();
  const messages = useMessages();
  const { copyFormat } = useSettings();
  return useCallback(
    async (ids, format = copyFormat) => {
      try {
        await navigator.clipboard.write([new ClipboardItem(citationTypes(client, ids, format))]);
        say({ words: messages.t('api.copied', { count: ids.length }) });
      } catch (error) {
        const { what, hint } = sayError(error, messages);
        say({ words: messages.t('api.not-copied', { why: what }), hint, tone: 'danger' });
      }
    },
    [client, copyFormat, messages, say],
  );
}

/** Promises, not words: the clipboard must be asked for within the click, before the library has answered. */
function citationTypes(
  client: Client,
  ids: readonly string[],
  format: CopyFormat,
): Record<string, Promise<Blob>> {
  const cite = async (as: 'plain' | 'markdown' | 'html'): Promise<Blob> => {
    const { text } = await client.call('passages.cite', { ids: [...ids], format: as });
    // HTML that was asked for by itself is meant to be pasted as it is written.
    return new Blob([text], { type: as === 'html' && format === 'rich' ? 'text/html' : 'text/plain' });
  };
  if (format !== 'rich') return { 'text/plain': cite(format) };
  return { 'text/plain': cite('plain'), 'text/html': cite('html') };
}
