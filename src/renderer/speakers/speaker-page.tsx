import { useState } from 'react';
import type { Id } from '../../contract/primitives.ts';
import type { Speaker } from '../../contract/speaker.ts';
import type { SayingFilter } from '../../contract/speaker-page.ts';
import { sayError } from '../api/error-words.ts';
import { useCommands } from '../commands/use-commands.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DossierDialog } from './dossier-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SayingList } from './saying-list.tsx';
import { SpeakerAside } from './speaker-aside.tsx';
import { SpeakerHead } from './speaker-head.tsx';
import { SpeakerTimeline } from './speaker-timeline.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useSpeakerActs } from './use-speaker-acts.ts';
import { useSpeakerPages } from './use-speaker-pages.ts';
import './speaker-page.css';

export interface SpeakerPageProps {
  speakerId: Id;
  /** Back to the list of speakers. */
  onBack: () => void;
  onOpenSpeaker: (id: Id) => void;
  onOpenPassage: (articleId: string, passageId: string) => void;
  onOpenArticle: (articleId: string) => void;
  onEdit: () => void;
}

/** All that a speaker said: in time, by topic and site, with who else was there. */
export function SpeakerPage(props: SpeakerPageProps) {
  const { speakerId, onBack } = props;
  const messages = useMessages();
  const { t } = messages;
  const [withSuggestions, setWithSuggestions] = useState(false);
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest');
  const [filter, setFilter] = useState<SayingFilter>({});
  const list = useSpeakerPages({ id: speakerId, withSuggestions, filter, order });
  const acts = useSpeakerActs();
  const page = list.data?.pages[0];
  if (list.error) {
    const { what, hint } = sayError(list.error, messages);
    return (
      <section className="speaker-page" aria-label={t('speakers.speaker')}>
        <ErrorNote what={what} hint={hint} act={<Button onClick={onBack}>{t('speakers.back')}</Button>} />
      </section>
    );
  }
  if (page === undefined) return <Skeleton />;
  const { speaker } = page;
  return (
    <section className="speaker-page" aria-label={speaker.name}>
      <div className="speaker-scroller">
        <HeadWithDialogs {...props} speaker={speaker} withSuggestions={withSuggestions} />
        <SpeakerTimeline
          months={page.months}
          current={filter.period ?? null}
          onPick={(period) =>
            setFilter(({ period: _before, ...rest }) => ({ ...rest, ...(period !== null && { period }) }))
          }
        />
        <div className="speaker-columns">
          <div className="speaker-said">
            <Tools
              {...{ filter, order, withSuggestions }}
              found={page.suggestionCount}
              onFilter={setFilter}
              onOrder={setOrder}
              onSuggestions={setWithSuggestions}
            />
            {page.isCut && <p className="speaker-cut">{t('speakers.cut')}</p>}
            <SayingList
              told={list.data?.pages.flatMap(({ items }) => items) ?? []}
              isNarrowed={Object.keys(filter).length > 0}
              order={order}
              onOpenPassage={props.onOpenPassage}
              onOpenArticle={props.onOpenArticle}
              onMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
            />
          </div>
          <SpeakerAside
            {...{ page, filter }}
            onFilter={setFilter}
            onOpenSpeaker={props.onOpenSpeaker}
            onAddAlias={(alias) => acts.setAliases(speaker.id, [...speaker.aliases, alias])}
          />
        </div>
      </div>
    </section>
  );
}

type OpenDialog = 'merge' | 'split' | 'dossier';

function HeadWithDialogs({
  speaker,
  withSuggestions,
  onBack,
  onEdit,
  onOpenSpeaker,
}: SpeakerPageProps & { speaker: Speaker; withSuggestions: boolean }) {
  const acts = useSpeakerActs();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const close = (): void => setOpen(null);
  useCommands([
    { id: 'speakers.back', run: onBack },
    { id: 'speakers.edit', run: onEdit },
    { id: 'speakers.merge', run: () => setOpen('merge') },
    { id: 'speakers.split', run: () => setOpen('split') },
    { id: 'speakers.dossier', run: () => setOpen('dossier') },
  ]);
  return (
    <>
      <SpeakerHead
        {...{ speaker, onBack, onEdit }}
        onDossier={() => setOpen('dossier')}
        onMerge={() => setOpen('merge')}
        onSplit={() => setOpen('split')}
        onRemove={() => acts.remove(speaker.id, onBack)}
      />
      {open === 'merge' && (
        <MergeDialog speaker={speaker} onMerge={(other) => acts.merge(speaker.id, [other])} onClose={close} />
      )}
      {open === 'split' && (
        <SplitDialog
          speaker={speaker}
          onSplit={(input) => acts.split(input, () => onOpenSpeaker(speaker.id))}
          onClose={close}
        />
      )}
      {open === 'dossier' && <DossierDialog {...{ speaker, withSuggestions }} onClose={close} />}
    </>
  );
}

interface ToolsProps {
  filter: SayingFilter;
  order: 'newest' | 'oldest';
  withSuggestions: boolean;
  found: number;
  onFilter: (filter: SayingFilter) => void;
  onOrder: (order: 'newest' | 'oldest') => void;
  onSuggestions: (isOn: boolean) => void;
}

function Tools({ filter, order, withSuggestions, found, onFilter, onOrder, onSuggestions }: ToolsProps) {
  const { t } = useMessages();
  useCommands([{ id: 'speakers.found', run: () => onSuggestions(!withSuggestions) }]);
  const { text = '', ...rest } = filter;
  return (
    <div className="speaker-tools">
      <input
        className="field-input"
        type="search"
        aria-label={t('speakers.search')}
        placeholder={t('speakers.search')}
        value={text}
        onChange={({ target }) => onFilter(target.value === '' ? rest : { ...rest, text: target.value })}
      />
      <label className="speaker-tools-found">
        <input
          type="checkbox"
          checked={withSuggestions}
          onChange={(event) => onSuggestions(event.target.checked)}
        />
        {t('speakers.found', { count: found })}
      </label>
      <Button look="quiet" onClick={() => onOrder(order === 'newest' ? 'oldest' : 'newest')}>
        {t(`speakers.order.${order}`)}
      </Button>
      {Object.keys(filter).length > 0 && (
        <Button look="quiet" onClick={() => onFilter({})}>
          {t('speakers.all')}
        </Button>
      )}
    </div>
  );
}
