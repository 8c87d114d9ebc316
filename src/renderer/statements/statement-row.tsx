import { Check, CornerDownLeft, Undo2, X } from 'lucide-react';
import type { FoundSpeaker, FoundStatement } from '../../contract/found-statement.ts';
import { useMessages } from '../language/language-provider.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { piecesOf } from './arrange-statements.ts';
import type { StatementActs } from './use-statement-acts.ts';

export interface StatementRowProps {
  statement: FoundStatement;
  isCurrent: boolean;
  /** False under a heading that names the speaker. */
  isSpeakerShown: boolean;
  language: string | null;
  dir: 'ltr' | 'rtl';
  acts: StatementActs;
  /** Its words are pressed: go there. */
  onOpen: () => void;
  onOpenPassage: (id: string) => void;
  /** The pointer or the focus is on it, or has left it. */
  onPoint: (isOn: boolean) => void;
}

/** A statement that was found: its words, who said them how and when, and what can be done with it. */
export function StatementRow(props: StatementRowProps) {
  const { statement, isCurrent, isSpeakerShown, language, dir, acts, onOpen, onPoint } = props;
  const { t } = useMessages();
  return (
    <article
      className={joinClasses('statement-row', isCurrent && 'statement-row-current')}
      data-state={statement.state}
      data-statement={`${String(statement.start)}-${String(statement.end)}`}
      aria-label={t('statements.one')}
      aria-current={isCurrent ? 'true' : undefined}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <button type="button" className="statement-row-words" onClick={onOpen}>
        <span dir={dir} lang={language ?? undefined}>
          {piecesOf(statement).map(({ words, isHole }, at) => (
            <span key={at} className={isHole ? 'statement-row-hole' : undefined}>
              {words}
            </span>
          ))}
        </span>
      </button>
      <Facts statement={statement} isSpeakerShown={isSpeakerShown} />
      <Which statement={statement} acts={acts} />
      <State {...props} />
      <div className="statement-row-acts">
        <RowActs statement={statement} acts={acts} />
      </div>
    </article>
  );
}

function RowActs({ statement, acts }: Pick<StatementRowProps, 'statement' | 'acts'>) {
  const { t } = useMessages();
  if (statement.state === 'kept') return null;
  return (
    <>
      <IconButton
        name={t('statements.keep')}
        command="statements.keep"
        icon={<Check size={15} />}
        onClick={() => acts.keep([statement])}
      />
      {statement.state === 'open' ? (
        <IconButton
          name={t('ui.dismiss')}
          command="statements.dismiss"
          icon={<X size={15} />}
          onClick={() => acts.dismiss(statement)}
        />
      ) : (
        <IconButton
          name={t('statements.restore')}
          command="statements.dismiss"
          icon={<Undo2 size={15} />}
          onClick={() => acts.restore(statement)}
        />
      )}
    </>
  );
}

function Facts({ statement, isSpeakerShown }: Pick<StatementRowProps, 'statement' | 'isSpeakerShown'>) {
  const { t, sayDate, sayShare } = useMessages();
  const { speaker, outer, kind, saidOn, confidence } = statement;
  return (
    <p className="statement-row-facts">
      {isSpeakerShown && speaker !== null && (
        <bdi className="statement-row-name">{speaker.known ?? speaker.name}</bdi>
      )}
      {speaker !== null && <AsNamed speaker={speaker} />}
      {isSpeakerShown && speaker?.role != null && <bdi>{speaker.role}</bdi>}
      <span>{t(`ui.kind.${kind}`)}</span>
      {saidOn !== null && (
        <span title={t('statements.said-by', { words: saidOn.words })}>
          {sayDate(saidOn.date)} <span className="statement-row-how">{`(${saidOn.words})`}</span>
        </span>
      )}
      <span className="statement-row-how" title={t('statements.confidence')}>
        {sayShare(Math.round(confidence * 100) / 100)}
      </span>
      {outer !== undefined && <bdi>{t('statements.through', { name: outer.known ?? outer.name })}</bdi>}
    </p>
  );
}

/** What stands in the text, where the library has another name for it. */
function AsNamed({ speaker }: { speaker: FoundSpeaker }) {
  const { t } = useMessages();
  if (speaker.known === null || speaker.certainty === 'exact' || speaker.known === speaker.name) return null;
  return <bdi className="statement-row-how">{t('statements.named', { name: speaker.name })}</bdi>;
}

/** A name that may mean several: somebody has to say which, and keeps it with that. */
function Which({ statement, acts }: Pick<StatementRowProps, 'statement' | 'acts'>) {
  const { t } = useMessages();
  const candidates = statement.speaker?.candidates ?? [];
  if (candidates.length === 0 || statement.state === 'kept') return null;
  return (
    <p className="statement-row-which">
      <span>{t('statements.which', { name: statement.speaker?.name ?? '' })}</span>
      {candidates.slice(0, 4).map(({ id, name }) => (
        <button key={id} type="button" onClick={() => acts.keep([statement], name)}>
          <bdi>{name}</bdi>
        </button>
      ))}
    </p>
  );
}

function State({ statement, onOpenPassage }: StatementRowProps) {
  const { t } = useMessages();
  const { state, keptAs, overlaps } = statement;
  const [overlap] = overlaps;
  return (
    <>
      {state === 'kept' && keptAs !== null && (
        <button type="button" className="statement-row-state" onClick={() => onOpenPassage(keptAs)}>
          <Check size={12} aria-hidden /> {t('statements.kept')}
        </button>
      )}
      {state !== 'kept' && overlap !== undefined && (
        <button type="button" className="statement-row-state" onClick={() => onOpenPassage(overlap)}>
          <CornerDownLeft size={12} aria-hidden /> {t('statements.overlaps', { count: overlaps.length })}
        </button>
      )}
    </>
  );
}
