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
  const { t } = useMessages();
  const { data } = useCall('passages.statistics', { filter }, { keepsPrevious: true });
  if (data === undefined) return <div className="passage-charts" />;
  return (
    <div className="passage-charts" role="group" aria-label={t('passages.statistics')}>
      <Weeks weeks={data.weeks} />
      <Bars
        name={t('passages.chart.speakers')}
        rows={data.speakers.map((each) => ({ ...each, onPick: () => onSpeaker(each.id) }))}
      />
      <Bars name={t('passages.chart.sites')} rows={data.sites} />
      <Bars
        name={t('passages.chart.tags')}
        rows={data.tags.map((each) => ({ ...each, onPick: () => onTag(each.value) }))}
      />
    </div>
  );
}

/** Columns from the first week to the last. */
function Weeks({ weeks }: Pick<PassageStatistics, 'weeks'>) {
  const { t, sayDate } = useMessages();
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const [first] = weeks;
  const last = weeks.at(-1);
  return (
    <figure className="passage-chart">
      <figcaption>{t('passages.chart.weeks')}</figcaption>
      <ol className="passage-chart-weeks">
        {weeks.map(({ monday, count }) => (
          <li key={monday} title={t('passages.chart.week', { day: sayDate(monday), count })}>
            <span style={{ height: share(count, most) }} />
            <span className="visually-hidden">
              {t('passages.chart.week', { day: sayDate(monday), count })}
            </span>
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
      {rows.length === 0 && <p className="passage-chart-none">{t('passages.chart.none')}</p>}
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
