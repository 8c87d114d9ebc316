import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * A function that stays the same from render to render and always does what the last render would: parts that do not
 * change while one types in the search field need not render for each letter.
 */
export function useSteady<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}

/** Several such functions, under the names they have: an object that stays the same as well. */
export function useSteadyActs<T extends { [Name in keyof T]: (...args: never[]) => void }>(acts: T): T {
  const latest = useRef<T>(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [steady] = useState(() => {
    const names = Object.keys(acts) as (keyof T)[];
    const call =
      (name: keyof T) =>
      (...args: never[]) =>
        latest.current[name](...args);
    return Object.fromEntries(names.map((name) => [name, call(name)])) as T;
  });
  return steady;
}
