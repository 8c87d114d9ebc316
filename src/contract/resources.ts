/**
 * Big things travel by address, not by call: article bodies, texts, images, and files that are carried out. A host maps these paths to
 * its own origin (`app://media` in Electron, the loopback server in the browser) and asks the library for
 * the path as it stands.
 */
const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const RESOURCE = new RegExp(
  `^/resources/(?:captures/(${ID})/(html|text)|assets/([0-9a-f]{64})|exports/(${ID}))$`,
);

/** The cleaned HTML of a capture: a body fragment, images as `asset:<sha256>`. */
export const captureHtmlPath = (captureId: string): string => `/resources/captures/${captureId}/html`;
/** The canonical text of a capture: what every offset refers to. */
export const captureTextPath = (captureId: string): string => `/resources/captures/${captureId}/text`;
/** An image by its hash. */
export const assetPath = (sha256: string): string => `/resources/assets/${sha256}`;

/** A file that was made to be carried out. */
export const exportPath = (id: string): string => `/resources/exports/${id}`;

export type ResourceRef =
  | { kind: 'capture-html'; captureId: string }
  | { kind: 'capture-text'; captureId: string }
  | { kind: 'asset'; sha256: string }
  | { kind: 'export'; id: string };

/** Reads a path back; null for anything that is not exactly one of the shapes. */
export function parseResourcePath(path: string): ResourceRef | null {
  const match = RESOURCE.exec(path);
  if (match === null) return null;
  const [, captureId, part, sha256, exportId] = match;
  if (exportId !== undefined) return { kind: 'export', id: exportId };
  if (sha256 !== undefined) return { kind: 'asset', sha256 };
  if (captureId === undefined) return null;
  return { kind: part === 'html' ? 'capture-html' : 'capture-text', captureId };
}

/** What the library answers for a resource: bytes of its own, or a file that the host streams. */
export type Resource = {
  contentType: string;
  /** A strong validator: the SHA-256 of the content. */
  etag: string;
} & ({ text: string } | { file: string });
