/** THE COMPOSITION ROOT of the library: everything is made here, once for each library that is opened. */
import type { Send } from '../../contract/call.ts';
import type { Resource } from '../../contract/resources.ts';
import { recoverActs } from './act-in-slices.ts';
import { createCallerActivity } from './caller-activity.ts';
import { catchUp } from './catching-up.ts';
import { createDispatch } from './dispatch.ts';
import { createImportRunner } from './import-runner.ts';
import { settleImports } from './import-start.ts';
import { createJobRunner } from './job-runner.ts';
import { createLongWork } from './long-work.ts';
import { createMethods } from './methods.ts';
import type { LibraryParts } from './parts.ts';
import type { LibraryPorts } from './ports.ts';
import { openResource } from './resources.ts';
import { createRunningCalls } from './running-calls.ts';
import { openSearching } from './searching.ts';
import { createSearchCounts } from './search-counts.ts';
import { recleaningChore } from './recleaning.ts';
import { signingChore } from './signing.ts';
import { openStore } from './store/open.ts';
import { sweepOutgoing } from './store/outgoing.ts';
import { createStatementFinder } from './statement-finding.ts';
import type { StatementFinder } from './statement-finding.ts';
import { keepHouse } from './housekeeping.ts';

/** An open library. */
export interface Library {
  /** Answers every call, with a value or with a coded error; it never rejects. */
  call: Send;
  openResource(path: string): Promise<Resource | null>;
  /** Cancels what is under way, writes what is owed, and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Opens the library in `ports.dir`, or makes a new one there.
 * @throws VerbatimError `library-in-use`, `library-damaged`, `library-newer`, `library-unreadable`, `disk-full`
 */
export async function openLibrary(ports: LibraryPorts): Promise<Library> {
  const store = openStore(ports);
  try {
    recoverActs(store, ports.log);
    sweepOutgoing(store.dir, Infinity);
    const searching = await openSearching(store, ports);
    const calls = createRunningCalls();
    const activity = createCallerActivity();
    const finder = createStatementFinder({ store, ports }, activity);
    const heard = hearingOf(ports, finder);
    const longWork = createLongWork();
    const parts: LibraryParts = { store, searching, ports: heard, calls, longWork };
    const runner = createJobRunner(parts);
    const searchCounts = createSearchCounts(parts);
    const house = keepHouse(parts);
    const importRunner = createImportRunner({ ...parts, runner });
    settleImports(parts);
    runner.begin();
    importRunner.begin();
    if (ports.resumesJobs) finder.begin();
    const chores = catchUp(parts, [signingChore(parts), recleaningChore(parts)]);
    const dispatch = createDispatch(createMethods({ ...parts, runner, importRunner, searchCounts, finder }), {
      calls,
      ports,
      longWork,
    });
    return {
      call(call) {
        activity.note(call.method);
        return dispatch(call);
      },
      openResource: (path) => Promise.resolve(openResource(parts, path)),
      async close() {
        house.stop();
        searchCounts.stop();
        await importRunner.stop();
        await runner.stop();
        await chores.stop();
        await finder.stop();
        await calls.drain();
        await searching.close();
        sweepOutgoing(store.dir, Infinity);
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** What is told of articles is heard in the house too: one that is new, or has another text, has other statements. */
function hearingOf(ports: LibraryPorts, finder: StatementFinder): LibraryPorts {
  return {
    ...ports,
    announce(event) {
      ports.announce(event);
      if (event.type === 'articles.changed') finder.note(event.ids);
    },
  };
}
