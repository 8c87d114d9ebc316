import type { MethodName } from '../../contract/methods.ts';
import type { Stale } from './invalidation.ts';

/**
 * Asks again what has become stale, one round of a method at a time: what becomes stale meanwhile is asked once more
 * afterwards. Without that, two hundred changes in a row ask two hundred times, and the browser refuses to go on.
 * @param ask marks answers stale and resolves when those that are shown have been asked again
 */
export function createRefresher(ask: (stale: Stale) => Promise<unknown>): (stale: Stale) => void {
  const asking = new Set<MethodName>();
  const waiting = new Map<MethodName, Stale>();
  const refresh = (stale: Stale): void => {
    const { method } = stale;
    if (asking.has(method)) {
      waiting.set(method, join(waiting.get(method), stale));
      return;
    }
    asking.add(method);
    const goOn = (): void => {
      asking.delete(method);
      const next = waiting.get(method);
      waiting.delete(method);
      if (next !== undefined) refresh(next);
    };
    // A question that fails is shown by whoever asked it; the next one is asked all the same.
    ask(stale).then(goOn, goOn);
  };
  return refresh;
}

function join(one: Stale | undefined, other: Stale): Stale {
  if (one === undefined) return other;
  if (one.ids === undefined || other.ids === undefined) return { method: other.method };
  return { method: other.method, ids: [...new Set([...one.ids, ...other.ids])] };
}
