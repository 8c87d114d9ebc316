import type { Speaker } from '../../contract/speaker.ts';

/** A role as it is being typed. `key` tells the lines apart while they have no words yet. */
export interface RoleDraft {
  key: string;
  role: string;
  from: string;
  until: string;
}

type Role = Speaker['roles'][number];

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** Stored roles as lines to type in. */
export function writeRoles(roles: readonly Role[]): RoleDraft[] {
  return roles.map(({ role, from, until }, at) => ({
    key: `stored-${String(at)}`,
    role,
    from: from ?? '',
    until: until ?? '',
  }));
}

/** The lines as roles; lines without any words are left out. */
export function readRoles(drafts: readonly RoleDraft[]): Role[] {
  return drafts
    .filter((draft) => !isBlank(draft))
    .map(({ role, from, until }) => ({
      role: role.trim(),
      from: from.trim() || null,
      until: until.trim() || null,
    }));
}

/** No words for the role; no dates; an end before the beginning. */
export type RoleProblem = 'missing' | 'date' | 'order';

/** What is wrong with a line; null when nothing is. */
export function findRoleProblem(draft: RoleDraft): RoleProblem | null {
  if (isBlank(draft)) return null;
  if (draft.role.trim() === '') return 'missing';
  const [from, until] = [draft.from.trim(), draft.until.trim()];
  if (![from, until].every((date) => date === '' || DATE.test(date))) return 'date';
  return from !== '' && until !== '' && until < from.slice(0, until.length) ? 'order' : null;
}

function isBlank({ role, from, until }: RoleDraft): boolean {
  return `${role}${from}${until}`.trim() === '';
}
