import { Building2, Plus, User, Users } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import type { Speaker, SpeakerKind } from '../../contract/speaker.ts';
import { useCall } from '../api/queries.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { AddDialog } from './add-dialog.tsx';
import { filterSpeakers } from './filter-speakers.ts';
import { MaybeOne, NewOnes } from './speaker-proposals.tsx';
import { useSpeakerActs } from './use-speaker-acts.ts';
import './speakers-page.css';

export interface SpeakersPageProps {
  onOpenSpeaker: (id: Id) => void;
}

const KIND_ICONS = { person: User, group: Users, institution: Building2 } as const;

/** The sign of a kind. */
export function KindIcon({ kind, size = 16 }: { kind: SpeakerKind; size?: number }) {
  const { t } = useMessages();
  const Icon = KIND_ICONS[kind];
  return <Icon size={size} aria-label={t(`speakers.kind.${kind}`)} />;
}

/** Everybody who said something that was kept, or who was written down: found by name, opened, put right. */
export function SpeakersPage({ onOpenSpeaker }: SpeakersPageProps) {
  const { t, compareNames } = useMessages();
  const list = useCall('speakers.list', {});
  const acts = useSpeakerActs();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<SpeakerKind | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const speakers = list.data?.items ?? [];
  const shown = filterSpeakers(speakers, typed, kind).toSorted(
    (a, b) => b.passageCount - a.passageCount || compareNames(a.name, b.name),
  );
  return (
    <section className="speakers-page" aria-label={t('speakers.speakers')}>
      <header className="speakers-head">
        <h1>{t('speakers.speakers')}</h1>
        <span role="status">{list.data ? t('counts.speakers', { count: shown.length }) : ''}</span>
        <Button icon={<Plus size={16} />} onClick={() => setIsAdding(true)}>
          {t('speakers.add')}
        </Button>
      </header>
      <div className="speakers-filter">
        <input
          className="field-input"
          type="search"
          aria-label={t('speakers.filter')}
          placeholder={t('speakers.filter')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <select
          className="field-input"
          aria-label={t('speakers.kind')}
          value={kind ?? ''}
          onChange={(event) => setKind((event.target.value || null) as SpeakerKind | null)}
        >
          <option value="">{t('speakers.kind.all')}</option>
          {(['person', 'group', 'institution'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`speakers.kinds.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="speakers-scroller">
        <MaybeOne speakers={speakers} acts={acts} onOpenSpeaker={onOpenSpeaker} />
        {list.data === undefined ? (
          <Skeleton />
        ) : shown.length === 0 ? (
          <EmptyState title={t(speakers.length === 0 ? 'speakers.none' : 'speakers.none-found')}>
            {t(speakers.length === 0 ? 'speakers.none.how' : 'speakers.none-found.how')}
          </EmptyState>
        ) : (
          <SpeakerRows speakers={shown} onOpenSpeaker={onOpenSpeaker} />
        )}
        <NewOnes typed={typed} acts={acts} onOpenSpeaker={onOpenSpeaker} />
      </div>
      {isAdding && (
        <AddDialog onAdd={(input) => acts.add(input, onOpenSpeaker)} onClose={() => setIsAdding(false)} />
      )}
    </section>
  );
}

/** Their rows, gone through by keys. */
function SpeakerRows({ speakers, onOpenSpeaker }: SpeakersPageProps & { speakers: readonly Speaker[] }) {
  const { t } = useMessages();
  const [at, setAt] = useState(-1);
  const rows = useRef<HTMLUListElement>(null);
  const current = speakers[Math.min(at, speakers.length - 1)];
  const move = (step: number): void => setAt((now) => Math.max(0, Math.min(speakers.length - 1, now + step)));
  useEffect(() => {
    if (at >= 0) rows.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useCommands([
    { id: 'speakers.next', run: () => move(1) },
    { id: 'speakers.previous', run: () => move(-1) },
    {
      id: 'speakers.open',
      isEnabled: current !== undefined,
      run: () => current && onOpenSpeaker(current.id),
    },
  ]);
  return (
    <ul className="speakers-rows" ref={rows}>
      {speakers.map(({ id, name, kind, roles, aliases, passageCount }, index) => (
        <li key={id}>
          <button
            type="button"
            className={joinClasses('speakers-row', index === at && 'speakers-row-current')}
            aria-current={index === at ? 'true' : undefined}
            onClick={() => onOpenSpeaker(id)}
          >
            <span className="speakers-row-icon">
              <KindIcon kind={kind} />
            </span>
            <span className="speakers-row-words">
              <bdi className="speakers-row-name">{name}</bdi>
              <bdi className="speakers-row-about">
                {[roles.at(-1)?.role, ...aliases.slice(0, 3)].filter(Boolean).join(' · ')}
              </bdi>
            </span>
            <span className="speakers-row-count">{t('counts.passages', { count: passageCount })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
