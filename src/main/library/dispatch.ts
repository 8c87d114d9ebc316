/**
 * The one place where a call comes in: the input is parsed once, the method is run, what it throws becomes a coded
 * answer. Nothing gets past it: a caller always has an answer.
 */
import type { Answer, Call, Send } from '../../contract/call.ts';
import { VerbatimError } from '../../contract/errors.ts';
import { methods } from '../../contract/methods.ts';
import type { MethodName } from '../../contract/methods.ts';
import { cleanStrings } from './clean-strings.ts';
import type { CallContext } from './context.ts';
import type { LongWork } from './long-work.ts';
import type { MethodTable } from './methods.ts';
import type { LibraryPorts } from './ports.ts';
import type { RunningCalls } from './running-calls.ts';
import { translateFailure } from './store/failures.ts';

/** A call that takes longer is named in the log: the interface is waiting. */
const SLOW_CALL_MS = 40;
const MAX_PROBLEMS_NAMED = 3;

interface DispatchParts {
  calls: RunningCalls;
  ports: Pick<LibraryPorts, 'announce' | 'log'>;
  longWork: LongWork;
}

/** The way in to a table of methods. */
export function createDispatch(table: MethodTable, { calls, ports, longWork }: DispatchParts): Send {
  return async (call) => {
    if (!isMethod(call.method)) {
      return failure(
        new VerbatimError('bad-input', `There is no method ${String(call.method).slice(0, 60)}.`),
      );
    }
    const begun = performance.now();
    const running = calls.begin(call.callId);
    if (running === null) {
      return failure(new VerbatimError('interrupted', 'The library is being closed.'));
    }
    try {
      if (canBeSuperseded(call.method, call)) await giveWay(running.signal);
      if (longWork.isBusy() && waitsForLongWork(call.method)) await waitForRoom(longWork, running.signal);
      const context = { signal: running.signal, report: reporterFor(call, ports) };
      return { ok: true, value: await run(table, { method: call.method, input: call.input }, context) };
    } catch (error) {
      return failure(toCodedError(error, { method: call.method, signal: running.signal, log: ports.log }));
    } finally {
      running.end();
      const ms = performance.now() - begun;
      if (ms > SLOW_CALL_MS) ports.log(`call: ${call.method} took ${String(Math.round(ms))} ms`);
    }
  };
}

async function run(
  table: MethodTable,
  { method, input }: { method: MethodName; input: unknown },
  context: CallContext,
): Promise<unknown> {
  const parsed = methods[method].input.safeParse(cleanStrings(input ?? {}));
  if (!parsed.success) throw new VerbatimError('bad-input', describeIssues(parsed.error.issues));
  // The table of methods is total and each entry takes what its own schema gives: that is checked where it is made.
  const implementation = table[method] as (input: unknown, context: CallContext) => unknown;
  return await implementation(parsed.data, context);
}

/** A question with a name may have been dropped already, by a word that still waits to be read. */
function canBeSuperseded(method: MethodName, { callId }: Call): boolean {
  return callId !== undefined && methods[method].kind === 'query';
}

/** What would be an act, or moves along the history, comes after the act that is being written. */
function waitsForLongWork(method: MethodName): boolean {
  const { kind, undo } = methods[method];
  return kind === 'command' && (undo === 'act' || method.startsWith('history.') || method === 'trash.empty');
}

async function waitForRoom(longWork: LongWork, signal: AbortSignal): Promise<void> {
  await longWork.whenFree();
  signal.throwIfAborted();
}

/**
 * Lets everything be read that has arrived by now, so that a search which the next letter has superseded is never begun.
 * @throws VerbatimError the reason of the signal, when it was dropped
 */
async function giveWay(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

function reporterFor({ callId }: Call, { announce }: Pick<LibraryPorts, 'announce'>): CallContext['report'] {
  return (step, done, total) => {
    if (callId !== undefined) announce({ type: 'call.progress', callId, step, done, total });
  };
}

function toCodedError(
  error: unknown,
  { method, signal, log }: { method: string; signal: AbortSignal; log: (line: string) => void },
): VerbatimError {
  if (signal.aborted && signal.reason instanceof VerbatimError) return signal.reason;
  const coded = translateFailure(error);
  if (coded !== null) {
    if (coded.cause !== undefined) log(`call: ${method} failed with ${coded.code} (${causeOf(coded.cause)})`);
    return coded;
  }
  // The stack says where; the message might hold words of an article, so it stays out of the log.
  log(`call: ${method} failed: ${causeOf(error)}`);
  return new VerbatimError('internal', 'Something went wrong inside Verbatim.', { cause: error });
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...places.slice(0, 6).map((line) => line.trim())].join(' ');
}

function describeIssues(issues: readonly { path: readonly PropertyKey[]; message: string }[]): string {
  const named = issues
    .slice(0, MAX_PROBLEMS_NAMED)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`));
  return named.join('; ').slice(0, 500);
}

function failure(error: VerbatimError): Answer {
  return { ok: false, error: error.toShape() };
}
