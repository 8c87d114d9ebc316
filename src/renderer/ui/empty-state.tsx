import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  title: string;
  /** A sentence that says what would stand here and how it comes. */
  children?: ReactNode;
  /** The acts, as buttons. */
  acts?: ReactNode;
  icon?: ReactNode;
}

/** What a place shows while nothing is in it. */
export function EmptyState({ title, children, acts, icon }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon !== undefined && <div className="empty-state-icon">{icon}</div>}
      <h2 className="empty-state-title">{title}</h2>
      {children !== undefined && <div className="empty-state-words">{children}</div>}
      {acts !== undefined && <div className="empty-state-acts">{acts}</div>}
    </div>
  );
}
