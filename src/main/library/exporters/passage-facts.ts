import type { PassageCard } from '../../../contract/passage.ts';

/** The day a passage stands under in time: when it was said, or else published, or else captured. May be a month or a year. */
export function dayOf({ attribution, source }: PassageCard): string {
  return attribution.saidOn ?? (source.publishedAt ?? source.capturedAt).slice(0, 10);
}

/** The later of two moments; they are ISO-8601 in UTC. */
export function latest(moments: readonly string[]): string | null {
  return moments.reduce<string | null>((last, at) => (last === null || at > last ? at : last), null);
}
