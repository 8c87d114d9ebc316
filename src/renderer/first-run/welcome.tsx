import { X } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import './welcome.css';

const DISMISSED_KEY = 'verbatim.steps-dismissed';

const steps = [
  {
    verb: 'Save',
    words: 'Paste an address, or drop a page anywhere. It is kept whole, to be read without a network.',
    command: 'story.save',
  },
  {
    verb: 'Mark',
    words: 'Select what was said and press a number for a colour; say who said it and when.',
    command: 'passage.mark-amber',
  },
  {
    verb: 'Carry out',
    words: 'Copy a quotation with its source, or export them all as Markdown.',
    command: 'story.export',
  },
] as const;

/** The page of an empty library: what this is for, and two ways to begin. */
export function Welcome({ onSave }: { onSave: () => void }) {
  const samples = useCommand('library.addSamples');
  return (
    <div className="welcome">
      <h1 className="welcome-title">Keep what people said, word for word.</h1>
      <Steps />
      <div className="welcome-acts">
        <Button look="main" onClick={onSave}>
          Save a story
        </Button>
        <Button look="plain" disabled={samples.isPending} onClick={() => samples.mutate({})}>
          {samples.isPending ? 'Adding the sample stories' : 'Add the sample stories'}
        </Button>
      </div>
    </div>
  );
}

/** The three steps once more beside the first stories, until somebody has seen enough of them. */
export function QuietSteps() {
  const [isDismissed, setIsDismissed] = useState(() => localStorage.getItem(DISMISSED_KEY) !== null);
  if (isDismissed) {
    return (
      <div className="welcome welcome-rest">
        <p>
          <Kbd command="story.next" /> <Kbd command="story.previous" /> move, <Kbd keys="Enter" /> opens,{' '}
          <Kbd command="app.keys" /> shows all keys
        </p>
      </div>
    );
  }
  return (
    <div className="welcome welcome-quiet">
      <Steps />
      <IconButton
        className="welcome-dismiss"
        name="Dismiss these steps"
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
  return (
    <ol className="welcome-steps">
      {steps.map(({ verb, words, command }) => (
        <li key={verb}>
          <h2>{verb}</h2>
          <p>{words}</p>
          <Kbd command={command} />
        </li>
      ))}
    </ol>
  );
}
