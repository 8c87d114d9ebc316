/**
 * Finds statements: in what was just saved, and in the whole library when it is older than the engine. The capture
 * process reads the texts, one at a time, so that nothing here waits for a long one; what it found is written in pieces.
 */
import { VerbatimError } from '../../contract/errors.ts';
import type { Statement } from '../../contract/statement.ts';
import { keysOfSpeakerName, readSpeakerName } from '../../text/speaker-names.ts';
import type { CallerActivity } from './caller-activity.ts';
import type { LibraryParts } from './parts.ts';
import { currentCaptureOf } from './store/articles.ts';
import { codeOf } from './store/failures.ts';
import {
  addStatements,
  forgetStatements,
  hasAllScans,
  listUnscanned,
  readScan,
  readStatementText,
  writeScan,
} from './store/statements.ts';
import type { StatementScan, StatementText } from './store/statements.ts';

/** The start belongs to the user. */
const FIRST_REST_MS = 2000;
/** Between two articles of the background: calls that came meanwhile are answered, and there is time for others. */
const REST_MS = 100;
/** Somebody is at work: nothing is begun until so long no call has come. */
const QUIET_MS = 2000;
/** Who reads or types all day has statements found too: after so many such waits one more article is looked through. */
const MOST_WAITS = 10;
/** How many articles are looked at in one piece; most have been looked through already. */
const WINDOW = 500;
/** So many statements are written in one transaction: some 10 ms. */
const PIECE = 400;

/** Looks articles through for statements. */
export interface StatementFinder {
  /** Goes through the library in the background, newest first. */
  begin(): void;
  /** These articles may be others than before. */
  note(articleIds: readonly string[]): void;
  /** Looks an article through now, unless that was done. */
  ensure(articleId: string, signal: AbortSignal): Promise<void>;
  /** Goes up with every article that was looked through. */
  revision(): number;
  stop(): Promise<void>;
}

/** Makes the finder of a library; nothing is done before `begin` or `ensure`. */
export function createStatementFinder(
  parts: Pick<LibraryParts, 'store' | 'ports'>,
  activity: CallerActivity,
): StatementFinder {
  return new Finder(parts, activity);
}

class Finder implements StatementFinder {
  readonly #parts: Pick<LibraryParts, 'store' | 'ports'>;
  readonly #activity: CallerActivity;
  readonly #stopping = new AbortController();
  readonly #noted = new Set<string>();
  readonly #underWay = new Map<string, Promise<void>>();
  #walk: Walk | null = null;
  #work: Promise<void> | null = null;
  #isRested = false;
  #revision = 0;
  #seenCalls = 0;

  constructor(parts: Pick<LibraryParts, 'store' | 'ports'>, activity: CallerActivity) {
    this.#parts = parts;
    this.#activity = activity;
  }

  begin(): void {
    this.#walk = { beforeSeq: Number.MAX_SAFE_INTEGER, waiting: [] };
    this.#wake();
  }

  note(articleIds: readonly string[]): void {
    // Before `begin`, in a host that does one thing and ends, the next start will do it.
    if (!this.#isRested && this.#walk === null) return;
    for (const id of articleIds) this.#noted.add(id);
    this.#wake();
  }

  async ensure(articleId: string, signal: AbortSignal): Promise<void> {
    if (isCurrent(this.#parts, articleId)) return;
    const known = this.#underWay.get(articleId);
    const work = known ?? this.#lookThrough(articleId);
    await Promise.race([work, whenAborted(signal)]);
  }

  revision(): number {
    return this.#revision;
  }

  async stop(): Promise<void> {
    this.#stopping.abort(new VerbatimError('interrupted', 'The library is being closed.'));
    await Promise.allSettled([...this.#underWay.values(), this.#work]);
  }

  #wake(): void {
    if (this.#work !== null || this.#stopping.signal.aborted) return;
    this.#work = this.#goOn().finally(() => {
      this.#work = null;
    });
  }

  async #goOn(): Promise<void> {
    if (!this.#isRested) await this.#rest(FIRST_REST_MS);
    this.#isRested = true;
    while (!this.#stopping.signal.aborted) {
      const [noted] = this.#noted;
      const next = noted ?? this.#nextOfWalk();
      if (next === null) return;
      this.#noted.delete(next);
      await this.#tryOne(next);
      // One that was just saved is likely to be opened; of many the others can wait.
      if (noted === undefined || this.#noted.size > 0) await this.#leaveRoom();
    }
  }

  /** Rests, and while somebody calls goes on resting: looking through takes the processor from who waits for an answer. */
  async #leaveRoom(): Promise<void> {
    await this.#rest(REST_MS);
    for (let waits = 0; waits < MOST_WAITS && !this.#stopping.signal.aborted; waits += 1) {
      const calls = this.#activity.count();
      if (calls === this.#seenCalls) return;
      this.#seenCalls = calls;
      await this.#rest(QUIET_MS);
    }
    this.#seenCalls = this.#activity.count();
  }

  /** The next article of the library that is not looked through; an empty id where a piece had none; null at its end. */
  #nextOfWalk(): string | null {
    const walk = this.#walk;
    const { store, ports } = this.#parts;
    const { version } = ports.statements;
    if (walk === null) return null;
    const waiting = walk.waiting.shift();
    if (waiting !== undefined) return waiting;
    const found = hasAllScans(store.db, version)
      ? null
      : listUnscanned(store.db, { beforeSeq: walk.beforeSeq, window: WINDOW, version });
    this.#walk = found && { beforeSeq: found.lastSeq, waiting: found.articleIds };
    return found === null ? null : (this.#walk?.waiting.shift() ?? '');
  }

  async #tryOne(articleId: string): Promise<void> {
    if (articleId === '' || isCurrent(this.#parts, articleId)) return;
    try {
      await (this.#underWay.get(articleId) ?? this.#lookThrough(articleId));
    } catch (error) {
      // The article is looked through when it is shown, or at the next start; the others are gone on with.
      if (!this.#stopping.signal.aborted)
        this.#parts.ports.log(`library: statements were not looked for (${codeOf(error) ?? String(error)})`);
    }
  }

  #lookThrough(articleId: string): Promise<void> {
    const work = lookThrough(this.#parts, articleId, this.#stopping.signal).finally(() => {
      this.#underWay.delete(articleId);
      this.#revision += 1;
    });
    this.#underWay.set(articleId, work);
    return work;
  }

  #rest(ms: number): Promise<void> {
    const { signal } = this.#stopping;
    return new Promise((resolve) => {
      const done = (): void => {
        takeBack();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const takeBack = this.#parts.ports.after(ms, done);
      signal.addEventListener('abort', done);
    });
  }
}

/** How far the library was gone through. */
interface Walk {
  beforeSeq: number;
  waiting: string[];
}

type Parts = Pick<LibraryParts, 'store' | 'ports'>;

function isCurrent({ store, ports }: Parts, articleId: string): boolean {
  const captureId = currentCaptureOf(store.db, articleId);
  const scan = readScan(store.db, articleId);
  // What is not there needs no looking through.
  return captureId === null || (scan?.captureId === captureId && scan.version === ports.statements.version);
}

async function lookThrough(parts: Parts, articleId: string, signal: AbortSignal): Promise<void> {
  const source = readStatementText(parts.store.db, articleId);
  if (source === null) return;
  const statements = await readStatements(parts, source, signal);
  const scan: StatementScan = {
    articleId,
    captureId: source.captureId,
    version: parts.ports.statements.version,
    outcome: statements === null ? 'failed' : 'found',
  };
  await writeFound(parts, scan, statements ?? []);
  parts.ports.announce({ type: 'statements.changed', articleIds: [articleId] });
}

/** Null for a text that cannot be looked through. */
async function readStatements(
  { ports }: Parts,
  { text, language }: StatementText,
  signal: AbortSignal,
): Promise<Statement[] | null> {
  try {
    const answer = await ports.statements.read({ text, language, span: null }, signal);
    return answer.kind === 'statements' ? oneOfEachPlace(answer.statements) : null;
  } catch (error) {
    const code = error instanceof VerbatimError ? error.code : null;
    // What stops all of it is passed on; what is wrong with this one text is written down, and not tried at every start.
    if (code !== 'parse-failed' && code !== 'too-large') throw error;
    return null;
  }
}

/** A statement is known by its place. */
function oneOfEachPlace(statements: readonly Statement[]): Statement[] {
  const byPlace = new Map(statements.map((each) => [`${String(each.start)}-${String(each.end)}`, each]));
  return [...byPlace.values()];
}

const QUIETLY = { act: null, isQuiet: true };

async function writeFound({ store }: Parts, scan: StatementScan, found: readonly Statement[]): Promise<void> {
  const { articleId } = scan;
  for (let from = 0; from === 0 || from < found.length; from += PIECE) {
    const statements = found.slice(from, from + PIECE);
    if (from > 0) await new Promise((resolve) => setImmediate(resolve));
    store.write(QUIETLY, () => {
      if (from === 0) forgetStatements(store.db, articleId);
      addStatements(store.db, articleId, { statements, keysOf: keysOfName });
      if (from + PIECE >= found.length) writeScan(store.db, scan);
    });
  }
}

function keysOfName(name: string): readonly string[] {
  return keysOfSpeakerName(readSpeakerName(name));
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
