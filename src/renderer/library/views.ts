import type { ArticleFilter } from '../../contract/article.ts';

/** What the list shows. Passages are a page of their own. */
export type View =
  | { kind: 'inbox' | 'reading' | 'archived' | 'favourites' | 'all' | 'passages' | 'trash' }
  | { kind: 'tag'; tag: string }
  | { kind: 'site'; siteName: string };

const titles = {
  inbox: 'Inbox',
  reading: 'Reading',
  archived: 'Archived',
  favourites: 'Favourites',
  all: 'All',
  passages: 'Passages',
  trash: 'Trash',
} as const;

/** The name of a view, as the sidebar and the head of the list say it. */
export function sayView(view: View): string {
  if (view.kind === 'tag') return view.tag;
  if (view.kind === 'site') return view.siteName;
  return titles[view.kind];
}

/** The filter that makes the list of a view. */
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
    case 'passages':
      return { trashed: false };
  }
}

/** True when both show the same. */
export function isSameView(a: View, b: View): boolean {
  return a.kind === b.kind && sayView(a) === sayView(b);
}
