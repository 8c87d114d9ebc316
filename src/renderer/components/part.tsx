import type { ReactNode } from 'react';

/** One part of the page. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="components-part">
      <h2>{name}</h2>
      <div className="components-row">{children}</div>
    </section>
  );
}
