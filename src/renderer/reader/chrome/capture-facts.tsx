import { Fragment } from 'react';
import type { Article } from '../../../contract/article.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { RelatedList } from '../related/related-list.tsx';
import type { Related } from '../related/use-related.ts';
import './capture-facts.css';

export interface CaptureFactsProps {
  article: Article;
  isSameText: boolean;
  related: Related;
  onLink: (url: string) => void;
}

/** What lets a quotation stand up: where the words came from, when, and the hashes of what came. */
export function CaptureFacts({ article, isSameText, related, onLink }: CaptureFactsProps) {
  const { t, sayMoment, sayDate } = useMessages();
  const capture = article.captures.find(({ id }) => id === article.currentCaptureId);
  if (!capture) return null;
  const address = capture.finalUrl ?? capture.url;
  return (
    <dl className="capture-facts">
      <dt>{t('reader.fact.captured')}</dt>
      <dd>
        {t('reader.fact.captured.how', {
          moment: sayMoment(capture.capturedAt),
          how: t(`reader.how.${capture.how}`),
        })}
      </dd>
      {article.checkedAt !== null && article.checkedAt > capture.capturedAt && (
        <>
          <dt>{t('reader.fact.refetched')}</dt>
          <dd>{t('reader.fact.refetched.same', { moment: sayMoment(article.checkedAt) })}</dd>
        </>
      )}
      {capture.modifiedAt !== null && (
        <>
          <dt>{t('reader.fact.modified')}</dt>
          <dd>{sayDate(capture.modifiedAt)}</dd>
        </>
      )}
      {article.captures.length > 1 && (
        <>
          <dt>{t('reader.fact.captures')}</dt>
          <dd>{t('reader.fact.captures.kept', { count: article.captures.length })}</dd>
        </>
      )}
      {address !== null && (
        <>
          <dt>{t('reader.fact.address')}</dt>
          <dd>
            <button type="button" className="capture-facts-link" onClick={() => onLink(address)}>
              {address}
            </button>
          </dd>
        </>
      )}
      <dt>{t('reader.fact.raw')}</dt>
      <dd>
        {t('reader.fact.raw.bytes', { count: capture.rawBytes })}
        <code>{capture.rawSha256}</code>
      </dd>
      <dt>{t('reader.fact.text')}</dt>
      <dd>
        {t('reader.fact.text.words', { count: article.wordCount })}
        <code>{capture.textSha256}</code>
        {t(isSameText ? 'reader.fact.text.same' : 'reader.fact.text.differs')}
      </dd>
      {capture.missingImages > 0 && (
        <>
          <dt>{t('reader.fact.pictures')}</dt>
          <dd>{t('reader.fact.pictures.missing', { count: capture.missingImages })}</dd>
        </>
      )}
      {article.imported.map(({ format, facts }) =>
        Object.keys(facts).length === 0 ? null : (
          <Fragment key={format}>
            <dt>{t('importing.facts', { format })}</dt>
            <dd>
              <code className="capture-facts-said">{JSON.stringify(facts, null, 1)}</code>
            </dd>
          </Fragment>
        ),
      )}
      {related.items.length > 0 && (
        <>
          <dt>{t('reader.fact.also')}</dt>
          <dd>
            <RelatedList related={related} />
          </dd>
        </>
      )}
    </dl>
  );
}
