import { Highlighter, Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useMessages } from '../../language/language-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Aloud } from './use-aloud.ts';
import { RATES } from './voice-choice.ts';
import './aloud-bar.css';

const SIZE = 16;

/** At the lower edge while the article is read aloud: what the keys do, the voice and its pace. */
export function AloudBar({ aloud, onMark }: { aloud: Aloud; onMark: () => void }) {
  const { t } = useMessages();
  if (!aloud.isOpen) return null;
  const isSpeaking = aloud.is === 'speaking';
  return (
    <div className="aloud-bar" role="toolbar" aria-label={t('reader.aloud.name')}>
      {aloud.voices.length === 0 ? (
        <p className="aloud-bar-words" role="status">
          {t('reader.aloud.no-voice')} <span>{t('reader.aloud.no-voice.hint')}</span>
        </p>
      ) : (
        <>
          <IconButton
            name={t('reader.aloud.previous')}
            command="reader.aloud-previous"
            icon={<SkipBack size={SIZE} />}
            onClick={() => aloud.step(-1)}
          />
          <IconButton
            name={t(isSpeaking ? 'reader.aloud.pause' : 'reader.aloud.play')}
            command="reader.aloud"
            icon={isSpeaking ? <Pause size={SIZE} /> : <Play size={SIZE} />}
            onClick={aloud.toggle}
          />
          <IconButton
            name={t('reader.aloud.next')}
            command="reader.aloud-next"
            icon={<SkipForward size={SIZE} />}
            onClick={() => aloud.step(1)}
          />
          <IconButton
            name={t('reader.aloud.mark')}
            command="reader.aloud-mark"
            icon={<Highlighter size={SIZE} />}
            disabled={aloud.sentence === null}
            onClick={onMark}
          />
          <select
            aria-label={t('reader.aloud.rate')}
            value={aloud.rate}
            onChange={(event) => aloud.pickRate(Number(event.target.value))}
          >
            {RATES.map((rate) => (
              <option key={rate} value={rate}>
                {t('reader.aloud.rate.value', { rate })}
              </option>
            ))}
          </select>
          <select
            className="aloud-bar-voice"
            aria-label={t('reader.aloud.voice')}
            value={aloud.voiceUri ?? ''}
            onChange={(event) => aloud.pickVoice(event.target.value)}
          >
            {aloud.voices.map(({ uri, name }) => (
              <option key={uri} value={uri}>
                {name}
              </option>
            ))}
          </select>
          {aloud.problem !== null && (
            <p className="aloud-bar-words" role="status">
              {t('reader.aloud.failed')}
            </p>
          )}
        </>
      )}
      <IconButton
        name={t('reader.aloud.stop')}
        command="reader.aloud-stop"
        icon={<X size={SIZE} />}
        onClick={aloud.stop}
      />
    </div>
  );
}
