import type { ExportScope } from '../../contract/exporting.ts';
import type { Translate } from '../language/make-messages.ts';

const others = ['query', 'speaker', 'tag', 'library'] as const;

/** What can be chosen: what the dialog was opened for, what a query finds, a speaker, a tag, and everything. */
export function listScopes(
  asked: ExportScope,
  t: Translate,
): { value: ExportScope['kind']; words: string }[] {
  return [
    { value: asked.kind, words: sayScope(asked, t) },
    ...others.filter((kind) => kind !== asked.kind).map((kind) => ({ value: kind, words: sayKind(kind, t) })),
  ];
}

function sayScope(scope: ExportScope, t: Translate): string {
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
    case 'query':
    case 'speaker':
    case 'tag':
    case 'library':
      return sayKind(scope.kind, t);
  }
}

function sayKind(kind: (typeof others)[number], t: Translate): string {
  switch (kind) {
    case 'query':
      return t('exporting.scope.query');
    case 'speaker':
      return t('exporting.scope.some-speaker');
    case 'tag':
      return t('exporting.scope.some-tag');
    case 'library':
      return t('exporting.scope.library');
  }
}
