/** Which found statements the user does not want. They stay unwanted when they are found again. */
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';

/** A statement that is not wanted, by its place in a capture's text and by its words. */
export interface StatementDismissal {
  id: string;
  articleId: string;
  captureId: string;
  start: number;
  end: number;
  /** Of the words, case and accents aside: they are known again in another capture. */
  quoteKey: string;
}

/** Those of an article. */
export function listDismissals(db: Connection, articleId: string): StatementDismissal[] {
  return db.rows(
    'SELECT id, articleId, captureId, start, "end", quoteKey FROM statementDismissals WHERE articleId = ?',
    [articleId],
  );
}

/** Writes that a statement is not wanted. */
export function insertDismissal(journal: Journal, dismissal: StatementDismissal): void {
  journal.insert('statementDismissals', { ...dismissal });
}

/** The statement is wanted again. */
export function removeDismissal(journal: Journal, id: string): void {
  journal.remove('statementDismissals', { id });
}
