import type { PassageFilter, PassageStatistics } from '../../contract/passage.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import './passage-charts.css';

export interface PassageChartsProps {
  filter: PassageFilter;
  onSpeaker: (speakerId: string) => void;
  onTag: (tag: string) => void;
}

/** The shown passages in four small charts: when they were kept, whose words, from where, about what. */
export function PassageCharts({ filter, onSpeaker, onTag }: PassageChartsProps) {
  const { data } = useCall('passages.statistics', { filter }, { keepsPrevious: true });
  const { t } = useMessages();
  if (data === undefined) return <div className="passage-charts" />;
  return (
    <div className="passage-charts" role="group" aria-label={t('passages.statistics')}>
      <Weeks weeks={data.weeks} />
      <Bars
        name={t('passages.statistics.speakers')}
        rows={data.speakers.map((each) => ({ ...each, onPick: () => onSpeaker(each.id) }))}
      />
      <Bars name={t('passages.statistics.sites')} rows={data.sites} />
      <Bars
        name={t('ui.tags')}
        rows={data.tags.map((each) => ({ ...each, onPick: () => onTag(each.value) }))}
      />
    </div>
  );
}

/** Columns from the first week to the last. */
function Weeks({ weeks }: Pick<PassageStatistics, 'weeks'>) {
  const { t, sayDate, sayNumber } = useMessages();
  const sayWeek = (monday: string, count: string): string =>
    t('passages.statistics.week.count', {
      week: t('passages.statistics.week', { monday: sayDate(monday) }),
      count,
    });
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const [first] = weeks;
  const last = weeks.at(-1);
  return (
    <figure className="passage-chart">
      <figcaption>{t('passages.statistics.weeks')}</figcaption>
      <ol className="passage-chart-weeks">
        {weeks.map(({ monday, count }) => (
          <li key={monday} title={sayWeek(monday, t('counts.passages', { count }))}>
            <span style={{ height: share(count, most) }} />
            <span className="visually-hidden">{sayWeek(monday, sayNumber(count))}</span>
          </li>
        ))}
      </ol>
      {first !== undefined && last !== undefined && (
        <p className="passage-chart-ends" aria-hidden>
          <span>{sayDate(first.monday)}</span>
          {first !== last && <span>{sayDate(last.monday)}</span>}
        </p>
      )}
    </figure>
  );
}

interface BarsProps {
  name: string;
  rows: readonly { value: string; count: number; onPick?: () => void }[];
}

/** Lying bars, the longest first; one that can be picked narrows the list to it. */
function Bars({ name, rows }: BarsProps) {
  const { t, sayNumber } = useMessages();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <figure className="passage-chart">
      <figcaption>{name}</figcaption>
      {rows.length === 0 && <p className="passage-chart-none">{t('passages.statistics.none')}</p>}
      <ol>
        {rows.map(({ value, count, onPick }) => {
          const inside = (
            <>
              <bdi>{value}</bdi>
              <span className="passage-chart-count">{sayNumber(count)}</span>
              <span className="passage-chart-bar" style={{ width: share(count, most) }} />
            </>
          );
          return (
            <li key={value} className="passage-chart-row">
              {onPick === undefined ? (
                <span>{inside}</span>
              ) : (
                <button type="button" onClick={onPick}>
                  {inside}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

const share = (count: number, most: number): string => `${String(Math.round((100 * count) / most))}%`;
