import type { ArticleFilter } from '../../contract/article.ts';
import type { Translate } from '../language/make-messages.ts';

/** What the list shows. Passages are a page of their own. */
export type View =
  | { kind: 'inbox' | 'reading' | 'archived' | 'favourites' | 'all' | 'passages' | 'trash' }
  | { kind: 'tag'; tag: string }
  | { kind: 'site'; siteName: string }
  | { kind: 'smart'; searchId: string }
  /** Passages that were put together by hand: the page of passages, in their order. */
  | { kind: 'collection'; collectionId: string };

/** The views that need nothing more to be named. */
export type PlainView = Exclude<View['kind'], 'tag' | 'site' | 'smart' | 'collection'>;

/** The name of a view, as the sidebar and the head of the list say it; smart lists and collections have names of their own. */
export function sayView(view: View, t: Translate, ownName?: string): string {
  if (view.kind === 'collection') return ownName ?? t('passages.collection');
  if (view.kind === 'smart') return ownName ?? t('library.smart-list');
  if (view.kind === 'tag') return view.tag;
  if (view.kind === 'site') return view.siteName;
  return t(`library.view.${view.kind}`);
}

/** The filter that makes the list of a view; that of a smart list comes from its query. */
export function filterOfView(view: View): ArticleFilter {
  switch (view.kind) {
    case 'inbox':
    case 'reading':
    case 'archived':
      return { state: view.kind, trashed: false };
    case 'favourites':
      return { favourite: true, trashed: false };
    case 'tag':
      return { tag: view.tag, trashed: false };
    case 'site':
      return { siteName: view.siteName, trashed: false };
    case 'trash':
      return { trashed: true };
    case 'all':
    case 'smart':
    case 'passages':
    case 'collection':
      return { trashed: false };
  }
}

/** True when both show the same. */
export function isSameView(a: View, b: View): boolean {
  return keyOfView(a) === keyOfView(b);
}

/** True for what the page of passages shows. */
export function isOfPassages({ kind }: View): boolean {
  return kind === 'passages' || kind === 'collection';
}

/** What tells a view from all others. */
export function keyOfView(view: View): string {
  switch (view.kind) {
    case 'smart':
      return `smart ${view.searchId}`;
    case 'collection':
      return `collection ${view.collectionId}`;
    case 'tag':
      return `tag ${view.tag}`;
    case 'site':
      return `site ${view.siteName}`;
    default:
      return view.kind;
  }
}
