import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { sayPlace } from './say-place.ts';
import type { Finding } from './use-finding.ts';
import './find-bar.css';

export interface FindBarProps {
  typed: string;
  finding: Finding;
  /** Raised each time the field is asked for again: it takes the focus and selects its words. */
  asked: number;
  onType: (typed: string) => void;
  onClose: () => void;
}

/** A small field to find words in the article: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ typed, finding, asked, onType, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return (
    <div className="find-bar" role="search" aria-label="Find in article">
      <input
        ref={field}
        className="find-bar-field"
        aria-label="Find in article"
        placeholder="Find in article"
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else if (event.key !== 'Enter') return;
          else if (event.shiftKey) finding.previous();
          else finding.next();
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="find-bar-count" role="status">
        {typed.trim() !== '' && sayPlace(finding)}
      </span>
      <IconButton
        name="Previous match"
        command="reader.found-previous"
        icon={<ChevronUp size={16} />}
        onClick={finding.previous}
      />
      <IconButton
        name="Next match"
        command="reader.found-next"
        icon={<ChevronDown size={16} />}
        onClick={finding.next}
      />
      <IconButton name="Close find" keys="Escape" icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}
