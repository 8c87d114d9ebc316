import type { Id } from '../../contract/primitives.ts';
import type { Speaker } from '../../contract/speaker.ts';
import { useCall } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import type { SpeakerActs } from './use-speaker-acts.ts';

const MOST_PAIRS = 6;
const MOST_NEW = 12;

export interface MaybeOneProps {
  speakers: readonly Speaker[];
  acts: SpeakerActs;
  onOpenSpeaker: (id: Id) => void;
}

/** Pairs who may be one: merged or told apart by the user, never by itself. */
export function MaybeOne({ speakers, acts, onOpenSpeaker }: MaybeOneProps) {
  const { t } = useMessages();
  const pairs = useCall('speakers.twins', {}).data?.items ?? [];
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const shown = pairs.slice(0, MOST_PAIRS).flatMap(({ id, otherId, certainty }) => {
    const [one, other] = [byId.get(id), byId.get(otherId)];
    return one && other ? [{ one, other, certainty }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="speakers-proposals" aria-label={t('speakers.maybe-one')}>
      <h2>{t('speakers.maybe-one')}</h2>
      <ul>
        {shown.map(({ one, other, certainty }) => (
          <li key={`${one.id} ${other.id}`}>
            <span className="speakers-pair">
              <button type="button" onClick={() => onOpenSpeaker(other.id)}>
                <bdi>{other.name}</bdi>
              </button>
              <span className="speakers-pair-how">{t(`speakers.certainty.${certainty}`)}</span>
              <button type="button" onClick={() => onOpenSpeaker(one.id)}>
                <bdi>{one.name}</bdi>
              </button>
            </span>
            <Button onClick={() => acts.merge(one.id, [other.id])}>{t('speakers.merge')}</Button>
            <Button look="quiet" onClick={() => acts.tellApart(one.id, other.id)}>
              {t('speakers.not-same')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface NewOnesProps {
  /** What stands in the filter. */
  typed: string;
  acts: SpeakerActs;
  onOpenSpeaker: (id: Id) => void;
}

/** Who is named again and again in the stories, and is no speaker yet. */
export function NewOnes({ typed, acts, onOpenSpeaker }: NewOnesProps) {
  const { t } = useMessages();
  const found = useCall('speakers.found', {}).data?.items ?? [];
  const wanted = typed.trim().toLowerCase();
  const shown = found.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, MOST_NEW);
  if (shown.length === 0) return null;
  return (
    <section className="speakers-proposals" aria-label={t('speakers.new-ones')}>
      <h2>{t('speakers.new-ones')}</h2>
      <ul className="speakers-new">
        {shown.map(({ name, count, kind }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <span className="speakers-row-count">{t('statements.count', { count })}</span>
            <Button look="quiet" onClick={() => acts.add({ name, kind }, onOpenSpeaker)}>
              {t('speakers.add-this')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
