import type { ReactNode } from 'react';
import './badge.css';

/** A word or a number in small, beside what it counts or qualifies. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'danger';
  children: ReactNode;
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
