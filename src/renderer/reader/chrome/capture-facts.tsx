import type { Article } from '../../../contract/article.ts';
import { sayCount, sayDate, sayMoment } from '../../ui/say-time.ts';
import { RelatedList } from '../related/related-list.tsx';
import type { Related } from '../related/use-related.ts';
import './capture-facts.css';

const howWords = {
  url: 'fetched from its address',
  clipper: 'sent by the browser',
  file: 'read from a file',
  paste: 'pasted',
  import: 'imported',
} as const;

export interface CaptureFactsProps {
  article: Article;
  isSameText: boolean;
  related: Related;
  onLink: (url: string) => void;
}

/** What lets a quotation stand up: where the words came from, when, and the hashes of what came. */
export function CaptureFacts({ article, isSameText, related, onLink }: CaptureFactsProps) {
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  if (!capture) return null;
  const address = capture.finalUrl ?? capture.url;
  return (
    <dl className="capture-facts">
      <dt>Captured</dt>
      <dd>
        {sayMoment(capture.capturedAt)}, {howWords[capture.how]}
      </dd>
      {article.checkedAt !== null && article.checkedAt > capture.capturedAt && (
        <>
          <dt>Fetched again</dt>
          <dd>{sayMoment(article.checkedAt)}: its text was the same</dd>
        </>
      )}
      {capture.modifiedAt !== null && (
        <>
          <dt>Changed by its publisher</dt>
          <dd>{sayDate(capture.modifiedAt)}</dd>
        </>
      )}
      {article.captures.length > 1 && (
        <>
          <dt>Captures</dt>
          <dd>{sayCount(article.captures.length, 'capture')} kept; this is the one that is shown</dd>
        </>
      )}
      {address !== null && (
        <>
          <dt>Address</dt>
          <dd>
            <button type="button" className="capture-facts-link" onClick={() => onLink(address)}>
              {address}
            </button>
          </dd>
        </>
      )}
      <dt>Page as it came</dt>
      <dd>
        {sayCount(capture.rawBytes, 'byte')}, SHA-256
        <code>{capture.rawSha256}</code>
      </dd>
      <dt>Text</dt>
      <dd>
        {sayCount(article.wordCount, 'word')}, SHA-256
        <code>{capture.textSha256}</code>
        {isSameText
          ? 'The words shown here are these very words.'
          : 'The words shown here differ from these. Passages are painted only where their own words stand.'}
      </dd>
      {capture.missingImages > 0 && (
        <>
          <dt>Pictures</dt>
          <dd>{sayCount(capture.missingImages, 'picture')} could not be kept</dd>
        </>
      )}
      {related.items.length > 0 && (
        <>
          <dt>Also in</dt>
          <dd>
            <RelatedList related={related} />
          </dd>
        </>
      )}
    </dl>
  );
}
