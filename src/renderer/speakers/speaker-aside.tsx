import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Id } from '../../contract/primitives.ts';
import type { SayingFilter, SpeakerPage } from '../../contract/speaker-page.ts';
import { useMessages } from '../language/language-provider.tsx';

export interface SpeakerAsideProps {
  page: SpeakerPage;
  filter: SayingFilter;
  onFilter: (filter: SayingFilter) => void;
  onOpenSpeaker: (id: Id) => void;
  onAddAlias: (alias: string) => void;
}

/** What it is about, where it stands, who else is met there, and under which names. */
export function SpeakerAside({ page, filter, onFilter, onOpenSpeaker, onAddAlias }: SpeakerAsideProps) {
  const { t } = useMessages();
  const { tag, siteName, ...rest } = filter;
  return (
    <aside className="speaker-aside" aria-label={t('speakers.about')}>
      <Bars
        title={t('speakers.topics')}
        rows={page.tags.map((row) => ({ ...row, isOn: row.value === tag }))}
        onPick={(value) =>
          onFilter({
            ...rest,
            ...(siteName !== undefined && { siteName }),
            ...(value !== tag && { tag: value }),
          })
        }
      />
      <Bars
        title={t('speakers.sites')}
        rows={page.sites.map((row) => ({ ...row, isOn: row.value === siteName }))}
        onPick={(value) =>
          onFilter({
            ...rest,
            ...(tag !== undefined && { tag }),
            ...(value !== siteName && { siteName: value }),
          })
        }
      />
      <Group title={t('speakers.related')} count={page.related.length}>
        {page.related.map(({ id, name, count }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpenSpeaker(id)}>
              <bdi>{name}</bdi>
              <span>{t('counts.stories', { count })}</span>
            </button>
          </li>
        ))}
      </Group>
      <Group title={t('speakers.spellings')} count={page.spellings.length}>
        {page.spellings.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              title={t('speakers.spellings.add', { name: value })}
              onClick={() => onAddAlias(value)}
            >
              <bdi>{value}</bdi>
              <span>
                {count} <Plus size={11} aria-label={t('speakers.spellings.add', { name: value })} />
              </span>
            </button>
          </li>
        ))}
      </Group>
    </aside>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="speaker-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface BarsProps {
  title: string;
  rows: readonly { value: string; count: number; isOn: boolean }[];
  onPick: (value: string) => void;
}

/** Lying bars, the longest first; one that is pressed narrows the list to it, or no more. */
function Bars({ title, rows, onPick }: BarsProps) {
  const { sayNumber } = useMessages();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Group title={title} count={rows.length}>
      {rows.map(({ value, count, isOn }) => (
        <li key={value}>
          <button type="button" className="speaker-bar" aria-pressed={isOn} onClick={() => onPick(value)}>
            <bdi>{value}</bdi>
            <span>{sayNumber(count)}</span>
            <i style={{ width: `${String(Math.round((100 * count) / most))}%` }} aria-hidden />
          </button>
        </li>
      ))}
    </Group>
  );
}
