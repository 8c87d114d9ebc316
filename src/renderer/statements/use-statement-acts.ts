import { useMemo } from 'react';
import type { FoundStatement } from '../../contract/found-statement.ts';
import type { Id } from '../../contract/primitives.ts';
import { useCommand } from '../api/queries.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useToast } from '../ui/toast.tsx';

/** What can be done with found statements. Each is one act, and says so with the way back. */
export interface StatementActs {
  /** `speaker`: who is meant, where the user chose one. */
  keep: (statements: readonly FoundStatement[], speaker?: string) => void;
  dismiss: (statement: FoundStatement) => void;
  restore: (statement: FoundStatement) => void;
}

const spansOf = (statements: readonly FoundStatement[]) =>
  statements.map(({ start, end }) => ({ start, end }));

/** The acts on the statements of an article. */
export function useStatementActs(articleId: Id): StatementActs {
  const { t } = useMessages();
  const toast = useToast();
  const undo = useCommand('history.undo').mutate;
  const done = (words: string) => () => toast({ words, act: { words: t('ui.undo'), run: () => undo({}) } });
  const keep = useCommand('statements.keep', {
    onDone: ({ passages }) => done(t('statements.kept-count', { count: passages.length }))(),
  }).mutate;
  const dismiss = useCommand('statements.dismiss', { onDone: done(t('statements.was-dismissed')) }).mutate;
  const restore = useCommand('statements.restore', { onDone: done(t('statements.is-wanted')) }).mutate;
  return useMemo(
    () => ({
      keep: (statements, speaker) => {
        const open = statements.filter(({ state }) => state !== 'kept');
        if (open.length === 0) return;
        keep({ articleId, spans: spansOf(open), ...(speaker !== undefined && { speaker }) });
      },
      dismiss: (statement) => dismiss({ articleId, spans: spansOf([statement]) }),
      restore: (statement) => restore({ articleId, spans: spansOf([statement]) }),
    }),
    [articleId, dismiss, keep, restore],
  );
}
