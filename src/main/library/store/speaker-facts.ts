/** What a speaker is, where more about them is, and who was said to be somebody else. */
import type { SpeakerKind } from '../../../contract/speaker.ts';
import type { Connection } from './connection.ts';
import type { Image, Journal } from './journal.ts';

/** What may be written of it. */
export interface SpeakerFacts {
  kind?: SpeakerKind | undefined;
  link?: string | undefined;
  /** True for one that is to be listed without a passage too. */
  isListed?: boolean;
}

const NOTHING_KNOWN = { kind: 'person', link: '', isListed: 0 } as const;

/** Writes what is given; the rest stays as it is. */
export function writeSpeakerFacts(
  db: Connection,
  journal: Journal,
  { speakerId, kind, link, isListed }: SpeakerFacts & { speakerId: string },
): void {
  const given: Image = {
    ...(kind === undefined ? {} : { kind }),
    ...(link === undefined ? {} : { link }),
    ...(isListed === undefined ? {} : { isListed: isListed ? 1 : 0 }),
  };
  if (Object.entries(given).length === 0) return;
  const isKnown = db.value('SELECT 1 FROM speakerFacts WHERE speakerId = ?', [speakerId]) !== undefined;
  if (isKnown) journal.update('speakerFacts', { speakerId }, given);
  else if (Object.entries(given).some(([name, value]) => value !== NOTHING_KNOWN[name as keyof SpeakerFacts]))
    journal.insert('speakerFacts', { speakerId, ...NOTHING_KNOWN, ...given });
}

/** Writes that two speakers are two. */
export function writeDistinct(db: Connection, journal: Journal, ids: readonly [string, string]): void {
  const [oneId, otherId] = inOrder(ids);
  const isKnown = db.value('SELECT 1 FROM distinctSpeakers WHERE oneId = ? AND otherId = ?', [
    oneId,
    otherId,
  ]);
  if (isKnown === undefined) journal.insert('distinctSpeakers', { oneId, otherId });
}

/** The pairs that were said to be two, each as `one other` with the smaller id first. */
export function readDistinct(db: Connection): Set<string> {
  const pairs = db.rows<{ oneId: string; otherId: string }>('SELECT oneId, otherId FROM distinctSpeakers');
  return new Set(pairs.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
}

/** Forgets the speaker in all of it. */
export function eraseSpeakerFacts(db: Connection, journal: Journal, speakerId: string): void {
  const pairs = db.rows<{ oneId: string; otherId: string }>(
    `SELECT oneId, otherId FROM distinctSpeakers WHERE oneId = :id
     UNION SELECT oneId, otherId FROM distinctSpeakers WHERE otherId = :id`,
    { id: speakerId },
  );
  for (const pair of pairs) journal.remove('distinctSpeakers', { ...pair });
  journal.remove('speakerFacts', { speakerId });
}

function inOrder([one, other]: readonly [string, string]): [string, string] {
  return one < other ? [one, other] : [other, one];
}
