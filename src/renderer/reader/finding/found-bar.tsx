import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useMessages } from '../../language/language-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { sayPlace } from './say-place.ts';
import type { Finding } from './use-finding.ts';
import './find-bar.css';

/** In an article that was opened from a search: which of its matches one is at, and the way to the others. */
export function FoundBar({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const messages = useMessages();
  const { t } = messages;
  const { found, next, previous } = finding;
  return (
    <div className="find-bar" role="group" aria-label={t('reader.found')}>
      <span className="find-bar-count find-bar-alone" role="status">
        {sayPlace(finding, messages)}
      </span>
      {found.length > 1 && (
        <>
          <IconButton
            name={t('reader.match.previous')}
            command="reader.found-previous"
            icon={<ChevronUp size={16} />}
            onClick={previous}
          />
          <IconButton
            name={t('reader.match.next')}
            command="reader.found-next"
            icon={<ChevronDown size={16} />}
            onClick={next}
          />
        </>
      )}
      <IconButton name={t('reader.found.end')} keys="Escape" icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}
