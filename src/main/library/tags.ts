import type { Tag } from '../../contract/tag.ts';
import type { LibraryParts } from './parts.ts';
import { listTags } from './store/tags.ts';

export function listAllTags({ store }: LibraryParts): { items: Tag[] } {
  return { items: store.remember('tags', () => listTags(store.db)) };
}
