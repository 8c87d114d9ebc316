import type { SpeakerProposals } from '../../../contract/found-statement.ts';
import type { InputOf } from '../../../contract/methods.ts';

/** What a passage would be attributed with. */
export type AttributionDraft = NonNullable<InputOf<'passages.add'>['attribution']>;

/** Somebody who may have said the words that are selected. */
export interface ProposedAttribution {
  /** What is shown: a name, or the words of the text where they name nobody. */
  name: string;
  role: string | null;
  /** The sentence that it was read from. */
  reason: string;
  attribution: AttributionDraft;
}

const MOST = 3;

/** The proposals as they can be taken: of a name that may mean several, each is one, since the user has to say which. */
export function proposedAttributions({ items, saidOn, kind }: SpeakerProposals): ProposedAttribution[] {
  const common = { kind, saidOn: saidOn?.date ?? null };
  const all = items.flatMap(({ known, name, role, isNamed, candidates, reason }): ProposedAttribution[] => {
    if (!isNamed) {
      return [{ name, role, reason, attribution: { ...common, speaker: null, role: role ?? name } }];
    }
    const names =
      known === null && candidates.length > 0 ? candidates.map((one) => one.name) : [known ?? name];
    return names.map((each) => ({
      name: each,
      role,
      reason,
      attribution: { ...common, speaker: each, role },
    }));
  });
  return all.slice(0, MOST);
}
