import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { sayPlace } from './say-place.ts';
import type { Finding } from './use-finding.ts';
import './find-bar.css';

/** In an article that was opened from a search: which of its matches one is at, and the way to the others. */
export function FoundBar({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { found, next, previous } = finding;
  return (
    <div className="find-bar" role="group" aria-label="Matches of the search">
      <span className="find-bar-count find-bar-alone" role="status">
        {sayPlace(finding)}
      </span>
      {found.length > 1 && (
        <>
          <IconButton
            name="Previous match"
            command="reader.found-previous"
            icon={<ChevronUp size={16} />}
            onClick={previous}
          />
          <IconButton
            name="Next match"
            command="reader.found-next"
            icon={<ChevronDown size={16} />}
            onClick={next}
          />
        </>
      )}
      <IconButton name="End marking matches" keys="Escape" icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}
