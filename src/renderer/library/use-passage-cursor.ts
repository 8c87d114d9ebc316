import { useState } from 'react';
import type { PassageHit } from '../../contract/search.ts';

/** Where the keys are among the passages beneath a story. */
export interface PassageCursor {
  /** The passage that the keys have moved to; null while they are on the story itself. */
  passageId: string | null;
  point: (articleId: string, passageId: string) => void;
  /**
   * Right goes into the passages of the story that the cursor is on, Up and Down go from one to the next, Left goes back;
   * where lines begin at the right, the caller gives them the other way round.
   * @returns true when the key was taken; Down at the last is not, and means the next story
   */
  takeKey: (key: string) => boolean;
}

interface Place {
  articleId: string;
  passageId: string;
}

/** The cursor among passages; it is gone as soon as the list's own cursor is on another story. */
export function usePassageCursor(
  cursor: string | null,
  passagesOf: (articleId: string) => readonly PassageHit[],
): PassageCursor {
  const [place, setPlace] = useState<Place | null>(null);
  const passages = cursor === null ? [] : passagesOf(cursor);
  const at = place?.articleId === cursor ? passages.findIndex(({ id }) => id === place?.passageId) : -1;
  const goTo = (index: number): boolean => {
    const passage = passages[index];
    setPlace(cursor === null || passage === undefined ? null : { articleId: cursor, passageId: passage.id });
    return passage !== undefined;
  };
  return {
    passageId: passages[at]?.id ?? null,
    point: (articleId, passageId) => setPlace({ articleId, passageId }),
    takeKey: (key) => {
      if (key === 'ArrowRight') return at < 0 && passages.length > 0 && goTo(0);
      if (at < 0) return false;
      if (key === 'ArrowDown') return goTo(at + 1);
      if (key !== 'ArrowUp' && key !== 'ArrowLeft') return false;
      goTo(key === 'ArrowUp' ? at - 1 : -1);
      return true;
    },
  };
}
