import { useCallback, useLayoutEffect, useRef } from 'react';

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
