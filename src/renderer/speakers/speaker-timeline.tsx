import type { SpeakerPage } from '../../contract/speaker-page.ts';
import { useMessages } from '../language/language-provider.tsx';
import { fillPeriods } from './fill-periods.ts';

export interface SpeakerTimelineProps {
  months: SpeakerPage['months'];
  current: string | null;
  onPick: (period: string | null) => void;
}

/** How much was said month by month: a column is what was kept, with what was found above it. One that is pressed narrows the list. */
export function SpeakerTimeline({ months, current, onPick }: SpeakerTimelineProps) {
  const { t, sayDate } = useMessages();
  const periods = fillPeriods(months);
  const most = Math.max(1, ...periods.map(({ passages, suggestions }) => passages + suggestions));
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const share = (count: number): string => `${String(Math.round((100 * count) / most))}%`;
  return (
    <figure className="speaker-timeline">
      <ol aria-label={t('speakers.timeline')}>
        {periods.map(({ period, passages, suggestions }) => {
          const words = t('speakers.timeline.one', { when: sayDate(period), passages, suggestions });
          return (
            <li key={period}>
              <button
                type="button"
                title={words}
                aria-label={words}
                aria-pressed={period === current}
                disabled={passages + suggestions === 0}
                onClick={() => onPick(period === current ? null : period)}
              >
                <span className="speaker-timeline-found" style={{ height: share(suggestions) }} />
                <span className="speaker-timeline-kept" style={{ height: share(passages) }} />
              </button>
            </li>
          );
        })}
      </ol>
      <figcaption aria-hidden>
        <span>{sayDate(first.period)}</span>
        {first !== last && <span>{sayDate(last.period)}</span>}
      </figcaption>
    </figure>
  );
}
