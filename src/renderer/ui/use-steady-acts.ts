import { useLayoutEffect, useRef, useState } from 'react';

type Acts<T> = { readonly [Key in keyof T]: (...args: never[]) => unknown };

/**
 * The same acts as an object that never becomes another one, each doing what the newest one does: what is drawn once for
 * each of many things, and told apart by `memo`, is then drawn again only where something has changed. For handlers
 * alone: what they answer while drawing would be a drawing old. The names must stay the same.
 */
export function useSteadyActs<T extends Acts<T>>(acts: T): T {
  const newest = useRef(acts);
  useLayoutEffect(() => {
    newest.current = acts;
  });
  const [steady] = useState(() => {
    const pass =
      (name: keyof T) =>
      (...args: never[]): unknown =>
        newest.current[name](...args);
    return Object.fromEntries(Object.keys(acts).map((name) => [name, pass(name as keyof T)])) as unknown as T;
  });
  return steady;
}
