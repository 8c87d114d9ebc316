import type { Client } from '../../../contract/client.ts';
import type { InputOf } from '../../../contract/methods.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import type { Id } from '../../../contract/primitives.ts';
import { defineCommand, exitStatus, takeOne, UsageError } from '../command.ts';
import { allPassages } from '../all-passages.ts';
import { asId } from '../as-id.ts';
import { readPassageQuery, type PassageQuery } from '../passage-query.ts';
import { describePassage, plural } from '../tidy.ts';

type AddInput = InputOf<'passages.add'>;

export const passageAdd = defineCommand({
  about: [
    'Keeps a passage: words that stand in the saved text.',
    '  --quote TEXT           the words',
    '  --prefix P, --suffix S what stands right before and after, to choose among equals',
    '  --colour C             amber, rose, leaf, sky, iris or sand',
    '  --speaker NAME         who said it; --role R, --kind direct|indirect|mixed|paraphrase, --venue V go with it',
    '  --said-on DATE         2025, 2025-04 or 2025-04-25',
    '  --private              stays out of exports',
  ].join('\n'),
  options: {
    quote: { type: 'string' },
    prefix: { type: 'string', default: '' },
    suffix: { type: 'string', default: '' },
    note: { type: 'string' },
    tag: { type: 'string', multiple: true },
    colour: { type: 'string' },
    private: { type: 'boolean' },
    speaker: { type: 'string' },
    role: { type: 'string' },
    kind: { type: 'string' },
    venue: { type: 'string' },
    'said-on': { type: 'string' },
  },
  async run({ values, positionals, session }) {
    const articleId = asId(takeOne(positionals, 'ARTICLE_ID'));
    const { quote, prefix, suffix, note, tag, private: isPrivate } = values;
    if (quote === undefined) throw new UsageError('--quote is missing');
    const { speaker, role, kind, venue, 'said-on': saidOn } = values;
    // What the words may be (a colour, a kind, a date) the library checks, and says in its answer.
    const facts = given({ note, tags: tag, colour: values.colour, private: isPrivate });
    const attribution = given({ speaker, role, kind, venue, saidOn });
    const input = { articleId, quote, prefix, suffix, ...facts, attribution } as AddInput;
    const client = await session.client();
    const passage = await client.call('passages.add', input);
    await session.answer({ passage }, describePassage(passage));
    return exitStatus.done;
  },
});

/** Only what was given: what was left out keeps its default. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export const passageList = defineCommand({
  about: [
    'Lists passages, newest first; with words those whose quotation, note, speaker or title holds them.',
    '  speaker:NAME           of a speaker, in any spelling or script that means them',
    '  tag:T, said:2025-04    with a tag; said in a year, a month or on a day',
  ].join('\n'),
  options: {},
  async run({ positionals, session }) {
    const client = await session.client();
    const passages = await findPassages(client, readPassageQuery(positionals.join(' ')));
    const total = passages.length;
    await session.answer(
      { total, passages },
      [...passages.map(describePassage), plural(total, 'passage')].join('\n\n'),
    );
    return exitStatus.done;
  },
});

async function findPassages(
  client: Client,
  { speaker, tag, said, text }: PassageQuery,
): Promise<readonly PassageCard[]> {
  const ids = speaker === null ? [undefined] : await speakersOf(client, speaker);
  const found: PassageCard[] = [];
  for (const speakerId of ids) {
    const filter = {
      ...(text !== '' && { text }),
      ...(tag !== null && { tag }),
      ...(speakerId !== undefined && { speakerId }),
    };
    found.push(...(await allPassages(client, { filter })).passages);
  }
  return said === null
    ? found
    : found.filter(({ attribution }) => attribution.saidOn?.startsWith(said) === true);
}

/** Whom a name means; all of them where it may mean several. */
async function speakersOf(client: Client, name: string): Promise<Id[]> {
  const { speakerId, candidates } = await client.call('speakers.resolve', { name });
  return speakerId === null ? candidates : [speakerId];
}

export const passageRemove = defineCommand({
  about: 'Takes a passage away. Undo in the app brings it back.',
  options: {},
  async run({ positionals, session }) {
    const id = asId(takeOne(positionals, 'ID'));
    const client = await session.client();
    await client.call('passages.remove', { ids: [id] });
    await session.answer({ removed: [id] }, 'Taken away.');
    return exitStatus.done;
  },
});
