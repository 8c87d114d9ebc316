import type { KeyboardEvent } from 'react';
import type { Direction } from '../language/locales.ts';
import { mirrorKey } from '../language/mirror-key.ts';

/** The arrow keys go from value to value: up and down within all of them, left and right from group to group. */
export function focusFacet(event: KeyboardEvent<HTMLElement>, dir: Direction): void {
  const groups = [...event.currentTarget.querySelectorAll('.narrow-group')].map((group) => [
    ...group.querySelectorAll<HTMLElement>('[data-facet]'),
  ]);
  const target = event.target as HTMLElement;
  const column = groups.findIndex((group) => group.includes(target));
  const row = groups[column]?.indexOf(target) ?? -1;
  const wanted = nextOf(mirrorKey(event.key, dir), { groups, column, row });
  if (wanted === undefined) return;
  event.preventDefault();
  wanted.focus();
}

interface Place {
  groups: readonly (readonly HTMLElement[])[];
  column: number;
  row: number;
}

function nextOf(key: string, { groups, column, row }: Place): HTMLElement | undefined {
  if (column < 0) return undefined;
  const all = groups.flat();
  const here = groups[column]?.[row];
  const at = here === undefined ? -1 : all.indexOf(here);
  const inGroup = (by: number): HTMLElement | undefined => {
    const group = groups[column + by];
    return group?.[Math.min(row, group.length - 1)];
  };
  switch (key) {
    case 'ArrowDown':
      return all[at + 1];
    case 'ArrowUp':
      return all[at - 1];
    case 'ArrowRight':
      return inGroup(1);
    case 'ArrowLeft':
      return inGroup(-1);
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
