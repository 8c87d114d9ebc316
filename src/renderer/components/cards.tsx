import { Copy, Inbox } from 'lucide-react';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import { PassageCard } from '../ui/passage-card.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Part } from './part.tsx';
import { fromTheRight, longWord, orphan, passage } from './samples.ts';

export function Cards() {
  const nothing = (): void => undefined;
  return (
    <Part name="Passage cards">
      <PassageCard passage={passage} onOpen={nothing} />
      <PassageCard
        passage={passage}
        isSelected
        isSourceShown={false}
        acts={<IconButton name="Copy" data-force="focus-visible" icon={<Copy size={16} />} />}
      />
      <PassageCard passage={orphan} isCurrent />
      <PassageCard passage={fromTheRight} />
    </Part>
  );
}

export function Notes() {
  return (
    <Part name="Notes, badges, keys, what is not there">
      <ErrorNote
        what="The page could not be fetched."
        hint="The site did not answer. Try again in a minute."
        act={<Button>Try again</Button>}
      />
      <ErrorNote what={longWord} />
      <p className="components-line">
        <Badge>12</Badge>
        <Badge tone="accent">new</Badge>
        <Badge tone="danger">failed</Badge>
        <Kbd keys="g i" />
        <Kbd keys="Shift+Ctrl+z" />
        <Kbd command="story.archive" />
        <span>
          <MarkedText text="The bridge stays shut" marks={[[4, 10]]} />
        </span>
      </p>
      <EmptyState
        title="The inbox is empty"
        icon={<Inbox size={20} />}
        acts={<Button look="main">Save a story</Button>}
      >
        What you save arrives here.
      </EmptyState>
      <Skeleton rows={2} />
    </Part>
  );
}
