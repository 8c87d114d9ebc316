import { useMessages } from '../language/language-provider.tsx';
import './skeleton.css';

/** The outline of what is coming. It stays invisible for the first 200 ms: most answers are there by then. */
export function Skeleton({ rows = 6, look = 'list' }: { rows?: number; look?: 'list' | 'article' }) {
  const { t } = useMessages();
  return (
    <div className={`skeleton skeleton-${look}`} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, at) => (
        <div className="skeleton-row" key={at}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
