import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { sayError } from '../api/error-words.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Messages } from '../language/make-messages.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';

export interface ErrorWallProps {
  /** What is shown behind it: with something else the error is forgotten. */
  about?: string | null;
  children: ReactNode;
}

/** What stands in the place of a part that could not be shown: the error in words, and a way to try again. */
export function ErrorWall({ about = null, children }: ErrorWallProps) {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Boundary onRetry={reset} about={about} messages={useMessages()}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  messages: Messages;
  about: string | null;
  onRetry: () => void;
  children: ReactNode;
}

interface BoundaryState {
  error: unknown;
  about: string | null;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, about: this.props.about };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps({ about }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return about === state.about ? null : { error: null, about };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { what, hint } = sayError(this.state.error, this.props.messages);
    const retry = (): void => {
      this.props.onRetry();
      this.setState({ error: null });
    };
    return (
      <div className="app-wall">
        <ErrorNote
          what={what}
          hint={hint}
          act={<Button onClick={retry}>{this.props.messages.t('ui.try-again')}</Button>}
        />
      </div>
    );
  }
}
