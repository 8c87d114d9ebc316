import type { ExportScope } from '../../contract/exporting.ts';
import type { Translate } from '../language/make-messages.ts';

/** What can be chosen: what the dialog was opened for, what a query finds, and everything. */
export function listScopes(asked: ExportScope): readonly ExportScope[] {
  const others: ExportScope[] = [{ kind: 'query', text: '' }, { kind: 'library' }];
  return [asked, ...others.filter(({ kind }) => kind !== asked.kind)];
}

/** A scope as the dialog names it. */
export function sayScope(scope: ExportScope, t: Translate): string {
  switch (scope.kind) {
    case 'articles':
      return scope.ids.length === 1
        ? t('exporting.scope.article')
        : t('counts.stories', { count: scope.ids.length });
    case 'passages':
      return scope.ids.length === 1
        ? t('exporting.scope.passage')
        : t('counts.passages', { count: scope.ids.length });
    case 'collection':
      return t('exporting.scope.collection');
    case 'speaker':
      return t('exporting.scope.speaker');
    case 'tag':
      return t('exporting.scope.tag', { tag: scope.name });
    case 'query':
      return t('exporting.scope.query');
    case 'library':
      return t('exporting.scope.library');
  }
}
