import type { OutputOf, ParsedInputOf } from '../../contract/methods.ts';
import type { Saying } from '../../contract/speaker-page.ts';
import { exportDossier } from './exporters/dossier.ts';
import { compare, gatherSayings } from './sayings.ts';
import { describeSayings } from './speaker-page.ts';
import { expectSpeaker } from './speakers.ts';
import type { StatementParts } from './statements.ts';

/** Answers `speakers.dossier`; private passages stay at home unless they are asked for. */
export async function makeDossier(
  parts: StatementParts,
  { id, format, withSuggestions, includePrivate }: ParsedInputOf<'speakers.dossier'>,
): Promise<OutputOf<'speakers.dossier'>> {
  const speaker = expectSpeaker(parts, id);
  const { told } = await gatherSayings(parts, speaker, withSuggestions);
  const inOrder = told.toSorted(
    (a, b) => compare(a.first.day, b.first.day) || compare(a.first.toldAt, b.first.toldAt),
  );
  const described = describeSayings(parts, inOrder);
  const isShown = (saying: Saying): boolean =>
    saying.type === 'suggestion' || includePrivate || !saying.passage.private;
  const shown = described.flatMap(({ day, first, others }) => {
    const open = [{ saying: first, likeness: 'same' as const }, ...others].filter(({ saying }) =>
      isShown(saying),
    );
    const [lead, ...rest] = open;
    return lead === undefined ? [] : [{ day, first: lead.saying, others: rest }];
  });
  const all = sayingsOf(described);
  const left = sayingsOf(shown);
  return {
    files: [exportDossier({ speaker, told: shown }, format)],
    counts: {
      articles: new Set(left.map(articleOf)).size,
      passages: left.filter(({ type }) => type === 'passage').length,
      withheld: all.length - left.length,
    },
  };
}

function sayingsOf(told: readonly { first: Saying; others: readonly { saying: Saying }[] }[]): Saying[] {
  return told.flatMap(({ first, others }) => [first, ...others.map(({ saying }) => saying)]);
}

function articleOf(saying: Saying): string {
  return saying.type === 'passage' ? saying.passage.articleId : saying.suggestion.articleId;
}
