import type { ArticleState } from '../../../contract/article.ts';
import { remarks } from './reasons.ts';

const STATES: readonly [ArticleState, RegExp][] = [
  ['archived', /^(?:archived?|read|done|finished|completed|прочитано|архив|архів|gelesen)$/iu],
  ['reading', /^(?:reading|started|in progress|shortlist|читаю)$/iu],
  ['inbox', /^(?:|inbox|unread|new|later|to read|toread|active|queue|не прочитано|непрочитано|ungelesen)$/iu],
];

/** A state in words, or yes and no in a column that is called after one (`read`, `archived`). */
export function readState(given: string, column: string): { state: ArticleState; remark: string | null } {
  const found = STATES.find(([, pattern]) => pattern.test(given.trim()));
  if (found !== undefined) return { state: found[0], remark: null };
  const isYes = /^(?:true|1|yes|y|x|да|так|ja)$/iu.test(given);
  const isNo = /^(?:false|0|no|n|нет|ні|nein)$/iu.test(given);
  if (/read|archived/u.test(column) && (isYes || isNo))
    return { state: isYes ? 'archived' : 'inbox', remark: null };
  return { state: 'inbox', remark: remarks.stateNotUnderstood(given) };
}

/** A share, or one of a hundred. */
export function readProgress(given: string): { value: number | null; remark: string | null } {
  if (given === '') return { value: null, remark: null };
  const number = Number(given.replace(/%$/u, ''));
  const share = number > 1 || given.endsWith('%') ? number / 100 : number;
  return share >= 0 && share <= 1
    ? { value: share, remark: null }
    : { value: null, remark: remarks.progressNotUnderstood(given) };
}
