import { Minus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { sayError } from '../api/error-words.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Kbd } from '../ui/kbd.tsx';
import { focusFacet } from './focus-facet.ts';
import {
  facetKinds,
  groupsOf,
  narrow,
  narrowingOf,
  type FacetGroups,
  type FacetLine,
  type Narrowing,
} from './narrowing.ts';

export interface NarrowPanelProps {
  text: string;
  onChange: (text: string) => void;
}

/** What the answer has in common, with counts: to ask for it, or for the rest. What was shown stays in its place. */
export function NarrowPanel({ text, onChange }: NarrowPanelProps) {
  const messages = useMessages();
  const { t, compose, dir } = messages;
  const { data, error, isPlaceholderData } = useCall(
    'search.facets',
    { text },
    { keepsPrevious: true, isSuperseded: true },
  );
  const [shown, setShown] = useState<{ data: typeof data; groups: FacetGroups } | null>(null);
  if (data !== undefined && !isPlaceholderData && shown?.data !== data)
    setShown({ data, groups: groupsOf(data, text, shown?.groups ?? null) });
  if (error !== null) return <p className="narrow-note">{sayError(error, messages).what}</p>;
  if (data === undefined || shown === null)
    return <p className="narrow-note">{t('search.narrow.counting')}</p>;
  const kinds = facetKinds.filter((kind) => shown.groups[kind].length > 0);
  return (
    <>
      <p className="narrow-about">
        <span role="status">
          {t(data.isExact ? 'counts.stories' : 'search.narrow.partly', { count: data.total })}
        </span>
        <span className="narrow-keys">
          {compose('search.narrow.keys', { enter: <Kbd keys="Enter" />, minus: <Kbd keys="-" /> })}
        </span>
      </p>
      {kinds.length === 0 && <p className="narrow-note">{t('search.narrow.none')}</p>}
      <div className="narrow-groups" ref={focusFirst} onKeyDown={(event) => focusFacet(event, dir)}>
        {kinds.map((kind) => (
          <section key={kind} className="narrow-group" aria-label={t(`search.narrow.${kind}`)}>
            <h2 className="narrow-heading">{t(`search.narrow.${kind}`)}</h2>
            <ul className="narrow-lines">
              {shown.groups[kind].map((line) => (
                <Line
                  key={line.value}
                  line={line}
                  now={narrowingOf(text, kind, line.value)}
                  onNarrow={(wanted) => onChange(narrow(text, { kind, value: line.value }, wanted))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The values come after the panel, so the focus waits for them. */
function focusFirst(groups: HTMLElement | null): void {
  groups?.querySelector<HTMLElement>('[data-facet]')?.focus();
}

interface LineProps {
  line: FacetLine;
  now: Narrowing;
  onNarrow: (wanted: Narrowing) => void;
}

function Line({ line, now, onNarrow }: LineProps) {
  const { t, sayNumber } = useMessages();
  const { value, count } = line;
  const toggle = (wanted: Narrowing): void => onNarrow(now === wanted ? null : wanted);
  const takeKey = (event: KeyboardEvent): void => {
    const isAltEnter = event.altKey && (event.key === 'Enter' || event.key === ' ');
    if (!isAltEnter && event.key !== '-') return;
    event.preventDefault();
    toggle('left out');
  };
  return (
    <li
      className={joinClasses(
        'narrow-line',
        now === 'chosen' && 'narrow-chosen',
        now === 'left out' && 'narrow-left',
      )}
    >
      <button
        type="button"
        className="narrow-value"
        data-facet
        aria-pressed={now === 'chosen'}
        onKeyDown={takeKey}
        onClick={(event) => toggle(event.altKey ? 'left out' : 'chosen')}
      >
        {now === 'left out' && <span className="visually-hidden">{t('search.narrow.left-out')} </span>}
        <bdi className="narrow-name" title={value}>
          {value}
        </bdi>
        {count !== null && <span className="narrow-count">{sayNumber(count)}</span>}
      </button>
      <button
        type="button"
        className="narrow-minus"
        tabIndex={-1}
        aria-label={t('search.narrow.leave-out', { value })}
        aria-pressed={now === 'left out'}
        onClick={() => toggle('left out')}
      >
        <Minus size={12} aria-hidden />
      </button>
    </li>
  );
}
