import { parseResourcePath } from '../../contract/resources.ts';
import type { Resource } from '../../contract/resources.ts';
import type { LibraryParts } from './parts.ts';
import { findAsset } from './store/assets.ts';
import { readCaptureHtml, readCaptureText, sha256Of } from './store/captures.ts';
import { findOutgoing } from './store/outgoing.ts';

/** What stands at a resource's path; null for a path that is not one, and for what is not in the library. */
export function openResource({ store }: LibraryParts, path: string): Resource | null {
  const ref = parseResourcePath(path);
  if (ref === null) return null;
  if (ref.kind === 'asset') {
    const asset = findAsset(store.db, store.dir, ref.sha256);
    return asset && { contentType: asset.mediaType, etag: ref.sha256, file: asset.file };
  }
  if (ref.kind === 'export') {
    const file = findOutgoing(store.dir, ref.id);
    return file === null ? null : { contentType: 'application/octet-stream', etag: ref.id, file };
  }
  if (ref.kind === 'capture-text') {
    const found = readCaptureText(store.db, ref.captureId);
    return found && { contentType: 'text/plain; charset=utf-8', etag: found.textSha256, text: found.text };
  }
  const html = readCaptureHtml(store.db, ref.captureId);
  return html === null ? null : { contentType: 'text/html; charset=utf-8', etag: sha256Of(html), text: html };
}
