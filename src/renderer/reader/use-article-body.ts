import { useQuery } from '@tanstack/react-query';
import { VerbatimError } from '../../contract/errors.ts';
import { captureHtmlPath } from '../../contract/resources.ts';

/** Nothing of a capture ever changes: its words are asked for once, and kept for the way back. */
const KEPT_MS = 10 * 60_000;

/** The cleaned HTML of a capture. */
export function useArticleBody(captureId: string | undefined) {
  return useQuery({
    queryKey: ['capture-html', captureId],
    queryFn: () => fetchBody(captureId ?? ''),
    enabled: captureId !== undefined,
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });
}

async function fetchBody(captureId: string): Promise<string> {
  const answer = await fetch(captureHtmlPath(captureId)).catch((cause: unknown) => {
    throw new VerbatimError('interrupted', 'The library does not answer.', { cause });
  });
  if (answer.ok) return answer.text();
  if (answer.status === 404)
    throw new VerbatimError('not-found', 'The words of this article are not in the library.');
  if (answer.status === 401)
    throw new VerbatimError('not-authorised', 'This page is not signed in to the library.');
  throw new VerbatimError(
    'internal',
    `The library answered ${String(answer.status)} instead of the article.`,
  );
}
