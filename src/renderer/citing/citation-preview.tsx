import type { CitationRun } from '../../contract/citation.ts';
import type { Settings } from '../../contract/settings.ts';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { ErrorNote } from '../ui/error-note.tsx';

export interface CitationPreviewProps {
  style: string;
  language: Settings['citationLanguage'];
}

/** The passage that was kept last, as it would be copied; an example in a library without any. */
export function CitationPreview({ style, language }: CitationPreviewProps) {
  const messages = useMessages();
  const newest = useCall('passages.list', { limit: 1 });
  const passageId = newest.data?.items[0]?.id ?? null;
  const { data, error } = useCall(
    'citations.preview',
    { passageId, style, language },
    { isEnabled: newest.data !== undefined, keepsPrevious: true },
  );
  return (
    <figure className="citing-preview" aria-live="polite">
      <figcaption>{messages.t(passageId === null ? 'citing.example' : 'citing.preview')}</figcaption>
      {error !== null && <ErrorNote what={sayError(error, messages).what} />}
      {data !== undefined && error === null && (
        <>
          <p className="citing-quote" dir="auto">
            {data.quote}
          </p>
          {data.beside.length > 0 && <Runs runs={data.beside} />}
          <Runs runs={data.source} />
          <p className="citing-kept">{data.kept}</p>
        </>
      )}
    </figure>
  );
}

function Runs({ runs }: { runs: readonly CitationRun[] }) {
  return (
    <p dir="auto">
      {runs.map((run, index) => (
        <Run key={index} run={run} />
      ))}
    </p>
  );
}

function Run({ run: { text, italic, bold, smallCaps, raised, isLink } }: { run: CitationRun }) {
  let element = <>{text}</>;
  if (italic === true) element = <i>{element}</i>;
  if (bold === true) element = <b>{element}</b>;
  if (raised === true) element = <sup>{element}</sup>;
  if (smallCaps === true) element = <span className="citing-small-caps">{element}</span>;
  return isLink === true ? <span className="citing-link">{element}</span> : element;
}
