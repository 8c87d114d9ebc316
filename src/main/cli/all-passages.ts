import type { Client } from '../../contract/client.ts';
import type { InputOf } from '../../contract/methods.ts';
import type { PassageCard, PassageList } from '../../contract/passage.ts';

/** As many as one call answers. */
const PAGE_SIZE = 500;

/** All passages that a filter lets through, page by page. */
export async function allPassages(
  client: Client,
  input: Omit<InputOf<'passages.list'>, 'after' | 'limit'>,
): Promise<{ total: number; passages: PassageCard[] }> {
  const passages: PassageCard[] = [];
  let after: string | null = null;
  for (;;) {
    const page: PassageList = await client.call('passages.list', { ...input, after, limit: PAGE_SIZE });
    passages.push(...page.items);
    after = page.next;
    if (after === null) return { total: page.total, passages };
  }
}
