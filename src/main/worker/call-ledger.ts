import type { Answer, Call } from '../../contract/call.ts';
import type { VerbatimError } from '../../contract/errors.ts';
import type { Resource } from '../../contract/resources.ts';
import type { CallStats } from './library-handle.ts';

/**
 * The calls that are on their way down one line: numbered, timed, counted, and failed together when the line
 * breaks. Shared by the line to a child process and the line to another program.
 */
export class CallLedger {
  readonly #answers = new Map<number, (answer: Answer) => void>();
  readonly #resources = new Map<
    number,
    { resolve: (value: Resource | null) => void; reject: (error: Error) => void }
  >();
  readonly #stats = new Map<string, CallStats>();
  #lastId = 0;

  /** Enters a call and hands its number to `post`; resolves with what `answer` brings under that number. */
  call(call: Call, post: (id: number) => void): Promise<Answer> {
    const startedAt = performance.now();
    const id = this.#nextId();
    return new Promise<Answer>((resolve) => {
      this.#answers.set(id, (answer) => {
        this.#count(call.method, performance.now() - startedAt, answer.ok);
        resolve(answer);
      });
      post(id);
    });
  }

  /** The same for a resource; rejects when the line breaks. */
  resource(post: (id: number) => void): Promise<Resource | null> {
    const id = this.#nextId();
    return new Promise((resolve, reject) => {
      this.#resources.set(id, { resolve, reject });
      post(id);
    });
  }

  answer(id: number, answer: Answer): void {
    const settle = this.#answers.get(id);
    this.#answers.delete(id);
    settle?.(answer);
  }

  bringResource(id: number, resource: Resource | null): void {
    const waiting = this.#resources.get(id);
    this.#resources.delete(id);
    waiting?.resolve(resource);
  }

  /** The line is broken: everything under way fails with `error`. */
  failAll(error: VerbatimError): void {
    for (const id of [...this.#answers.keys()]) this.answer(id, { ok: false, error: error.toShape() });
    for (const { reject } of this.#resources.values()) reject(error);
    this.#resources.clear();
  }

  stats(): ReadonlyMap<string, CallStats> {
    return this.#stats;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #count(method: string, ms: number, isOk: boolean): void {
    const entry = this.#stats.get(method) ?? { count: 0, failed: 0, totalMs: 0, maxMs: 0 };
    entry.count += 1;
    if (!isOk) entry.failed += 1;
    entry.totalMs += ms;
    entry.maxMs = Math.max(entry.maxMs, ms);
    this.#stats.set(method, entry);
  }
}
