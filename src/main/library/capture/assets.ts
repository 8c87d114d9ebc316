import { createHash } from 'node:crypto';
import type { MissingImageReason } from '../../../contract/clean-html.ts';
import { VerbatimError } from '../../../contract/errors.ts';
import type { PageImage, ParsedPage, SourceResource } from '../../../contract/parsing.ts';
import { MISSING_IMAGE } from './sanitise-policy.ts';
import { looksLikeSvg, sniffImage } from './sniff.ts';
import type { CleanMarkup, FetchBytes, KeptImage } from './types.ts';

/** Bounds of what one page may bring along. What is over them is missing, and said to be. */
export const IMAGE_LIMITS = {
  images: 60,
  atOnce: 6,
  imageBytes: 5_000_000,
  pageBytes: 40_000_000,
  tries: 3,
  /** All pictures together: a dead picture server must not keep a story from being saved. */
  totalMs: 60_000,
} as const;

export interface KeepImagesOptions {
  fetchBytes: FetchBytes;
  cleanMarkup: CleanMarkup;
  /** Files that came along with the page: asked before the network is. */
  resources: readonly SourceResource[];
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Tests give less than `IMAGE_LIMITS.totalMs`. */
  totalMs?: number;
}

export interface KeptImages {
  /** The page's HTML with `asset:<sha256>` or `asset:missing-<reason>` in place of every token. */
  html: string;
  /** Each picture once, however often the page shows it. */
  images: KeptImage[];
  leadImageSha256: string | null;
  missingImages: number;
}

/**
 * Fetches and keeps the pictures of a page. What cannot be kept never fails the save: it is counted, and its
 * words (`alt`) stay in its place, with the reason. SVG, which is a program as much as a picture, is kept as what the
 * capture process leaves of it.
 * @throws VerbatimError `cancelled`
 */
export async function keepImages(page: ParsedPage, options: KeepImagesOptions): Promise<KeptImages> {
  const timeUp = new AbortController();
  const timer = setTimeout(() => {
    timeUp.abort();
  }, options.totalMs ?? IMAGE_LIMITS.totalMs);
  try {
    return await keepInTime(page, options, timeUp.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function keepInTime(
  page: ParsedPage,
  options: KeepImagesOptions,
  timeUp: AbortSignal,
): Promise<KeptImages> {
  const store = new ImageStore(options, timeUp);
  const lead = page.facts.leadImage;
  const wanted = page.images.slice(0, IMAGE_LIMITS.images);
  const total = wanted.length + (lead === null ? 0 : 1);
  let done = 0;
  const hashes = new Map<string, string>();
  const reasons = new Map<string, MissingImageReason>();
  const keepOne = async ({ token, candidates }: PageImage): Promise<void> => {
    const outcome = await store.keep(candidates);
    if ('sha256' in outcome) hashes.set(token, outcome.sha256);
    else if (outcome.why !== null) reasons.set(token, outcome.why);
    done += 1;
    options.onProgress?.(done, total);
  };
  if (total > 0) options.onProgress?.(done, total);
  await inParallel(wanted, IMAGE_LIMITS.atOnce, keepOne);
  // Last, because it is often one of the page's own pictures and then here already.
  if (lead !== null) await keepOne({ token: LEAD, candidates: [lead] });
  const firstShown = wanted.map(({ token }) => hashes.get(token)).find((sha256) => sha256 !== undefined);
  const missingSrc = (token: string): string => {
    const why = wanted.some((image) => image.token === token) ? reasons.get(token) : 'too-many';
    return why === undefined ? MISSING_IMAGE : `${MISSING_IMAGE}-${why}`;
  };
  const tokens = new Set(page.images.map(({ token }) => token));
  return {
    html: page.html.replace(/src="(asset:[0-9a-f]+-\d+)"/gu, (all, token: string) => {
      // The words of a page may look like this too, and words are never changed.
      if (!tokens.has(token)) return all;
      const sha256 = hashes.get(token);
      return `src="${sha256 === undefined ? missingSrc(token) : `asset:${sha256}`}"`;
    }),
    images: store.images(),
    leadImageSha256: hashes.get(LEAD) ?? firstShown ?? null,
    missingImages: page.images.filter(({ token }) => !hashes.has(token)).length,
  };
}

const LEAD = 'lead';

/** A picture that was kept, or the reason why not: null when the page names no address for it. */
type Outcome = { sha256: string } | { why: MissingImageReason | null };

/** What has been kept so far, and what may still be. */
class ImageStore {
  readonly #options: KeepImagesOptions;
  readonly #timeUp: AbortSignal;
  readonly #resources: ReadonlyMap<string, Uint8Array>;
  readonly #kept = new Map<string, KeptImage>();
  /** By address, so that no address is asked twice, not even while the first answer is under way. */
  readonly #asked = new Map<string, Promise<Outcome>>();
  #bytes = 0;

  constructor(options: KeepImagesOptions, timeUp: AbortSignal) {
    this.#options = options;
    this.#timeUp = timeUp;
    this.#resources = new Map(options.resources.map(({ url, bytes }) => [url, bytes]));
  }

  images(): KeptImage[] {
    return [...this.#kept.values()];
  }

  /** The hash of the first candidate that can be kept, or why the best of them cannot. */
  async keep(candidates: readonly string[]): Promise<Outcome> {
    let first: Outcome | null = null;
    for (const candidate of candidates.slice(0, IMAGE_LIMITS.tries)) {
      const asked = this.#asked.get(candidate) ?? this.#take(candidate);
      this.#asked.set(candidate, asked);
      const outcome = await asked;
      if ('sha256' in outcome) return outcome;
      first ??= outcome;
    }
    return first ?? { why: null };
  }

  async #take(candidate: string): Promise<Outcome> {
    const bytes = this.#resources.get(candidate) ?? bytesInUrl(candidate) ?? (await this.#fetch(candidate));
    if (typeof bytes === 'string') return { why: bytes };
    if (bytes.byteLength > IMAGE_LIMITS.imageBytes) return { why: 'too-large' };
    const mediaType = sniffImage(bytes);
    if (mediaType !== null) return this.#keep({ mediaType, bytes });
    return looksLikeSvg(bytes) ? this.#takeDrawing(bytes) : { why: 'not-a-picture' };
  }

  async #takeDrawing(bytes: Uint8Array): Promise<Outcome> {
    const { cleanMarkup, signal } = this.#options;
    try {
      const cleaned = await cleanMarkup({ kind: 'svg', bytes }, signal);
      if (cleaned.kind !== 'svg' || cleaned.svg === null) return { why: 'unsafe' };
      return this.#keep({ mediaType: 'image/svg+xml', bytes: Buffer.from(cleaned.svg) });
    } catch (error) {
      this.#expectGoingOn(error);
      // It took the process that looked at it along: nothing that is kept should.
      return { why: 'unsafe' };
    }
  }

  #keep({ mediaType, bytes }: Omit<KeptImage, 'sha256'>): Outcome {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (this.#kept.has(sha256)) return { sha256 };
    if (this.#bytes + bytes.byteLength > IMAGE_LIMITS.pageBytes) return { why: 'too-many' };
    this.#bytes += bytes.byteLength;
    this.#kept.set(sha256, { sha256, mediaType, bytes });
    return { sha256 };
  }

  async #fetch(url: string): Promise<Uint8Array | MissingImageReason> {
    const { fetchBytes, signal } = this.#options;
    if (/^data:/iu.test(url)) return url.length > MAX_DATA_CHARS ? 'too-large' : 'not-a-picture';
    if (!/^https?:/iu.test(url)) return 'unreachable';
    if (this.#bytes >= IMAGE_LIMITS.pageBytes) return 'too-many';
    if (this.#timeUp.aborted) return 'unreachable';
    const either = signal === undefined ? this.#timeUp : AbortSignal.any([signal, this.#timeUp]);
    try {
      const { bytes } = await fetchBytes(url, { purpose: 'image', signal: either });
      return bytes;
    } catch (error) {
      this.#expectGoingOn(error);
      // Whatever the reason, the story matters more than its picture: it is counted as missing.
      return reasonOf(error);
    }
  }

  #expectGoingOn(error: unknown): void {
    if (this.#options.signal?.aborted === true)
      throw new VerbatimError('cancelled', 'Saving was stopped.', { cause: error });
  }
}

function reasonOf(error: unknown): MissingImageReason {
  const code = error instanceof VerbatimError ? error.code : null;
  if (code === 'fetch-status' || code === 'address-refused') return 'refused';
  if (code === 'too-large') return 'too-large';
  return code === 'unsupported-type' ? 'not-a-picture' : 'unreachable';
}

/** Base64 takes four characters for three bytes. */
const MAX_DATA_CHARS = IMAGE_LIMITS.imageBytes * 1.4;

/** The bytes of a base64 `data:` URL; null for any other address. What they are is sniffed, not believed. */
function bytesInUrl(url: string): Uint8Array | null {
  if (url.length > MAX_DATA_CHARS) return null;
  const [, base64] = /^data:image\/[^;,]{1,40};base64,(.*)$/isu.exec(url) ?? [];
  return base64 === undefined ? null : new Uint8Array(Buffer.from(decodePercent(base64), 'base64'));
}

function decodePercent(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    // URIError: then it is no base64 either, and what comes of it will not pass for a picture.
    return text;
  }
}

/** Works on all items, so many at a time, in order. */
async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
