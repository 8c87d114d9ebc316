import type { ExportScope } from '../../contract/exporting.ts';
import { sayCount } from '../ui/say-time.ts';

/** What can be chosen: what the dialog was opened for, what a query finds, and everything. */
export function listScopes(asked: ExportScope): readonly ExportScope[] {
  const others: ExportScope[] = [{ kind: 'query', text: '' }, { kind: 'library' }];
  return [asked, ...others.filter(({ kind }) => kind !== asked.kind)];
}

/** A scope as the dialog names it. */
export function sayScope(scope: ExportScope): string {
  switch (scope.kind) {
    case 'articles':
      return scope.ids.length === 1 ? 'This story' : sayCount(scope.ids.length, 'story', 'stories');
    case 'passages':
      return scope.ids.length === 1 ? 'This passage' : sayCount(scope.ids.length, 'passage');
    case 'query':
      return 'What a query finds';
    case 'library':
      return 'Everything';
  }
}
