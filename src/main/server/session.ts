import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may ask. The address that is printed carries a key in its fragment (never sent, never logged), good for
 * one exchange: after it the link in a terminal, a history or a process list opens nothing. What it is
 * exchanged for is a token that lives in a cookie, so reload and further tabs go on working; it ends with the
 * server. Only hashes are kept, and digests of equal length are compared in constant time.
 */
export class Sessions {
  readonly #keys: Buffer[] = [];
  readonly #tokens: Buffer[] = [];
  #failureCount = 0;

  /** A fresh key for one exchange. */
  makeKey(): string {
    return keepSecret(this.#keys, MAX_KEYS);
  }

  /** The token for a key that has not been used yet; null for any other. */
  exchange(key: string): string | null {
    const place = findSecret(this.#keys, key);
    if (place < 0) {
      this.#failureCount += 1;
      return null;
    }
    this.#keys.splice(place, 1);
    return keepSecret(this.#tokens, MAX_TOKENS);
  }

  /** Whether a token is one of ours; a wrong one counts as a failure. */
  isKnown(token: string): boolean {
    const isKnown = findSecret(this.#tokens, token) >= 0;
    if (!isKnown) this.#failureCount += 1;
    return isKnown;
  }

  /**
   * How long to wait with a refusal: after ten failures, from whatever source, a second each. Right ones never
   * wait, so nobody can lock the user out.
   */
  get refusalDelayMs(): number {
    return this.#failureCount > FREE_FAILURES ? REFUSAL_DELAY_MS : 0;
  }
}

const SECRET_BYTES = 32;
const MAX_KEYS = 8;
const MAX_TOKENS = 64;
const FREE_FAILURES = 10;
const REFUSAL_DELAY_MS = 1000;

const digest = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

function keepSecret(among: Buffer[], limit: number): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  among.push(digest(secret));
  if (among.length > limit) among.shift();
  return secret;
}

/** Compares with all of them, whichever fits: the work does not tell which. */
function findSecret(among: readonly Buffer[], secret: string): number {
  const sought = digest(secret);
  let found = -1;
  among.forEach((known, place) => {
    if (timingSafeEqual(known, sought)) found = place;
  });
  return found;
}
