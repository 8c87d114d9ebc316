/**
 * A process that indexes, merges and saves without end, to be killed: `node crash.test-support.ts DIR`. It says on each line
 * what it is about to do, so that it can be killed in the middle of that.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openSearchIndex, type SearchDocument } from './index.ts';

const DOCUMENTS = 60;
const SAVE_EVERY = 8;

/** What the change of a generation is: a document put in, or taken out. */
export function changeOf(generation: number): { id: string; document: SearchDocument | null } {
  const id = `d${String((generation * 7) % DOCUMENTS)}`;
  if (generation % 9 === 0) return { id, document: null };
  const words = Array.from({ length: 60 }, (_, i) => `word${String((generation * 31 + i * 17) % 2003)}`);
  const blank = { byline: '', siteName: '', note: '', passages: '', speakers: '' };
  const tags = generation % 2 === 0 ? 'even' : '';
  return {
    id,
    document: { id, title: `made${String(generation)}`, text: `common ${words.join(' ')}`, tags, ...blank },
  };
}

if (import.meta.main) {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const index = await openSearchIndex({ dir: process.argv[2] ?? '', log: say });
  for (let generation = index.generation + 1; ; generation++) {
    if (generation % SAVE_EVERY === 3) say('indexing');
    const { id, document } = changeOf(generation);
    if (document === null) index.remove(id);
    else if (generation % 5 === 0) index.putInBulk(document);
    else index.put(document);
    index.generation = generation;
    if (generation % SAVE_EVERY !== 0) continue;
    say('saving');
    await index.save();
    say(`saved ${String(generation)}`);
    if (index.hasWork()) say('merging');
    while (index.work(0)) await nextTurn();
  }
}
