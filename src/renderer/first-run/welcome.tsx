import { X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import './welcome.css';

const DISMISSED_KEY = 'verbatim.steps-dismissed';

const steps = [
  { step: 'save', command: 'story.save' },
  { step: 'mark', command: 'passage.mark-amber' },
  { step: 'carry-out', command: 'story.export' },
] as const;

/** The page of an empty library: what this is for, and three ways to begin. */
export function Welcome({ onSave, onBringIn }: { onSave: () => void; onBringIn: () => void }) {
  const { t } = useMessages();
  const samples = useCommand('library.addSamples');
  return (
    <div className="welcome">
      <h1 className="welcome-title">{t('first-run.title')}</h1>
      <Steps />
      <div className="welcome-acts">
        <Button look="main" onClick={onSave}>
          {t('first-run.save-story')}
        </Button>
        <Button look="plain" disabled={samples.isPending} onClick={() => samples.mutate({})}>
          {t(samples.isPending ? 'first-run.samples.adding' : 'first-run.samples')}
        </Button>
        <Button look="quiet" onClick={onBringIn}>
          {t('first-run.bring-in')}
        </Button>
      </div>
    </div>
  );
}

/** The three steps once more beside the first stories, until somebody has seen enough of them. */
export function QuietSteps() {
  const { t, compose } = useMessages();
  const [isDismissed, setIsDismissed] = useState(() => localStorage.getItem(DISMISSED_KEY) !== null);
  if (isDismissed) {
    return (
      <div className="welcome welcome-rest">
        <p>
          {compose('first-run.keys', {
            up: <Kbd command="story.next" />,
            down: <Kbd command="story.previous" />,
            enter: <Kbd keys="Enter" />,
            help: <Kbd command="app.keys" />,
          })}
        </p>
      </div>
    );
  }
  return (
    <div className="welcome welcome-quiet">
      <Steps />
      <IconButton
        className="welcome-dismiss"
        name={t('first-run.dismiss')}
        icon={<X size={16} />}
        onClick={() => {
          localStorage.setItem(DISMISSED_KEY, 'yes');
          setIsDismissed(true);
        }}
      />
    </div>
  );
}

function Steps() {
  const { t } = useMessages();
  return (
    <ol className="welcome-steps">
      {steps.map(({ step, command }) => (
        <li key={step}>
          <h2>{t(`first-run.${step}`)}</h2>
          <p>{t(`first-run.${step}.how`)}</p>
          <Kbd command={command} />
        </li>
      ))}
    </ol>
  );
}
