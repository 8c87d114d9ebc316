/**
 * What a page of ours may load and run, in one table for every host. The reading frame (`srcdoc`) inherits
 * it, so this is also what stands between a saved page and the network: no script but our own files, no
 * address but our own origin, no HTML sink without a named Trusted Types policy.
 */
const pagePolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['reader', 'dompurify'],
} as const satisfies Record<string, readonly string[]>;

/** For what is not a page (captured HTML, images, answers): opened by itself it may do nothing at all. */
export const INERT_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * The policy of the interface as a header value.
 * @param mediaOrigin a second origin that pictures come from (`app://media` in Electron)
 */
export function pageContentSecurityPolicy(mediaOrigin?: string): string {
  return Object.entries(pagePolicy)
    .map(([directive, sources]) => {
      const all = directive === 'img-src' && mediaOrigin !== undefined ? [...sources, mediaOrigin] : sources;
      return `${directive} ${all.join(' ')}`;
    })
    .join('; ');
}
