import { VerbatimError } from '../../contract/errors.ts';
import { idSchema } from '../../contract/primitives.ts';
import { captureTextPath } from '../../contract/resources.ts';
import { readInput } from './read-input.ts';
import type { Session } from './session.ts';

/** The text of a story, and the language that is known of it. */
export interface Story {
  text: string;
  language: string | null;
}

/**
 * Reads a text file, stdin for `-`, or the canonical text of an article for its identifier. The library is opened for
 * an article only.
 * @throws VerbatimError `not-found`, `bad-input`, `too-large`
 */
export async function readStory(session: Session, source: string): Promise<Story> {
  const id = idSchema.safeParse(source);
  if (!id.success) return { text: (await readInput(source)).bytes.toString('utf8'), language: null };
  const client = await session.client();
  const article = await client.call('articles.get', { id: id.data });
  return { text: await readText(session, article.currentCaptureId), language: article.language };
}

async function readText(session: Session, captureId: string): Promise<string> {
  const resource = await (await session.library()).openResource(captureTextPath(captureId));
  if (resource === null || !('text' in resource)) {
    throw new VerbatimError('not-found', 'The text of this capture is not in the library.');
  }
  return resource.text;
}
