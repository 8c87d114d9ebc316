import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../language/language-provider.tsx';
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
  const messages = useMessages();
  const { t } = messages;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return (
    <div className="find-bar" role="search" aria-label={t('reader.find')}>
      <input
        ref={field}
        className="find-bar-field"
        aria-label={t('reader.find')}
        placeholder={t('reader.find')}
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
        {typed.trim() !== '' && sayPlace(finding, messages)}
      </span>
      <IconButton
        name={t('reader.match.previous')}
        command="reader.found-previous"
        icon={<ChevronUp size={16} />}
        onClick={finding.previous}
      />
      <IconButton
        name={t('reader.match.next')}
        command="reader.found-next"
        icon={<ChevronDown size={16} />}
        onClick={finding.next}
      />
      <IconButton name={t('reader.find.close')} keys="Escape" icon={<X size={16} />} onClick={onClose} />
    </div>
  );
}
